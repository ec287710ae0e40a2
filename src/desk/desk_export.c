#include "menzhen/desk/desk_export.h"

#include <unistd.h>

#include "menzhen/files/backup/sealed_file.h"
#include "menzhen/files/station/station_place.h"
#include "menzhen/files/text_file.h"

static enum status write_file(
	const struct export_file *file, const struct buffer *text, struct error *err)
{
	const char *bytes = buffer_text(text);

	if (file->for_all)
		return text_file_publish(file->path, bytes, text->length, file->replace, err);
	if (file->replace)
		return text_file_replace(file->path, bytes, text->length, err);
	return text_file_create(file->path, bytes, text->length, err);
}

static enum status refuse(const struct export_file *file, struct error *err)
{
	return error_set(err, STATUS_REFUSED,
		N_("%s is there already; give another name, or --force to replace it"), file->path);
}

enum status desk_export_check(const struct export_file *file, struct error *err)
{
	enum status status = station_place_check(file->path, err);

	if (status == STATUS_OK)
		status = text_file_check(file->path, file->replace, err);
	return status == STATUS_REFUSED ? refuse(file, err) : status;
}

enum status desk_export_file(
	const struct export_file *file, const struct buffer *text, struct error *err)
{
	enum status status = station_place_check(file->path, err);

	if (status == STATUS_OK)
		status = write_file(file, text, err);
	return status == STATUS_REFUSED ? refuse(file, err) : status;
}

enum status desk_export_place(
	const struct desk *desk, const char *name, char path[FOLDER_PATH_SIZE], struct error *err)
{
	char folder[FOLDER_PATH_SIZE];
	enum status status = folder_outbox(desk->directory, folder, sizeof(folder), err);

	return status == STATUS_OK ? folder_path(folder, name, path, FOLDER_PATH_SIZE, err)
				   : status;
}

enum status desk_export_outbox(const struct desk *desk, const char *name, const struct buffer *text,
	char path[FOLDER_PATH_SIZE], struct error *err)
{
	enum status status = desk_export_place(desk, name, path, err);

	if (status == STATUS_OK)
		status = text_file_replace(path, buffer_text(text), text->length, err);
	return status;
}

enum status desk_export_unseal(
	const char *from, const char *passphrase, const char *to, struct error *err)
{
	enum status status = station_place_check(to, err);

	if (status == STATUS_OK)
		status = text_file_check(to, false, err);
	if (status == STATUS_OK && !sealed_file_is(from))
		return error_set(err, STATUS_REFUSED,
			N_("%s is no file that Menzhen encrypted; look which one it is"), from);
	return status == STATUS_OK ? sealed_file_open(from, passphrase, to, err) : status;
}

void desk_export_delete(const char *path)
{
	unlink(path);
}
