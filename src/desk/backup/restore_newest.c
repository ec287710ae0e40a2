/* Which backup is gone back to where none is named. */
#include "menzhen/base/text.h"
#include "menzhen/desk/backup/restore.h"
#include "menzhen/files/backup/backup_folder.h"

static enum status newest_in(
	const struct desk *desk, const char *folder, struct backup_file *newest, struct error *err)
{
	struct backup_files files = {0};
	enum status status = backup_folder_list(folder, desk->config.station.code, &files, err);

	if (status == STATUS_OK && files.count > 0 &&
		(newest->path[0] == '\0' ||
			backup_name_compare(&files.items[0].name, &newest->name) > 0))
		*newest = files.items[0];
	backup_files_release(&files);
	return status;
}

enum status restore_newest(const struct desk *desk, char out[FOLDER_PATH_SIZE], struct error *err)
{
	struct backup_file newest = {.path = ""};
	char own[FOLDER_PATH_SIZE];
	const char *second = desk->config.station.backup.to;
	enum status status = folder_path(desk->directory, FOLDER_BACKUPS, own, sizeof(own), err);

	if (status == STATUS_OK)
		status = newest_in(desk, own, &newest, err);
	if (status == STATUS_OK && second != NULL)
		status = newest_in(desk, second, &newest, err);
	if (status == STATUS_OK && newest.path[0] == '\0')
		status = error_say(err, STATUS_REFUSED,
			N_("There is no backup in the station's folder or the second place; look "
			   "for one elsewhere and name it"));
	text_copy(newest.path, out, FOLDER_PATH_SIZE);
	return status;
}
