/*
 * A visitor's matter as it will be recorded, read from an intake as it was typed. Private to the
 * desk layer.
 */
#ifndef MENZHEN_DESK_MATTER_H
#define MENZHEN_DESK_MATTER_H

#include <stdbool.h>

#include "menzhen/desk/case/case_open.h"
#include "menzhen/model/channel.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/journal/journal.h"

/* Strings are owned, codes borrowed; NULL where nothing was given. */
struct matter {
	char *client, *phone, *id_number, *summary;
	char *opponent, *opponent_phone, *opponent_id, *dialect, *paper, *appointment;
	char *known;   /* number of an earlier case of the same visitor */
	char *changed; /* JSON: what of them has changed since (client_changes.h) */
	char *details; /* JSON (matter_details.h) */
	const char *category, *adviser_sex;
	char priority[CODED_LIST_SIZE]; /* codes joined by commas */
	moment at;   /* one reading of the clock: midnight must not fall between two */
	moment came; /* when it happened, of what is typed in later; 0: now */
	moment due;  /* by when an answer is due; 0: no clock runs */
	moment turn; /* in the queue */
	enum channel channel;
	struct session_slot slot;
};

/*
 * Fill OUT, zeroed but for `at`, and the findings of RESULT. Errors as case_open. Release OUT in
 * any case.
 */
enum status matter_read(struct matter *out, const struct desk *desk, const struct intake *intake,
	struct intake_result *result, struct error *err);

/* The same but for the session, of what is no visit to this desk's sessions. */
enum status matter_read_content(struct matter *out, const struct desk *desk,
	const struct intake *intake, struct intake_result *result, struct error *err);

/* When the visitor came. */
moment matter_came(const struct matter *matter);

/* The fields of case.opened that a matter fills. They borrow from MATTER. */
void matter_record(const struct matter *matter, struct event_fields *fields);

/* Does RECORD tell of the same matter? */
bool matter_is_of(const struct matter *matter, const struct case_record *record);
void matter_release(struct matter *matter);

#endif
