#include "backup_second.h"

#include "menzhen/base/path.h"

enum status backup_may_leave(const struct desk *desk, bool sealed, struct error *err)
{
	if (sealed || desk->config.station.backup.plain)
		return STATUS_OK;
	return error_set(err, STATUS_REFUSED,
		N_("Backups leave the station encrypted only; 'menzhen backup key' sets that up"));
}

enum status backup_second_begin(struct file_copy **out, const struct desk *desk,
	const struct backup_file *file, struct error *err)
{
	const char *to = desk->config.station.backup.to;
	char path[FOLDER_PATH_SIZE];

	if (!backup_folder_usable(to))
		return error_set(err, STATUS_REFUSED,
			N_("The second place for backups (%s) is not there; put the stick in"), to);
	enum status status = backup_may_leave(desk, file->name.sealed, err);
	if (status != STATUS_OK)
		return status;
	backup_folder_tidy(to, file->name.station);
	status = folder_path(to, path_leaf(file->path), path, sizeof(path), err);
	return status == STATUS_OK ? file_copy_begin(out, file->path, path, err) : status;
}
