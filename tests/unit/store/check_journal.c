#include <string.h>

#include "menzhen/store/journal/journal.h"
#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

START_TEST(a_command_is_recorded_once)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	struct recorded recorded;
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.opened", "ZL-1", 10, command);
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = "ZL-1"});
	ck_done(journal_find_command(box.store, command, &recorded, &err), err);
	ck_assert(!recorded.found);
	sandbox_commit(box.store, &draft);
	ck_done(journal_find_command(box.store, command, &recorded, &err), err);
	ck_assert(recorded.found);
	ck_assert_str_eq(recorded.kind, "case.opened");
	ck_assert_str_eq(recorded.subject, "ZL-1");

	draft.subject = "ZL-2";
	ck_done(store_begin(box.store, &err), err);
	ck_assert_int_eq(journal_record(box.store, &draft, &err), STATUS_STORE);
	ck_assert_str_eq(err.args[0], command);
	store_rollback(box.store);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(new_commands_are_16_characters_and_differ)
{
	char first[COMMAND_ID_SIZE], second[COMMAND_ID_SIZE];
	struct sandbox_store box = sandbox_store_begin();
	journal_new_command(first);
	journal_new_command(second);
	ck_assert_uint_eq(strlen(first), 16);
	ck_assert_uint_eq(
		strspn(first, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
		16);
	ck_assert_str_ne(first, second);
	sandbox_store_end(&box);
}
END_TEST

/* A draft that is wrong in one way, and what the sentence must name. */
static void spoil(struct event_draft *draft, int way)
{
	switch (way) {
	case 0:
		draft->kind = "case.sneezed";
		break;
	case 1: /* one field too many */
		fields_add_text(&draft->fields, "colour", "red");
		break;
	case 2: /* one too few */
		draft->fields.count--;
		break;
	case 3:
		draft->fields.items[draft->fields.count - 1].text = "\xc3\x28";
		break;
	case 4:
		draft->command = "";
		break;
	case 5:
		draft->subject = "0123456789012345678901234567890123456789012345678901234567890123";
		break;
	case 6:
		draft->actor = NULL;
		break;
	case 7:
		draft->station = "\xff";
		break;
	case 8:
		while (draft->fields.count <= FIELDS_MAX)
			fields_add_text(&draft->fields, "ticket", "D01");
		break;
	default:
		break;
	}
}

START_TEST(a_wrong_draft_is_refused_by_name)
{
	static const char *const names[] = {"compose/case.sneezed", "colour", "summary", "summary",
		"command", "subject", "actor", "station", "too many fields"};
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	char command[COMMAND_ID_SIZE], sentence[256];
	struct event_draft draft = sandbox_event("case.opened", "ZL-1", 10, command);
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = "ZL-1"});
	spoil(&draft, _i);
	ck_done(store_begin(box.store, &err), err);
	ck_assert_int_eq(journal_record(box.store, &draft, &err), STATUS_STORE);
	error_format(&err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(strstr(sentence, names[_i]) != NULL, "%s", sentence);
	store_rollback(box.store);
	struct recorded recorded;
	ck_done(journal_find_command(box.store, command, &recorded, &err), err);
	ck_assert(!recorded.found);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(nothing_is_recorded_outside_a_transaction)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.opened", "ZL-1", 10, command);
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = "ZL-1"});
	ck_assert_int_eq(journal_record(box.store, &draft, &err), STATUS_STORE);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(an_event_of_a_case_that_is_not_there_is_refused)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.started", "ZL-9", 10, command);
	fields_add_text(&draft.fields, "state", "consulting");
	fields_add_text(&draft.fields, "adviser", "wang-xm");
	ck_done(store_begin(box.store, &err), err);
	ck_assert_int_eq(journal_record(box.store, &draft, &err), STATUS_STORE);
	ck_assert_int_eq(store_commit(box.store, &err), STATUS_STORE);
	sandbox_store_end(&box);
}
END_TEST

