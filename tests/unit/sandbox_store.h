/*
 * A database of its own for each test, in a folder that is removed at the end, and short words for
 * recording events in it. Everything that fails on the way fails the test.
 */
#ifndef MENZHEN_TESTS_SANDBOX_STORE_H
#define MENZHEN_TESTS_SANDBOX_STORE_H

#include <check.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "menzhen/store/case/case_store.h"
#include "menzhen/store/database/sql.h"
#include "menzhen/store/journal/journal.h"
#include "menzhen/store/ledger/ledger_store.h"
#include "menzhen/store/store.h"

struct sandbox_store {
	char folder[64], path[96];
	struct store *store;
};

/* STATUS_OK, or the test fails with the sentence. */
#define ck_done(status, err)                                                                       \
	do {                                                                                       \
		char sentence_[512];                                                               \
		ck_assert_msg((status) == STATUS_OK, "%s",                                         \
			error_format(&(err), NULL, sentence_, sizeof(sentence_)));                 \
	} while (0)

static inline struct sandbox_store sandbox_store_begin(void)
{
	struct sandbox_store box = {.folder = "/tmp/menzhen-XXXXXX"};
	struct error err = {0};
	ck_assert_ptr_nonnull(mkdtemp(box.folder));
	snprintf(box.path, sizeof(box.path), "%s/menzhen.db", box.folder);
	ck_done(store_open(&box.store, box.path, STORE_CREATE, &err), err);
	return box;
}

static inline struct store *sandbox_store_open(const struct sandbox_store *box)
{
	struct store *store;
	struct error err = {0};
	ck_done(store_open(&store, box->path, STORE_OPEN, &err), err);
	return store;
}

static inline void sandbox_store_reopen(struct sandbox_store *box)
{
	store_close(box->store);
	box->store = sandbox_store_open(box);
}

static inline int sandbox_store_unlink(
	const char *path, const struct stat *status, int type, struct FTW *where)
{
	(void)status;
	(void)type;
	(void)where;
	return remove(path);
}

