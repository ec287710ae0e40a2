#include "menzhen/desk/desk_export.h"

#include "menzhen/files/text_file.h"

enum status desk_export_file(
	const char *path, const struct buffer *text, bool replace, struct error *err)
{
	if (replace)
		return text_file_replace(path, buffer_text(text), text->length, err);
	enum status status = text_file_create(path, buffer_text(text), text->length, err);
	if (status == STATUS_REFUSED)
		return error_set(err, STATUS_REFUSED,
			N_("%s is there already; give another name, or --force to replace it"),
			path);
	return status;
}

enum status desk_export_outbox(const struct desk *desk, const char *name, const struct buffer *text,
	char path[FOLDER_PATH_SIZE], struct error *err)
{
	char folder[FOLDER_PATH_SIZE];
	enum status status = folder_outbox(desk->directory, folder, sizeof(folder), err);

	if (status == STATUS_OK)
		status = folder_path(folder, name, path, FOLDER_PATH_SIZE, err);
	if (status == STATUS_OK)
		status = text_file_replace(path, buffer_text(text), text->length, err);
	return status;
}
