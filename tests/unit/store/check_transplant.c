/* A database made anew of another's journal: what the journal says comes along, and nothing else.
 */
#include "menzhen/store/backup/transplant.h"

#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/password.h"
#include "menzhen/store/access/account_store.h"
#include "menzhen/store/backup/restart.h"
#include "menzhen/store/journal/verify.h"
#include "menzhen/store/station/draft.h"
#include "menzhen/store/station/preference.h"
#include "sandbox_store.h"
#include "unit.h"

/* Verifiers are only compared here, never tried. */
#define VERIFIER "$argon2id$v=19$m=8,t=1,p=1$of$zhou"
#define CODE "$argon2id$v=19$m=8,t=1,p=1$of$the code"

static struct sandbox_store box;
static struct store *made; /* of it */
static struct error err;

static void set_up(void)
{
	box = sandbox_store_begin();
}

static void tear_down(void)
{
	store_close(made);
	made = NULL;
	sandbox_store_end(&box);
}

static char *made_path(char out[128])
{
	snprintf(out, 128, "%s/made.db", box.folder);
	return out;
}

static enum status transplant(void)
{
	char path[128];
	return store_transplant(box.path, made_path(path), &err);
}

static void must_transplant(void)
{
	char path[128];
	struct verify_report report;
	ck_done(transplant(), err);
	ck_done(store_open(&made, made_path(path), STORE_OPEN, &err), err);
	ck_done(verify_run(made, &report, &err), err);
	char found[256] = "";
	if (report.findings.count > 0)
		error_format(&report.findings.items[0], NULL, found, sizeof(found));
	ck_assert_str_eq(found, "");
	verify_report_release(&report);
}

static void open_case(struct store *store, const char *number, int sequence)
{
	sandbox_open_case(store, &(struct sandbox_case){.number = number, .sequence = sequence});
}

static size_t count_cases(struct store *store)
{
	struct case_list list = {0};
	sandbox_ledger(store, SANDBOX_EVER, ~0u, &list);
	size_t count = list.count;
	case_list_release(&list);
	return count;
}

/* KIND of event about NAME, with the digest of VERIFIER, which is put beside it. */
static void set_credential(const char *kind, const char *name, const char *verifier, bool recovery)
{
	char command[COMMAND_ID_SIZE], digest[PASSWORD_DIGEST_SIZE];
	struct event_draft draft = sandbox_event(kind, name, 1000, command);
	if (strcmp(kind, "user.added") == 0) {
		fields_add_text(&draft.fields, "role", "admin");
		fields_add_text(&draft.fields, "adviser", NULL);
		fields_add_text(&draft.fields, "title", NULL);
	}
	fields_add_text(&draft.fields, "credential", password_digest(verifier, digest));
	ck_done(store_begin(box.store, &err), err);
	ck_done(journal_record(box.store, &draft, &err), err);
	ck_done(credential_set(box.store, name, recovery ? CREDENTIAL_RECOVERY : CREDENTIAL_PIN,
			verifier, &err),
		err);
	ck_done(store_commit(box.store, &err), err);
}

static const char *verifier_of(const char *name, enum credential_kind kind)
{
	static struct credential credential;
	ck_done(credential_load(made, name, kind, &credential, &err), err);
	return credential.verifier;
}

/* The first event of a new origin, as a restore records it. */
static void restart(void)
{
	struct journal_end end;
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("station.restored", "ZL", 9000, command);
	ck_done(journal_end_load(box.store, &end, &err), err);
	fields_add_text(&draft.fields, "former", end.origin);
	fields_add_number(&draft.fields, "seq", end.seq);
	fields_add_text(&draft.fields, "hash", end.hash);
	fields_add_text(&draft.fields, "file", NULL);
	fields_add_text(&draft.fields, "lost_seq", NULL);
	fields_add_text(&draft.fields, "lost_hash", NULL);
	fields_add_text(&draft.fields, "taken", NULL);
	fields_add_text(&draft.fields, "given", NULL);
	ck_done(store_begin(box.store, &err), err);
	ck_done(store_restart(box.store, &err), err);
	ck_done(journal_record(box.store, &draft, &err), err);
	ck_done(store_commit(box.store, &err), err);
}