static inline void sandbox_store_end(struct sandbox_store *box)
{
	store_close(box->store);
	nftw(box->folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

/* Run SQL on a connection of its own, past everything that guards the database. */
static inline void sandbox_store_sql(const struct sandbox_store *box, const char *sql)
{
	sqlite3 *handle;
	char *message = NULL;
	ck_assert_int_eq(sqlite3_open(box->path, &handle), SQLITE_OK);
	ck_assert_int_eq(sql_functions_add(handle), SQLITE_OK); /* triggers call them */
	int code = sqlite3_exec(handle, sql, NULL, NULL, &message);
	ck_assert_msg(code == SQLITE_OK, "%s: %s", sql, message ? message : "");
	sqlite3_close(handle);
}

/* Put the events that OTHER recorded into BOX, as they stand; applying them is the caller's. */
static inline void sandbox_store_merge(
	const struct sandbox_store *box, const struct sandbox_store *other)
{
	char sql[1024];
	snprintf(sql, sizeof(sql),
		"ATTACH '%s' AS there; BEGIN IMMEDIATE;"
		"INSERT OR IGNORE INTO main.origin (key) VALUES ('%s');"
		"INSERT INTO main.event (origin, seq, at, station, actor, kind, subject, command,"
		" body, private, salt, commitment, hash)"
		" SELECT (SELECT id FROM main.origin WHERE key = '%s'), seq, at, station, actor,"
		" kind, subject, command, body, private, salt, commitment, hash"
		" FROM there.event WHERE origin = 1 AND seq > coalesce((SELECT max(seq) FROM"
		" main.event WHERE origin = (SELECT id FROM main.origin WHERE key = '%s')), 0)"
		" ORDER BY there.event.id; COMMIT",
		other->path, store_origin(other->store), store_origin(other->store),
		store_origin(other->store));
	sandbox_store_sql(box, sql);
}

/* An event of SUBJECT with a new command id; fields are the caller's to add. */
static inline struct event_draft sandbox_event(
	const char *kind, const char *subject, moment at, char command[COMMAND_ID_SIZE])
{
	return (struct event_draft){
		.kind = kind,
		.subject = subject,
		.command = journal_new_command(command),
		.station = "ZL",
		.actor = "reception",
		.at = at,
	};
}

/* Record one event in a transaction of its own. */
static inline void sandbox_commit(struct store *store, const struct event_draft *draft)
{
	struct error err = {0};
	ck_done(store_begin(store, &err), err);
	ck_done(journal_record(store, draft, &err), err);
	ck_done(store_commit(store, &err), err);
}

/* All cases of DAYS and of some states, the newest first. Appends to LIST. */
static inline void sandbox_ledger(
	struct store *store, struct day_range days, unsigned states, struct case_list *list)
{
	struct ledger_rows rows = {0};
	struct error err = {0};
	ck_done(ledger_rows_load(store, days, states, &rows, &err), err);
	ck_done(ledger_cases_load(store, rows.items, rows.count, list, &err), err);
	ledger_rows_release(&rows);
}

#define SANDBOX_EVER ((struct day_range){{0}, {40000}})

/* The service day on which things happen, unless a test says another. */
#define SANDBOX_DAY "2026-11-25"

struct sandbox_case {
	const char *number, *ticket, *session, *day, *client;
	int sequence, ticket_sequence;
	moment at;
};

/* The fields of case.opened; CASE gives what matters to the test. */
static inline void sandbox_open_fields(
	struct event_fields *fields, const struct sandbox_case *visit)
{
	fields_add_text(fields, "ticket", visit->ticket ? visit->ticket : "D01");
	fields_add_number(fields, "sequence", visit->sequence ? visit->sequence : 1);
	fields_add_number(
		fields, "ticket_sequence", visit->ticket_sequence ? visit->ticket_sequence : 1);
	fields_add_text(fields, "session", visit->session ? visit->session : "daytime");
	fields_add_text(fields, "service_day", visit->day ? visit->day : SANDBOX_DAY);
	fields_add_text(fields, "channel", "walk_in");
	fields_add_text(fields, "category", "LAB01");
	fields_add_text(fields, "state", "waiting");
	fields_add_text(fields, "client", visit->client ? visit->client : "张三");
	fields_add_text(fields, "phone", "13800001234");
	fields_add_text(fields, "id_number", NULL);
	fields_add_text(fields, "opponent", NULL);
	fields_add_text(fields, "opponent_phone", NULL);
	fields_add_text(fields, "opponent_id", NULL);
	fields_add_text(fields, "priority", NULL);
	fields_add_text(fields, "turn", NULL);
	fields_add_text(fields, "dialect", NULL);
	fields_add_text(fields, "adviser_sex", NULL);
	fields_add_text(fields, "opened_at", NULL);
	fields_add_text(fields, "due_at", NULL);
	fields_add_text(fields, "paper", NULL);
	fields_add_text(fields, "appointment", NULL);
	fields_add_text(fields, "known", NULL);
	fields_add_text(fields, "changed", NULL);
	fields_add_text(fields, "details", NULL);
	fields_add_text(fields, "summary", "拖欠三个月工资");
}

static inline void sandbox_open_case(struct store *store, const struct sandbox_case *visit)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft =
		sandbox_event("case.opened", visit->number, visit->at ? visit->at : 1000, command);
	sandbox_open_fields(&draft.fields, visit);
	sandbox_commit(store, &draft);
}

static inline void sandbox_assign_on(
	struct store *store, const char *number, const char *adviser, const char *day, moment at)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.assigned", number, at, command);
	fields_add_text(&draft.fields, "adviser", adviser);
	fields_add_text(
		&draft.fields, "adviser_name", strcmp(adviser, "li-hua") == 0 ? "李华" : "王晓明");
	fields_add_text(&draft.fields, "state", "assigned");
	fields_add_text(&draft.fields, "service_day", day);
	fields_add_number(&draft.fields, "overridden", 0);
	fields_add_text(&draft.fields, "proposal", NULL);
	fields_add_text(&draft.fields, "reason", NULL);
	sandbox_commit(store, &draft);
}

static inline void sandbox_assign(
	struct store *store, const char *number, const char *adviser, moment at)
{
	sandbox_assign_on(store, number, adviser, SANDBOX_DAY, at);
}

static inline void sandbox_reassign_on(struct store *store, const char *number, const char *from,
	const char *adviser, const char *day, moment at)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.reassigned", number, at, command);
	fields_add_text(&draft.fields, "adviser", adviser);
	fields_add_text(
		&draft.fields, "adviser_name", strcmp(adviser, "li-hua") == 0 ? "李华" : "王晓明");
	fields_add_text(&draft.fields, "from", from);
	fields_add_text(&draft.fields, "state", "assigned");
	fields_add_text(&draft.fields, "service_day", day);
	fields_add_text(&draft.fields, "proposal", NULL);
	fields_add_text(&draft.fields, "reason", "冲突");
	sandbox_commit(store, &draft);
}

