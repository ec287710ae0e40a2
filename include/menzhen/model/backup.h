/*
 * Backups of a station: what their files are called, which daily ones are kept, when the newest is
 * too old. Which of two is newer is told by the journal they hold and not by their dates: the clock
 * by which those were given may have been wrong.
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

enum { BACKUP_NAME_SIZE = 96, BACKUP_HEAD_SIZE = 9 };

/* What of a journal a backup holds: its first so many EVENTS. HEAD are the first 8 hex digits of
 * the last one's hash, by which a journal is known that goes on from there; 0s where there is no
 * event,
 * "": nobody knows. */
struct backup_position {
	int64_t events;
	char head[BACKUP_HEAD_SIZE];
};

/* What the name of a backup's file tells: "ZL-01-daily-20261125-194205-312-9f3a01c2.menzhen". */
struct backup_name {
	char station[STATION_CODE_MAX + 1];
	enum backup_kind kind;
	struct local_time at;            /* by the station's clock, right or wrong */
	bool sealed;                     /* encrypted: ends in .menzhen; else in .db */
	struct backup_position position; /* one that is not whole yet has none in its name */
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

/* Do both hold the same? Not known of one without a position. */
bool backup_position_same(const struct backup_position *a, const struct backup_position *b);

/* Negative, 0, positive: A holds less than B of a journal that both are of, the same, more. By
 * their dates where they hold the same or neither's position is known; one that is known counts as
 * more than one that is not. */
int backup_name_compare(const struct backup_name *a, const struct backup_name *b);

/*
 * Which of the COUNT daily backups of NAMES, in the order of backup_name_compare from the newest to
 * the oldest, stay, as KEEP says of each: the newest of the last 7 days, of the last 5 weeks (from
 * Monday) and of the last 12 months that have one at all. So a station that was closed for a month
 * loses none. Of several that hold the same one counts, the first. Any other is of an earlier day
 * than the one before it, whatever its date: a clock whose battery is dead dates all alike, and one
 * that ran ahead dates some in the future.
 */
enum { BACKUP_DAYS = 7, BACKUP_WEEKS = 5, BACKUP_MONTHS = 12 };
void backup_rotation(const struct backup_name *names, size_t count, bool *keep);

/* Where backups lie. */
enum backup_place {
	BACKUP_OWN,   /* in the station's folder */
	BACKUP_SECOND /* on the disk or stick that station.yaml names */
};

/*
 * Is the newest good backup of PLACE, made at NEWEST (0: there is none), too old at NOW? From two
 * days on; from eight where a stick is put in once a week. A date in the future tells nothing: then
 * it is by UNSAVED, when the first event was recorded that it does not hold (0: it holds all).
 */
bool backup_is_stale(enum backup_place place, moment newest, moment unsaved, moment now);

#endif
