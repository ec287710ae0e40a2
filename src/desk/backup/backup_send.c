#include "menzhen/desk/backup/backup_send.h"

#include <stdlib.h>

#include "backup_second.h"
#include "desk/recording.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/backup/backup_protect.h"
#include "menzhen/store/backup/position.h"

static enum status record(
	struct desk *desk, const struct backup *backup, const char *to, struct error *err)
{
	struct recording recording;
	enum status status = recording_begin(&recording, desk, "backup.sent", "backup", NULL, err);

	fields_add_number(
		&recording.draft.fields, "encrypted", backup_made(backup)->file.name.sealed);
	fields_add_text(&recording.draft.fields, "place", to);
	return recording_end(&recording, status, err);
}

enum status backup_send(
	struct desk *desk, const char *to, struct backup_made *out, struct error *err)
{
	struct backup *backup = NULL;
	enum status status = desk_may(desk, "backup.sent", err);

	if (status == STATUS_OK)
		status = backup_may_leave(desk, backup_protected(desk), err);
	if (status == STATUS_OK)
		status = backup_begin(&backup, desk, BACKUP_MANUAL, to, err);
	if (status == STATUS_OK)
		status = record(desk, backup, to, err);
	if (status == STATUS_OK)
		status = backup_run(backup, out, err);
	backup_end(backup);
	return status;
}

enum status backup_sent_load(const struct desk *desk, struct backup_sent *out, struct error *err)
{
	enum status status = desk_may(desk, "backup.read", err);

	return status == STATUS_OK
		       ? position_sent(desk->store, &out->count, &out->last, &out->place, err)
		       : status;
}

void backup_sent_release(struct backup_sent *sent)
{
	free(sent->place);
	*sent = (struct backup_sent){0};
}