static inline void sandbox_reassign(
	struct store *store, const char *number, const char *from, const char *adviser, moment at)
{
	sandbox_reassign_on(store, number, from, adviser, SANDBOX_DAY, at);
}

static inline void sandbox_start_on(
	struct store *store, const char *number, const char *adviser, const char *day, moment at)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.started", number, at, command);
	fields_add_text(&draft.fields, "adviser", adviser);
	fields_add_text(&draft.fields, "state", "consulting");
	fields_add_text(&draft.fields, "service_day", day);
	sandbox_commit(store, &draft);
}

static inline void sandbox_start(
	struct store *store, const char *number, const char *adviser, moment at)
{
	sandbox_start_on(store, number, adviser, SANDBOX_DAY, at);
}

/* One of the kinds that move a case about the queue, which leads to STATE on DAY. */
static inline void sandbox_step(struct store *store, const char *kind, const char *number,
	const char *state, const char *day, moment at)
{
	static const struct {
		const char *kind, *optional[3];
	} kinds[] = {
		{"case.called", {"adviser", "room", NULL}},
		{"case.held", {"from", "reason", NULL}},
		{"case.resumed", {"from", "turn", NULL}},
		{"case.no_show", {"from", NULL, NULL}},
		{"case.redirected", {"category", "from", "reason"}},
		{"case.carried_over", {"from", NULL, NULL}},
	};
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event(kind, number, at, command);
	fields_add_text(&draft.fields, "state", state);
	fields_add_text(&draft.fields, "service_day", day);
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		for (int k = 0; k < 3 && strcmp(kinds[i].kind, kind) == 0; k++)
			if (kinds[i].optional[k])
				fields_add_text(&draft.fields, kinds[i].optional[k], NULL);
	sandbox_commit(store, &draft);
}

struct sandbox_closing {
	const char *adviser, *day, *advice;
	moment at;
};

static inline void sandbox_close_with(
	struct store *store, const char *number, const struct sandbox_closing *closing)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.closed", number, closing->at, command);
	fields_add_text(&draft.fields, "adviser", closing->adviser);
	fields_add_text(&draft.fields, "state", "closed");
	fields_add_text(&draft.fields, "service_day", closing->day);
	fields_add_text(&draft.fields, "outcome", "advised");
	fields_add_text(&draft.fields, "advice", closing->advice);
	fields_add_text(&draft.fields, "legal_aid", "told");
	fields_add_text(&draft.fields, "due_at", NULL);
	sandbox_commit(store, &draft);
}

static inline void sandbox_close_on(
	struct store *store, const char *number, const char *adviser, const char *day, moment at)
{
	const struct sandbox_closing closing = {adviser, day, "可以申请劳动仲裁", at};
	sandbox_close_with(store, number, &closing);
}

static inline void sandbox_close(
	struct store *store, const char *number, const char *adviser, moment at)
{
	sandbox_close_on(store, number, adviser, SANDBOX_DAY, at);
}

static inline void sandbox_rate(struct store *store, const char *number, int level, moment at)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.rated", number, at, command);
	fields_add_text(&draft.fields, "adviser", "wang-xm");
	fields_add_text(&draft.fields, "state", "rated");
	fields_add_number(&draft.fields, "level", level);
	fields_add_text(&draft.fields, "reason", level <= 2 ? "waited_long" : NULL);
	fields_add_text(&draft.fields, "source", "kiosk");
	fields_add_text(&draft.fields, "text", "很好");
	sandbox_commit(store, &draft);
}

static inline void sandbox_decline(struct store *store, const char *number, moment at)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.declined", number, at, command);
	fields_add_text(&draft.fields, "state", "declined");
	fields_add_text(&draft.fields, "source", "kiosk");
	sandbox_commit(store, &draft);
}

static inline void sandbox_void(struct store *store, const char *number, moment at)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.voided", number, at, command);
	fields_add_text(&draft.fields, "state", "voided");
	fields_add_text(&draft.fields, "reason", "重复登记");
	sandbox_commit(store, &draft);
}

static inline void sandbox_reopen_case(
	struct store *store, const char *number, const char *adviser, const char *state, moment at)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.reopened", number, at, command);
	fields_add_text(&draft.fields, "state", state);
	fields_add_text(&draft.fields, "adviser", adviser);
	fields_add_text(&draft.fields, "reason", "又来了");
	fields_add_text(&draft.fields, "due_at", NULL);
	fields_add_text(&draft.fields, "service_day", NULL);
	sandbox_commit(store, &draft);
}

#endif
