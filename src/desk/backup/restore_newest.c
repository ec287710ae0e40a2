/* Which backup is gone back to where none is named. */
#include "backup_known.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/backup/restore.h"

enum status restore_newest(const struct desk *desk, char out[FOLDER_PATH_SIZE], struct error *err)
{
	struct backup_file newest;
	enum status status = backup_known_newest(desk, &newest, err);

	if (status == STATUS_OK && newest.path[0] == '\0')
		status = error_say(err, STATUS_REFUSED,
			N_("There is no backup in the station's folder or the second place; look "
			   "for one elsewhere and name it"));
	text_copy(newest.path, out, FOLDER_PATH_SIZE);
	return status;
}