/* What is on record of the first event whose kind is KIND: COLUMN as text. */
static char *column_of(const struct sandbox_store *box, const char *kind, const char *column)
{
	sqlite3 *handle;
	sqlite3_stmt *statement;
	char sql[128];
	snprintf(sql, sizeof(sql), "SELECT %s FROM event WHERE kind = '%s'", column, kind);
	ck_assert_int_eq(sqlite3_open(box->path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	const char *text = (const char *)sqlite3_column_text(statement, 0);
	char *copy = text ? strdup(text) : NULL;
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	return copy;
}

START_TEST(json_holds_what_was_given_and_nothing_else)
{
	static const struct {
		const char *kind, *column, *want;
	} rows[] = {
		{"case.opened", "body",
			"{\"ticket\":\"D01\",\"sequence\":1,\"ticket_sequence\":1,\"session\":"
			"\"daytime\","
			"\"service_day\":\"2026-11-25\",\"channel\":\"walk_in\",\"category\":"
			"\"LAB01\","
			"\"state\":\"waiting\"}"},
		{"case.opened", "private",
			"{\"client\":\"张三\",\"phone\":\"13800001234\",\"summary\":"
			"\"拖欠三个月工资\"}"},
		{"case.assigned", "body",
			"{\"adviser\":\"wang-xm\",\"adviser_name\":\"王晓明\",\"state\":"
			"\"assigned\","
			"\"service_day\":\"2026-11-25\",\"overridden\":0}"},
		{"case.assigned", "private", NULL},
		{"case.assigned", "salt", NULL},
		{"case.assigned", "commitment", NULL},
		{"case.started", "body",
			"{\"state\":\"consulting\",\"adviser\":\"wang-xm\",\"service_day\":\"2026-"
			"11-25\"}"},
		{"case.started", "private", NULL},
		{"case.closed", "body",
			"{\"state\":\"closed\",\"service_day\":\"2026-11-25\","
			"\"adviser\":\"wang-xm\",\"outcome\":\"advised\","
			"\"legal_aid\":\"told\"}"},
		{"case.closed", "private", "{\"advice\":\"可以申请劳动仲裁\"}"},
		{"case.closed", "length(salt)", "16"},
		{"case.rated", "body",
			"{\"state\":\"rated\",\"adviser\":\"wang-xm\",\"level\":5,\"source\":"
			"\"kiosk\"}"},
		{"case.rated", "private", "{\"text\":\"很好\"}"},
	};
	struct sandbox_store box = sandbox_store_begin();
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	sandbox_assign(box.store, "ZL-1", "wang-xm", 20);
	sandbox_start(box.store, "ZL-1", "wang-xm", 30);
	sandbox_close(box.store, "ZL-1", "wang-xm", 40);
	sandbox_rate(box.store, "ZL-1", 5, 50);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char *got = column_of(&box, rows[i].kind, rows[i].column);
		ck_assert_pstr_eq(got, rows[i].want);
		free(got);
	}
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_proposal_is_kept_as_json)
{
	struct sandbox_store box = sandbox_store_begin();
	char command[COMMAND_ID_SIZE];
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	struct event_draft draft = sandbox_event("case.assigned", "ZL-1", 10, command);
	fields_add_text(&draft.fields, "adviser", "li-hua");
	fields_add_text(&draft.fields, "adviser_name", "李华");
	fields_add_text(&draft.fields, "state", "assigned");
	fields_add_text(&draft.fields, "service_day", "2026-11-25");
	fields_add_number(&draft.fields, "overridden", 1);
	fields_add_text(
		&draft.fields, "proposal", "[{\"adviser\":\"wang-xm\",\"reasons\":[\"on_duty\"]}]");
	fields_add_text(&draft.fields, "reason", "熟悉\"案情\"\\\n");
	sandbox_commit(box.store, &draft);
	char *body = column_of(&box, "case.assigned", "body");
	ck_assert_str_eq(body,
		"{\"adviser\":\"li-hua\",\"adviser_name\":\"李华\",\"state\":\"assigned\","
		"\"service_day\":\"2026-11-25\",\"overridden\":1,"
		"\"proposal\":[{\"adviser\":\"wang-xm\",\"reasons\":[\"on_duty\"]}]}");
	free(body);
	struct history history = {0};
	struct error err = {0};
	ck_done(journal_history(box.store, "ZL-1", &history, &err), err);
	ck_assert_uint_eq(history.count, 2);
	ck_assert_str_eq(history.items[1].text, "熟悉\"案情\"\\\n");
	ck_assert_ptr_nonnull(history.items[1].proposal);
	history_release(&history);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(history_is_told_oldest_first)
{
	static const struct {
		moment at;
		const char *kind, *actor, *adviser, *adviser_name, *code, *text;
		int level;
	} want[] = {
		{10, "case.opened", "reception", NULL, NULL, NULL, NULL, 0},
		{20, "case.assigned", "reception", "li-hua", "李华", NULL, NULL, 0},
		{30, "case.reassigned", "reception", "wang-xm", "王晓明", NULL, "冲突", 0},
		{40, "case.started", "reception", NULL, NULL, NULL, NULL, 0},
		{50, "case.closed", "reception", NULL, NULL, "advised", "可以申请劳动仲裁", 0},
		{60, "case.rated", "reception", NULL, NULL, "waited_long", "很好", 1},
		{70, "case.reopened", "reception", NULL, NULL, NULL, "又来了", 0},
		{80, "case.voided", "reception", NULL, NULL, NULL, "重复登记", 0},
	};
	struct sandbox_store box = sandbox_store_begin();
	struct store *store = box.store;
	struct history history = {0};
	struct error err = {0};
	sandbox_open_case(store, &(struct sandbox_case){.number = "ZL-1", .at = 10});
	sandbox_assign(store, "ZL-1", "li-hua", 20);
	sandbox_open_case(store, &(struct sandbox_case){.number = "ZL-2", .at = 25});
	sandbox_reassign(store, "ZL-1", "li-hua", "wang-xm", 30);
	sandbox_start(store, "ZL-1", "wang-xm", 40);
	sandbox_close(store, "ZL-1", "wang-xm", 50);
	sandbox_rate(store, "ZL-1", 1, 60);
	sandbox_reopen_case(store, "ZL-1", "wang-xm", "consulting", 70);
	sandbox_void(store, "ZL-1", 80);
	ck_done(journal_history(store, "ZL-1", &history, &err), err);
	ck_assert_uint_eq(history.count, sizeof(want) / sizeof(want[0]));
	for (size_t i = 0; i < history.count; i++) {
		const struct history_item *got = &history.items[i];
		ck_assert_int_eq(got->at, want[i].at);
		ck_assert_str_eq(got->kind, want[i].kind);
		ck_assert_str_eq(got->actor, want[i].actor);
		ck_assert_pstr_eq(got->adviser, want[i].adviser);
		ck_assert_pstr_eq(got->adviser_name, want[i].adviser_name);
		ck_assert_pstr_eq(got->code, want[i].code);
		ck_assert_pstr_eq(got->text, want[i].text);
		ck_assert_int_eq(got->level, want[i].level);
		ck_assert_pstr_eq(
			got->legal_aid, strcmp(got->kind, "case.closed") == 0 ? "told" : NULL);
	}
	history_release(&history);
	sandbox_store_end(&box);
}
END_TEST

/* Is SQL refused on a plain connection, as from another program? Triggers call our functions. */
static void refuses(const struct sandbox_store *box, const char *sql)
{
	sqlite3 *handle;
	ck_assert_int_eq(sqlite3_open(box->path, &handle), SQLITE_OK);
	ck_assert_int_eq(sql_functions_add(handle), SQLITE_OK);
	ck_assert_msg(sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_CONSTRAINT, "%s", sql);
	sqlite3_close(handle);
}

START_TEST(events_follow_each_other)
{
	static const char insert[] =
		"INSERT INTO event (origin, seq, at, station, actor, kind, subject, command, body, "
		"hash)"
		" VALUES (1, %d, 0, 'ZL', 'x', 'case.voided', 'ZL-1', 'c%d', '{}', zeroblob(32))";
	static const int wrong[] = {-1, 0, 1, 3};
	struct sandbox_store box = sandbox_store_begin();
	char sql[256];
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		snprintf(sql, sizeof(sql), insert, wrong[i], wrong[i]);
		refuses(&box, sql);
	}
	snprintf(sql, sizeof(sql), insert, 2, 2);
	sandbox_store_sql(&box, sql);
	sandbox_store_end(&box);
}
END_TEST

static void record_as(struct store *store, const char *number, const char *command)
{
	struct event_draft draft = {.kind = "case.opened",
		.subject = number,
		.command = command,
		.station = "ZL",
		.actor = "reception"};
	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = number});
	sandbox_commit(store, &draft);
}

