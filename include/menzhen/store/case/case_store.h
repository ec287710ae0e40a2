/*
 * Cases as the projection has them, and the questions the desk asks of it. All of them are of what
 * this database itself recorded: cases that came from other stations are not among them.
 */
#ifndef MENZHEN_STORE_CASE_STORE_H
#define MENZHEN_STORE_CASE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/case/case_state.h"
#include "menzhen/model/case/case_times.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/session.h"
#include "menzhen/model/string_list.h"
#include "menzhen/store/store.h"

/* Strings are owned; NULL where nothing was recorded. */
struct case_record {
	int64_t id; /* of the event that opened it; 0: not recorded yet */
	char *number, *ticket;
	enum case_state state;
	enum session_kind session;
	struct day service_day;
	struct day queue_day; /* the last on which something was done with it while it was open */
	moment opened_at, assigned_at, called_at, started_at, closed_at,
		rated_at; /* 0: not (yet) */
	moment typed_at;  /* of what had stood on paper: when it was typed in; 0: not paper */
	moment due_at;    /* by when an answer is due; 0: no clock runs */
	moment turn;      /* by which it stands in the queue (model/assign/queue.h) */
	moment since;     /* when it came into its state; 0: its time is not counted */
	struct case_times spent; /* until then */
	/* Personal data: */
	char *client, *phone, *id_number, *opponent, *opponent_phone, *opponent_id, *summary;
	char *priority;    /* codes of priority_table joined by commas (coded.h); NULL: none */
	char *dialect;     /* the language asked for */
	char *adviser_sex; /* code of adviser_sex_table: of the adviser asked for */
	char *details;     /* JSON object of further fields: case_register_load reads it */
	char *cleared;     /* codes joined by commas: known of the visitor before, and no more */
	char *channel, *category;
	char *adviser;     /* id; NULL while waiting */
	char *room;        /* they were called to */
	char *held_from;   /* code of a state: where a case on hold was */
	char *offered_to;  /* id of the adviser who could take it over */
	char *kept_by;     /* id of the one who has it and keeps it although they go */
	char *outcome;     /* code */
	char *legal_aid;   /* code of legal_aid_notice_table; NULL: nothing was recorded */
	char *paper;       /* number of the paper slip it stood on */
	char *appointment; /* number of the appointment it was */
	int64_t person;    /* id of the same visitor's first case; 0: this one is it */
	char *advice;      /* personal data */
	moment erased_at; /* when the personal data was erased: the client is ERASED_NAME; 0: it was
			     not */
	int rating;       /* 0: none */
	char *rating_reason, *rating_text, *rating_source;
	bool doubted; /* it was opened by a clock in doubt (desk/desk_clock.h) */
	bool outline; /* whoever asked may see no more (desk_case): the rest is not here */
};

struct case_list {
	struct case_record *items;
	size_t count, capacity;
};

/* STATUS_REFUSED when there is no such case. */
enum status case_load(
	struct store *store, const char *number, struct case_record *out, struct error *err);

/* The register's further fields of case ID. Release OUT in any case. */
enum status case_register_load(
	struct store *store, int64_t id, struct register_entry *out, struct error *err);

/* What was recorded in the register's FIELD (a code) by the NEWEST events, at most 50 values, the
 * most frequent first. Append to OUT. */
enum status case_register_lately(struct store *store, const char *field, int newest,
	struct string_list *out, struct error *err);

/* Number of the case that holds TICKET on DAY. STATUS_REFUSED when there is none. */
enum status case_number_of_ticket(struct store *store, const char *ticket, struct day day,
	char *number, size_t size, struct error *err);

/* Last sequence given on DAY, of all cases and of one session's tickets; 0 when none. */
enum status case_last_sequence(struct store *store, struct day day, enum session_kind session,
	int *case_sequence, int *ticket_sequence, struct error *err);

/* A part of the desk's list of a day. */
struct desk_window {
	struct day day;
	size_t offset, limit;
};

/*
 * The desk's list: the cases of the day, the still open ones of earlier days, and those of the two
 * days before that are closed and not yet rated. Work to be done comes first: who is being called,
 * the queue in its order (model/assign/queue.h), who is on hold, being advised, to be rated, did
 * not come, each oldest first; then what is finished, newest first. TOTAL gets the number of all.
 */
enum status case_desk_page(struct store *store, const struct desk_window *window,
	struct case_list *out, size_t *total, struct error *err);

/* Those of STATE, an open one, in that list. Appends to OUT. */
enum status case_desk_state(struct store *store, struct day day, enum case_state state,
	struct case_list *out, struct error *err);

/* The open cases of ADVISER, the oldest first. Appends to OUT. */
enum status case_list_of_adviser(
	struct store *store, const char *adviser, struct case_list *out, struct error *err);

/* By state, as in that list; and all recorded on DAY but voided ones. */
struct case_counts {
	size_t by_state[CASE_STATES];
	size_t today;
	size_t earlier; /* open ones of earlier days */
};
enum status case_count(
	struct store *store, struct day day, struct case_counts *out, struct error *err);

/* What the rules ask of it. */
struct case_standing case_standing(const struct case_record *record);

/* Take out of RECORD what tells more than its number, its times, its state and who has it. */
enum status case_record_outline(struct case_record *record, struct error *err);
/* Take out of RECORD what was said: who came, with what kind of matter, stays. */
void case_record_visitor(struct case_record *record);
/* Take the rating and all that was said to it out of RECORD; that it was rated stays. */
void case_record_hide_rating(struct case_record *record);

void case_record_release(struct case_record *record);
void case_list_release(struct case_list *list);

#endif
