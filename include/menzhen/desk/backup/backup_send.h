/*
 * Use case: a copy of everything is taken along, on a stick or another disk. That is on record,
 * where exports are (desk/access/disclosures.h), before it is made.
 */
#ifndef MENZHEN_DESK_BACKUP_SEND_H
#define MENZHEN_DESK_BACKUP_SEND_H

#include "menzhen/desk/backup/backup.h"

/*
 * Make a backup into the folder TO and nowhere else. Encrypted where backups are; STATUS_REFUSED
 * where they are not, unless station.yaml takes that on itself (`backup: {encryption: optional}`):
 * whoever finds a stick with a plain one reads everything, what is confidential too.
 */
enum status backup_send(
	struct desk *desk, const char *to, struct backup_made *out, struct error *err);

/* Copies that were taken along before somebody was last erased: they hold them still, and nobody
 * here knows where they are. Zero-initialise; release. */
struct backup_sent {
	int64_t count;
	moment last;
	char *place; /* of the last; owned; NULL where none was */
};
enum status backup_sent_load(const struct desk *desk, struct backup_sent *out, struct error *err);
void backup_sent_release(struct backup_sent *sent);

#endif