START_TEST(each_origin_has_its_own_commands)
{
	struct sandbox_store box = sandbox_store_begin(), other = sandbox_store_begin();
	struct recorded recorded;
	struct error err = {0};
	record_as(other.store, "XN-1", "import-1");
	record_as(other.store, "XN-2", "import-2");
	record_as(box.store, "ZL-1", "import-1");
	sandbox_store_merge(&box, &other);
	ck_done(journal_find_command(box.store, "import-1", &recorded, &err), err);
	ck_assert(recorded.found);
	ck_assert_str_eq(recorded.subject, "ZL-1");
	ck_done(journal_find_command(box.store, "import-2", &recorded, &err), err);
	ck_assert(!recorded.found);
	sandbox_store_end(&other);
	sandbox_store_end(&box);
}
END_TEST

/* Origins take turns, so that each has several runs; every chain goes on where it ended. */
START_TEST(chains_of_several_origins_go_on_side_by_side)
{
	struct sandbox_store box = sandbox_store_begin();
	struct sandbox_store others[] = {sandbox_store_begin(), sandbox_store_begin()};
	struct verify_report report;
	struct error err = {0};
	char number[16];
	for (int turn = 0; turn < 12; turn++) {
		struct sandbox_store *other = &others[turn % 2];
		for (int i = 0; i < turn % 3; i++) {
			snprintf(number, sizeof(number), "XN%d-%d%d", turn % 2, turn, i);
			sandbox_open_case(other->store, &(struct sandbox_case){.number = number});
		}
		sandbox_store_merge(&box, other);
		snprintf(number, sizeof(number), "ZL-%d", turn);
		if (turn % 4 != 3)
			sandbox_open_case(box.store, &(struct sandbox_case){.number = number});
	}
	ck_done(verify_rebuild(box.store, &report, &err), err); /* checks the chains first */
	ck_assert_int_eq(report.events, 9 + 12);
	verify_report_release(&report);
	sandbox_store_end(&others[0]);
	sandbox_store_end(&others[1]);
	sandbox_store_end(&box);
}
END_TEST

