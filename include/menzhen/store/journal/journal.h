/*
 * The journal: append, look up, read back. Its events are never changed or deleted.
 *
 *	commitment = H(salt, private); absent where an event has no private part
 *	hash       = H(hash of the event before, origin, seq, at, station, actor, kind, subject,
 *	               command, body, commitment)
 *
 * H is unkeyed BLAKE2b with 32 bytes of digest over its parts, one after the other, each led by its
 * length in bytes as 4 bytes, little-endian. Text is its UTF-8 without a NUL; `origin` is the text
 * of 32 hex digits; seq and at are 8 bytes, little-endian, two's complement (so led by 8, 0, 0, 0);
 * salt, commitment and hash are their bytes. An absent part is the length 0xffffffff alone; the
 * hash before an origin's first event is of no bytes, the length 0. `private` and `salt` are not
 * under the hash but through the commitment, so that a person can be erased and the chain still
 * verifies.
 *
 * An event kind is two files: data/sql/compose/<kind>.sql, one SELECT of the columns body and
 * private from the draft's named fields, and data/sql/apply/<kind>.sql, which writes the projection
 * from the event's own columns (:id, :origin, :at, :station, :actor, :subject, :body, :private). A
 * kind's meaning never changes: a new meaning is a new kind. So events of a kind that is not known,
 * come from a station with a newer Menzhen, are kept and passed over until a program knows them.
 */
#ifndef MENZHEN_STORE_JOURNAL_H
#define MENZHEN_STORE_JOURNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/store/store.h"

/* A value for the :name of a compose file. TEXT is borrowed; NULL text is SQL NULL. */
struct event_field {
	const char *name; /* without the colon */
	const char *text;
	int64_t number;
	bool is_number;
};

enum { FIELDS_MAX = 40 };

struct event_fields {
	struct event_field items[FIELDS_MAX];
	size_t count; /* beyond FIELDS_MAX: so many were added, and journal_record refuses them */
};

void fields_add_text(struct event_fields *fields, const char *name, const char *text);
void fields_add_number(struct event_fields *fields, const char *name, int64_t number);
void fields_add_moment(struct event_fields *fields, const char *name, moment at); /* 0: NULL */

struct event_draft {
	const char *kind;    /* "case.opened" */
	const char *subject; /* case number */
	const char *command; /* unique among this database's own events */
	const char *station, *actor;
	moment at;
	struct event_fields fields; /* a field the compose file does not name is an error, so is a
				 missing one */
};

/* Append and apply, inside store_begin. Unknown kinds and repeated commands are STATUS_STORE. */
enum status journal_record(struct store *store, const struct event_draft *draft, struct error *err);

enum { COMMAND_ID_SIZE = 65, EVENT_KIND_SIZE = 48, EVENT_SUBJECT_SIZE = 64 };

/* What this database, not one whose events it has, recorded under COMMAND. */
struct recorded {
	bool found;
	char kind[EVENT_KIND_SIZE];
	char subject[EVENT_SUBJECT_SIZE];
};
enum status journal_find_command(
	struct store *store, const char *command, struct recorded *out, struct error *err);

/* Who recorded the event ID, into OUT (SIZE bytes); "" when there is none. */
enum status journal_actor(
	struct store *store, int64_t id, char *out, size_t size, struct error *err);

/* A new random command id: 16 characters of A-Z a-z 0-9 - _. */
char *journal_new_command(char out[COMMAND_ID_SIZE]);

/* One line of the history of a case or an appointment. Strings are owned; NULL where the event has
 * none. */
struct history_item {
	moment at;
	char *kind, *actor;
	char *adviser;       /* id: given to, in assigned, reassigned; called to; decided about */
	char *adviser_name;  /* their name in the roster of that day */
	char *proposed;      /* id of the one proposed first */
	char *proposed_name; /* likewise; absent in older events */
	char *proposal;      /* the whole ranking with its reasons, JSON */
	char *code;          /* outcome, rating reason, decision, new category, room called to, case
				of another visitor, fields of a visitor that changed; of an
				appointment the time it was moved from, the case it became */
	char *legal_aid;     /* code of legal_aid_notice_table, of a close-out */
	char *text;          /* reason or advice, visitor's own words: personal data */
	int level;           /* of a rating; 0 elsewhere */
	bool doubted;        /* the clock could not be believed (desk/desk_clock.h) */
};

struct history {
	struct history_item *items;
	size_t count, capacity;
};

/* All events of SUBJECT, oldest first. */
enum status journal_history(
	struct store *store, const char *subject, struct history *out, struct error *err);
/* When it was stays of ITEM, and of what kind; who did it and what was said is SIGHT_HIDDEN. */
enum status history_item_hide(struct history_item *item, struct error *err);
void history_release(struct history *history);

#endif