START_TEST(what_the_journal_says_comes_along)
{
	struct journal_end before, after;
	struct buffer draft = {0}, theme = {0};
	open_case(box.store, "ZL-1", 1);
	sandbox_assign(box.store, "ZL-1", "wang-xm", 2000);
	restart();
	open_case(box.store, "ZL-2", 2);
	restart();
	set_credential("user.added", "zhou", VERIFIER, false);
	set_credential("user.recovery_set", "zhou", CODE, true);
	sandbox_store_sql(&box, "INSERT INTO draft VALUES (1, 'zhou', 'intake', 'half', 5);"
				"INSERT INTO preference VALUES ('zhou', 0, 'theme', 'dark')");
	ck_done(journal_end_load(box.store, &before, &err), err);
	must_transplant();
	ck_done(journal_end_load(made, &after, &err), err);
	ck_assert_str_eq(after.origin, before.origin);
	ck_assert_str_eq(after.hash, before.hash);
	ck_assert_uint_eq(count_cases(made), 2);
	ck_assert_str_eq(verifier_of("zhou", CREDENTIAL_PIN), VERIFIER);
	ck_assert_str_eq(verifier_of("zhou", CREDENTIAL_RECOVERY), CODE);
	ck_done(draft_load(made, 1, "zhou", "intake", &draft, &err), err);
	ck_assert_str_eq(buffer_text(&draft), "half");
	ck_done(preference_load(made, "zhou", 0, "theme", &theme, &err), err);
	ck_assert_str_eq(buffer_text(&theme), "dark");
	buffer_release(&draft);
	buffer_release(&theme);
	open_case(made, "ZL-3", 3);
	ck_assert_uint_eq(count_cases(made), 3);
}
END_TEST

START_TEST(a_database_without_events_is_one)
{
	char origin[64];
	snprintf(origin, sizeof(origin), "%s", store_origin(box.store));
	must_transplant();
	ck_assert_str_eq(store_origin(made), origin);
	open_case(made, "ZL-1", 1);
}
END_TEST

/* A database as the first Menzhen made it, with the events of ours. */
static void make_old(const char *path)
{
	sqlite3 *handle;
	char sql[512];
	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(handle, sql_find("schema/journal")->text, NULL, NULL, NULL),
		SQLITE_OK);
	snprintf(sql, sizeof(sql),
		"PRAGMA application_id = 0x4d6e5a6e; PRAGMA user_version = 1; ATTACH '%s' AS b;"
		"INSERT INTO main.meta SELECT * FROM b.meta WHERE key = 'origin';"
		"INSERT INTO main.origin SELECT id, key FROM b.origin;"
		"INSERT INTO main.event SELECT * FROM b.event ORDER BY id;"
		"INSERT INTO main.draft VALUES (1, 'intake', 'half', 5)",
		box.path);
	ck_assert_int_eq(sqlite3_exec(handle, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(handle);
}

START_TEST(an_older_schema_is_brought_up_to_date)
{
	open_case(box.store, "ZL-1", 1);
	open_case(box.store, "ZL-2", 2);
	store_close(box.store);
	box.store = NULL;
	char old[sizeof(box.path)];
	snprintf(old, sizeof(old), "%s/old.db", box.folder);
	make_old(old);
	memcpy(box.path, old, sizeof(old));
	must_transplant();
	ck_assert_uint_eq(count_cases(made), 2);
	open_case(made, "ZL-3", 3);
}
END_TEST

START_TEST(an_origin_that_ended_without_events_is_kept)
{
	restart();
	open_case(box.store, "ZL-1", 1);
	must_transplant();
	ck_assert_str_eq(store_origin(made), store_origin(box.store));
	ck_assert_uint_eq(count_cases(made), 1);
}
END_TEST

START_TEST(what_was_put_into_the_file_does_not_come_along)
{
	static const char intruder[] =
		"INSERT INTO account (origin, name, role, credential, added_at)"
		" VALUES (1, 'evil', 'admin', 'x', 5);"
		"INSERT INTO credential (name, kind, verifier) VALUES ('evil', 'pin', 'v');"
		"UPDATE credential SET verifier = 'another' WHERE name = 'zhou' AND kind = 'pin';"
		"INSERT INTO credential (name, kind, verifier) VALUES ('zhou', 'recovery', 'r');"
		"UPDATE account SET role = 'auditor' WHERE name = 'zhou';"
		"UPDATE cases SET client = 'another';"
		"CREATE TRIGGER evil AFTER INSERT ON event BEGIN DELETE FROM draft; END;"
		"CREATE TABLE more (x); INSERT INTO meta VALUES ('more', 'x')";
	struct account_list list = {0};
	struct case_list cases = {0};
	open_case(box.store, "ZL-1", 1);
	set_credential("user.added", "zhou", VERIFIER, false);
	sandbox_store_sql(&box, intruder);
	must_transplant(); /* nor does verify find anything that is not Menzhen's */
	ck_done(account_load_all(made, &list, &err), err);
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.items[0].name, "zhou");
	ck_assert_int_eq(list.items[0].role, USER_ADMIN);
	account_list_release(&list);
	ck_assert_str_eq(verifier_of("evil", CREDENTIAL_PIN), "");
	ck_assert_str_eq(verifier_of("zhou", CREDENTIAL_PIN), "");
	ck_assert_str_eq(verifier_of("zhou", CREDENTIAL_RECOVERY), "");
	sandbox_ledger(made, SANDBOX_EVER, ~0u, &cases);
	ck_assert(cases.items[0].client == NULL || strcmp(cases.items[0].client, "another") != 0);
	case_list_release(&cases);
}
END_TEST