/* What a program reads into its own room is not longer there. */
START_TEST(texts_longer_than_the_program_takes_are_not_stored)
{
	static const char *const statements[] = {
		"INSERT INTO event (origin, seq, at, station, actor, kind, subject, command, body,"
		" hash) VALUES (1, 2, 0, 'ZL', 'x', 'case.voided',"
		" printf('%064d', 0), 'c', '{}', zeroblob(32))",
		"INSERT INTO event (origin, seq, at, station, actor, kind, subject, command, body,"
		" hash) VALUES (1, 2, 0, 'ZL', 'x', printf('%048d', 0), 'ZL-1', 'c', '{}',"
		" zeroblob(32))",
		"INSERT INTO event (origin, seq, at, station, actor, kind, subject, command, body,"
		" hash) VALUES (1, 2, 0, 'ZL', 'x', 'case.voided', 'ZL-1', printf('%065d', 0),"
		" '{}', zeroblob(32))",
		"UPDATE cases SET number = printf('%048d', 0)",
		"UPDATE cases SET ticket = '一二三四五六'",
	};
	struct sandbox_store box = sandbox_store_begin();
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	for (size_t i = 0; i < sizeof(statements) / sizeof(statements[0]); i++)
		refuses(&box, statements[i]);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(events_are_neither_changed_nor_deleted)
{
	static const char *const statements[] = {
		"DELETE FROM event",
		"UPDATE event SET id = 7",
		"UPDATE event SET origin = 2",
		"UPDATE event SET seq = 7",
		"UPDATE event SET at = at + 1",
		"UPDATE event SET station = 'XX'",
		"UPDATE event SET actor = 'nobody'",
		"UPDATE event SET kind = 'case.closed'",
		"UPDATE event SET subject = 'ZL-2'",
		"UPDATE event SET command = 'x'",
		"UPDATE event SET body = '{}'",
		"UPDATE event SET private = '{}'",
		"UPDATE event SET private = NULL",
		"UPDATE event SET salt = NULL",
		"UPDATE event SET commitment = NULL",
		"UPDATE event SET hash = zeroblob(32)",
		"UPDATE event SET private = NULL, salt = NULL, at = 0",
		"DELETE FROM origin",
		"DELETE FROM run",
		"UPDATE run SET seq = 2",
		"UPDATE origin SET key = '0123456789abcdef0123456789abcdef'",
	};
	struct sandbox_store box = sandbox_store_begin();
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	for (size_t i = 0; i < sizeof(statements) / sizeof(statements[0]); i++)
		refuses(&box, statements[i]);
	sandbox_store_sql(&box, "UPDATE event SET private = NULL, salt = NULL");
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_command_is_recorded_once);
	tcase_add_test(tests, new_commands_are_16_characters_and_differ);
	tcase_add_loop_test(tests, a_wrong_draft_is_refused_by_name, 0, 9);
	tcase_add_test(tests, nothing_is_recorded_outside_a_transaction);
	tcase_add_test(tests, an_event_of_a_case_that_is_not_there_is_refused);
	tcase_add_test(tests, json_holds_what_was_given_and_nothing_else);
	tcase_add_test(tests, a_proposal_is_kept_as_json);
	tcase_add_test(tests, history_is_told_oldest_first);
	tcase_add_test(tests, events_follow_each_other);
	tcase_add_test(tests, texts_longer_than_the_program_takes_are_not_stored);
	tcase_add_test(tests, each_origin_has_its_own_commands);
	tcase_add_test(tests, chains_of_several_origins_go_on_side_by_side);
	tcase_add_test(tests, events_are_neither_changed_nor_deleted);
}

UNIT_MAIN("journal", add)
