/*
 * Backups of a station: what their files are called, which daily ones are kept, when the newest is
 * too old.
 */
#ifndef MENZHEN_MODEL_BACKUP_H
#define MENZHEN_MODEL_BACKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/moment.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/station.h"

enum backup_kind {
	BACKUP_DAILY,   /* made by itself on each day the desk runs */
	BACKUP_UPGRADE, /* before a new version of the program changes the database */
	BACKUP_MANUAL,  /* asked for */
	/* None that was made: a database that a restore put aside, whole or damaged, under a name
	 * of its own (backup_replaced_format). */
	BACKUP_REPLACED,
	BACKUP_KINDS,
};
extern const struct coded_table backup_kind_table;

enum { BACKUP_NAME_SIZE = 64 };

/* What the name of a backup's file tells: "ZL-01-daily-20261125-194205.menzhen". */
struct backup_name {
	char station[STATION_CODE_MAX + 1];
	enum backup_kind kind;
	struct local_time at; /* by the station's clock */
	bool sealed;          /* encrypted: ends in .menzhen; else in .db */
};

/* Returns OUT. */
char *backup_name_format(const struct backup_name *name, char out[BACKUP_NAME_SIZE]);

/* False for a name that is no backup's; *OUT is of no use then. */
bool backup_name_parse(const char *text, struct backup_name *out);

/* What a database put aside at AT is called behind its own name: "-20261125-194205". Returns OUT.
 */
enum { BACKUP_REPLACED_SIZE = 24 };
char *backup_replaced_format(struct local_time at, char out[BACKUP_REPLACED_SIZE]);
bool backup_replaced_parse(const char *text, struct local_time *out);

/* Negative, 0, positive: A was made before B, at the same second, after it. */
int backup_name_compare(const struct backup_name *a, const struct backup_name *b);

/*
 * Which of the COUNT daily backups of DAYS stay, as KEEP says of each: the newest of the last 7
 * days, of the last 5 weeks (from Monday) and of the last 12 months that have one at all. So a
 * station that was closed for a month loses none. DAYS go from the newest to the oldest; of two
 * of one day the first stays.
 */
enum { BACKUP_DAYS = 7, BACKUP_WEEKS = 5, BACKUP_MONTHS = 12 };
void backup_rotation(const struct day *days, size_t count, bool *keep);

/* Where backups lie. */
enum backup_place {
	BACKUP_OWN,   /* in the station's folder */
	BACKUP_SECOND /* on the disk or stick that station.yaml names */
};

/*
 * Is the newest good backup of PLACE, made at NEWEST (0: there is none), too old at NOW? From two
 * days on; from eight where a stick is put in once a week. One from the future, made by a clock
 * that ran wrong, is new.
 */
bool backup_is_stale(enum backup_place place, moment newest, moment now);

#endif