/* A page of a projection that a bad disk has spoilt is made anew. */
START_TEST(what_is_spoilt_beside_the_journal_does_not_matter)
{
	for (int i = 1; i <= 40; i++) {
		char number[16];
		snprintf(number, sizeof(number), "ZL-%d", i);
		open_case(box.store, number, i);
	}
	store_close(box.store);
	box.store = NULL;
	sandbox_store_sql(&box, "PRAGMA wal_checkpoint(TRUNCATE)");
	sqlite3 *handle;
	sqlite3_stmt *row;
	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(
		sqlite3_prepare_v2(handle,
			"SELECT rootpage FROM sqlite_master WHERE name = 'cases'", -1, &row, NULL),
		SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	long page = sqlite3_column_int(row, 0);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	FILE *file = fopen(box.path, "r+");
	ck_assert_ptr_nonnull(file);
	ck_assert_int_eq(fseek(file, (page - 1) * 4096, SEEK_SET), 0);
	for (int i = 0; i < 4096; i++)
		fputc(0x5a, file);
	fclose(file);
	must_transplant();
	ck_assert_uint_eq(count_cases(made), 40);
}
END_TEST

static const char *const alterations[] = {
	"UPDATE event SET actor = 'x' WHERE id = 2",
	"UPDATE event SET private = '{\"client\":\"x\"}' WHERE id = 1",
	"UPDATE event SET id = 9 WHERE id = 3",
	"DELETE FROM event WHERE id = 2",
	"DELETE FROM event WHERE id = 1",
	"UPDATE event SET body = 7 WHERE id = 2",
	"UPDATE event SET hash = zeroblob(32) WHERE id = 3",
	"UPDATE event SET origin = 2 WHERE id = 3",
	"UPDATE meta SET value = '0123456789abcdef0123456789abcdef' WHERE key = 'origin'",
	"DROP TABLE event",
};

START_TEST(events_that_do_not_hold_are_refused)
{
	char sql[512];
	open_case(box.store, "ZL-1", 1);
	open_case(box.store, "ZL-2", 2);
	open_case(box.store, "ZL-3", 3);
	store_close(box.store);
	box.store = NULL;
	snprintf(sql, sizeof(sql),
		"PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
		"DROP TRIGGER event_is_final; DROP TRIGGER event_is_kept; DROP TRIGGER run_is_kept;"
		"%s",
		alterations[_i]);
	sandbox_store_sql(&box, sql);
	ck_assert_int_eq(transplant(), STATUS_DAMAGED);
}
END_TEST

START_TEST(what_is_no_database_of_ours_is_refused)
{
	char path[128];
	FILE *file = fopen(made_path(path), "w");
	ck_assert_ptr_nonnull(file);
	fputs("a letter, and no database at all", file);
	fclose(file);
	ck_assert_int_eq(store_transplant(path, box.path, &err), STATUS_STORE);
	ck_assert_int_eq(store_transplant("/nowhere", path, &err), STATUS_STORE);
	ck_assert_uint_eq(count_cases(box.store), 0); /* which is still there */
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_the_journal_says_comes_along);
	tcase_add_test(tests, a_database_without_events_is_one);
	tcase_add_test(tests, an_older_schema_is_brought_up_to_date);
	tcase_add_test(tests, an_origin_that_ended_without_events_is_kept);
	tcase_add_test(tests, what_was_put_into_the_file_does_not_come_along);
	tcase_add_test(tests, what_is_spoilt_beside_the_journal_does_not_matter);
	tcase_add_loop_test(tests, events_that_do_not_hold_are_refused, 0,
		sizeof(alterations) / sizeof(alterations[0]));
	tcase_add_test(tests, what_is_no_database_of_ours_is_refused);
}

UNIT_MAIN("transplant", add)
