/*
 * Going back to a backup at a desk: nothing is lost that was not told, no number is given twice,
 * who is let in is known beforehand, and who was erased stays so.
 */
#include "menzhen/desk/backup/restore.h"

#include <string.h>
#include <sys/stat.h>

#include "menzhen/desk/access/login.h"
#include "menzhen/desk/backup/backup.h"
#include "menzhen/desk/case/slip_commands.h"
#include "menzhen/desk/client/client_erase.h"
#include "menzhen/desk/desk_verify.h"
#include "staffed_desk.h"
#include "unit.h"

#define PIN "48-15-92"
#define OTHER_PIN "735291"

static struct staffed_desk at;
static struct error err;
static char file[FOLDER_PATH_SIZE]; /* the backup */

static void set_up(void)
{
	staffed_desk_begin(&at);
}

static void tear_down(void)
{
	staffed_desk_end(&at);
}

static void back_up(void)
{
	struct backup_made made;
	ck_done(backup_make(&at.desk, BACKUP_MANUAL, &made, &err), err);
	text_copy(made.file.path, file, sizeof(file));
}

static void sql(const char *text)
{
	struct sandbox_store box = {.store = NULL};
	snprintf(box.path, sizeof(box.path), "%s/menzhen.db", at.folder);
	sandbox_store_sql(&box, text);
}

static void reopen(void)
{
	struct desk_options options = {.directory = at.folder, .clock = at.desk.clock};
	struct error_list errors = {0};
	desk_release(&at.desk);
	ck_done(desk_open(&at.desk, &options, &errors, &err), err);
}

/* Spoil the event about SUBJECT of KIND, and open the desk again: it only reads then. */
static void damage(const char *kind, const char *subject)
{
	char text[512];
	snprintf(text, sizeof(text),
		"DROP TRIGGER event_is_final;"
		"UPDATE event SET actor = 'x' WHERE kind = '%s' AND subject = '%s'",
		kind, subject);
	sql(text);
	reopen();
	ck_assert_int_eq(at.desk.damage.status, STATUS_DAMAGED);
}

static struct restore *look(bool salvage)
{
	struct restore *restore;
	const struct restore_request request = {.file = file, .salvage = salvage};
	ck_done(restore_look(&restore, &at.desk, &request, &err), err);
	return restore;
}

static void must_restore(bool salvage)
{
	struct restore *restore = look(salvage);
	ck_done(restore_carry_out(restore, &err), err);
	restore_end(restore);
	reopen();
}

static void must_verify(void)
{
	struct verify_report report;
	ck_done(desk_verify(&at.desk, false, &report, &err), err);
	ck_assert_uint_eq(report.findings.count, 0);
	verify_report_release(&report);
}

static void record(const char *client, char number[CASE_NUMBER_SIZE])
{
	const struct intake intake = {.client = client, .category = "LAB01"};
	staffed_desk_open_case(&at, &intake, NULL, number);
}

static int print_slips(int count)
{
	struct slip_range range;
	ck_done(slip_print(&at.desk, count, NULL, &range, &err), err);
	return range.first;
}

static int book(void)
{
	struct booking_result result;
	const struct booking booking = {.kind = APPOINTMENT_CALL_BACK,
		.client = "预约人",
		.phone = "13800001234",
		.day = at.today,
		.start = 16 * 60,
		.adviser = "jia"};
	ck_done(appointment_book(&at.desk, &booking, &result, &err), err);
	return result.number;
}

/* --- what is lost --- */

START_TEST(what_others_record_meanwhile_is_not_lost_untold)
{
	struct desk other;
	struct desk_options options = {.directory = at.folder, .clock = at.desk.clock};
	struct error_list errors = {0};
	struct intake_result result;
	const struct intake intake = {.client = "后来人", .category = "LAB01"};
	back_up();
	struct restore *restore = look(false);
	ck_assert_int_eq(restore_outlook(restore)->lost_events, 0);
	ck_done(desk_open(&other, &options, &errors, &err), err);
	ck_done(case_open(&other, &intake, &result, &err), err);
	ck_assert_int_eq(restore_carry_out(restore, &err), STATUS_REFUSED);
	ck_assert(restore_outlook(restore)->changed);
	ck_assert_int_eq(restore_outlook(restore)->lost_events, 1);
	ck_assert_str_eq(restore_outlook(restore)->lost.items[0].subject, result.number);
	/* It is all as it was, for them and for us. */
	ck_done(case_open(&other, &intake, &result, &err), err);
	desk_release(&other);
	restore_end(restore);
	must_verify();
	restore = look(false);
	ck_assert_int_eq(restore_outlook(restore)->lost_events, 2);
	ck_done(restore_carry_out(restore, &err), err);
	restore_end(restore);
	must_verify();
}
END_TEST

START_TEST(two_do_not_restore_at_once)
{
	struct restore *other;
	const struct restore_request request = {.file = file};
	back_up();
	struct restore *restore = look(false);
	ck_assert_int_eq(restore_look(&other, &at.desk, &request, &err), STATUS_REFUSED);
	restore_end(other);
	ck_done(restore_carry_out(restore, &err), err);
	restore_end(restore);
	must_verify();
}
END_TEST

START_TEST(two_in_one_second_keep_two_databases)
{
	char kept[2][FOLDER_PATH_SIZE];
	back_up();
	for (int i = 0; i < 2; i++) {
		struct restore *restore = look(false);
		ck_done(restore_carry_out(restore, &err), err);
		text_copy(restore_outlook(restore)->kept, kept[i], sizeof(kept[i]));
		ck_assert_int_eq(access(kept[i], F_OK), 0);
		restore_end(restore);
	}
	ck_assert_str_ne(kept[0], kept[1]);
}
END_TEST

START_TEST(what_is_strange_to_the_present_database_is_told)
{
	struct restore *restore;
	char number[CASE_NUMBER_SIZE], older[FOLDER_PATH_SIZE];
	back_up();
	text_copy(file, older, sizeof(older));
	record("第一位", number);
	at.desk.clock.pinned += 2LL * MS_PER_MINUTE;
	back_up();
	restore = look(false);
	ck_assert_int_eq(restore_outlook(restore)->strange_events, 0);
	restore_end(restore);
	char newer[FOLDER_PATH_SIZE];
	text_copy(file, newer, sizeof(newer));
	text_copy(older, file, sizeof(file));
	must_restore(false);
	text_copy(newer, file, sizeof(file));
	restore = look(false);
	ck_assert_int_eq(restore_outlook(restore)->strange_events, 1);
	restore_end(restore);
}
END_TEST

/* --- numbers --- */

START_TEST(no_number_is_given_twice)
{
	char first[CASE_NUMBER_SIZE], again[CASE_NUMBER_SIZE];
	back_up();
	record("第一位", first);
	ck_assert_int_eq(print_slips(10), 1);
	ck_assert_int_eq(book(), 3);
	int leave = staffed_desk_leave(&at, "bing");
	/* Twice, the second time with nothing given in between. */
	must_restore(false);
	must_restore(false);
	record("第二位", again);
	ck_assert_int_gt(strcmp(again, first), 0);
	ck_assert_int_eq(print_slips(10), 11);
	ck_assert_int_eq(book(), 4);
	ck_assert_int_eq(staffed_desk_leave(&at, "bing"), leave + 1);
	must_verify();
}
END_TEST

START_TEST(where_they_cannot_be_read_numbers_leave_a_gap)
{
	char path[128], number[CASE_NUMBER_SIZE];
	struct restore *restore;
	ck_assert_int_eq(print_slips(10), 1);
	back_up();
	record("第一位", number);
	print_slips(500);
	store_close(at.desk.store);
	at.desk.store = NULL;
	snprintf(path, sizeof(path), "%s/menzhen.db", at.folder);
	ck_assert_int_eq(unlink(path), 0);
	at.desk.clock.pinned += 24LL * 60 * MS_PER_MINUTE;
	const struct restore_request request = {
		.file = file, .unreadable = {.status = STATUS_STORE, .msgid = "gone"}};
	ck_done(restore_look(&restore, &at.desk, &request, &err), err);
	ck_assert(restore_outlook(restore)->gap);
	ck_done(restore_carry_out(restore, &err), err);
	ck_assert_str_eq(restore_outlook(restore)->kept, "");
	restore_end(restore);
	reopen();
	ck_assert_int_eq(print_slips(1), 1011);
	record("第二位", number);
	ck_assert_str_eq(number, "SY-20261126-501");
	must_verify();
}
END_TEST

/* --- who is let in --- */

static const struct restore_user *find_user(const struct restore *restore, const char *name)
{
	const struct restore_users *users = &restore_outlook(restore)->users;
	for (size_t i = 0; i < users->count; i++)
		if (strcmp(users->items[i].name, name) == 0)
			return &users->items[i];
	return NULL;
}

static void add_user(const char *name, enum user_role role)
{
	const struct account_request request = {.name = name, .role = role, .pin = PIN};
	ck_done(account_add(&at.desk, &request, &err), err);
}

START_TEST(that_it_has_no_accounts_is_told)
{
	back_up();
	struct restore *restore = look(false);
	ck_assert(!restore_outlook(restore)->opens);
	restore_end(restore);
	add_user("zhan", USER_ADMIN);
	restore = look(false);
	ck_assert(restore_outlook(restore)->opens);
	ck_assert(!restore_outlook(restore)->locked_out);
	ck_assert_uint_eq(restore_outlook(restore)->users.count, 0);
	restore_end(restore);
}
END_TEST

START_TEST(who_was_disabled_or_reset_since_is_told)
{
	add_user("zhan", USER_ADMIN);
	add_user("qiantai", USER_RECEPTIONIST);
	add_user("other", USER_RECEPTIONIST);
	back_up();
	add_user("new", USER_RECEPTIONIST);
	ck_done(account_disable(&at.desk, "qiantai", NULL, &err), err);
	ck_done(account_reset(&at.desk, "other", OTHER_PIN, NULL, &err), err);
	struct restore *restore = look(false);
	ck_assert_uint_eq(restore_outlook(restore)->users.count, 3);
	ck_assert_int_eq(find_user(restore, "qiantai")->change, RESTORE_USER_ENABLED);
	ck_assert_int_eq(find_user(restore, "other")->change, RESTORE_USER_PIN);
	ck_assert_int_eq(find_user(restore, "new")->change, RESTORE_USER_GONE);
	ck_assert(!restore_outlook(restore)->opens);
	restore_end(restore);
}
END_TEST

/* --- what is salvaged --- */

static void close_case(const char *number)
{
	ck_done(case_void(&at.desk, number, "试验", NULL, &err), err);
}

static void erase(const char *number)
{
	struct erase_result result = {0};
	const struct erase_request request = {.number = number, .reason = "本人要求"};
	ck_done(client_erase(&at.desk, &request, &result, &err), err);
	erase_result_release(&result);
}

static int count_private(const char *number)
{
	char path[128], text[256];
	sqlite3 *handle;
	sqlite3_stmt *row;
	snprintf(path, sizeof(path), "%s/menzhen.db", at.folder);
	snprintf(text, sizeof(text),
		"SELECT count(*) FROM event WHERE subject = '%s' AND private IS NOT NULL"
		" AND kind <> 'client.erased'",
		number);
	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(handle, text, -1, &row, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	int count = sqlite3_column_int(row, 0);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	return count;
}

/* Whether the erasure itself can be read or not. */
START_TEST(who_was_erased_stays_so)
{
	char last[CASE_NUMBER_SIZE], person[CASE_NUMBER_SIZE];
	record("欧阳芫荽", person);
	back_up();
	close_case(person);
	erase(person);
	record("最后一位", last);
	if (_i == 0)
		damage("case.opened", last);
	else
		damage("client.erased", person);
	must_restore(true);
	ck_assert_int_eq(count_private(person), 0);
	must_verify();
}
END_TEST

START_TEST(an_erasure_clears_away_what_a_killed_restore_left)
{
	char folder[128], opened[160], person[CASE_NUMBER_SIZE];
	record("欧阳芫荽", person);
	close_case(person);
	snprintf(folder, sizeof(folder), "%s/menzhen.db-restoring", at.folder);
	snprintf(opened, sizeof(opened), "%s/opened", folder);
	ck_assert_int_eq(mkdir(folder, 0700), 0);
	fclose(fopen(opened, "w"));
	erase(person);
	ck_assert_int_ne(access(folder, F_OK), 0);
}
END_TEST

START_TEST(what_a_backup_brought_back_is_erased_again)
{
	char last[CASE_NUMBER_SIZE], person[CASE_NUMBER_SIZE];
	struct erase_result result = {0};
	record("欧阳芫荽", person);
	close_case(person);
	back_up();
	erase(person);
	const struct erase_request request = {.number = person, .reason = "本人要求"};
	ck_assert_int_eq(client_erase(&at.desk, &request, &result, &err), STATUS_REFUSED);
	record("最后一位", last);
	must_restore(false);
	ck_assert_int_gt(count_private(person), 0);
	/* As a salvage had left it that did not know better. */
	sql("UPDATE cases SET erased_at = 5 WHERE client = '欧阳芫荽'");
	erase(person);
	ck_assert_int_eq(count_private(person), 0);
	must_verify();
}
END_TEST

START_TEST(pins_come_along)
{
	char last[CASE_NUMBER_SIZE];
	back_up();
	add_user("zhan", USER_ADMIN);
	add_user("qiantai", USER_RECEPTIONIST);
	record("最后一位", last);
	damage("case.opened", last);
	staffed_desk_seat(&at, USER_ADMIN);
	must_restore(true);
	ck_done(desk_log_in(&at.desk, "qiantai", PIN, &err), err);
	ck_done(desk_log_in(&at.desk, "zhan", PIN, &err), err);
	must_verify();
}
END_TEST

START_TEST(nobody_is_locked_out)
{
	char last[CASE_NUMBER_SIZE];
	add_user("zhan", USER_ADMIN);
	back_up();
	ck_done(account_reset(&at.desk, "zhan", OTHER_PIN, NULL, &err), err);
	record("最后一位", last);
	sql("DELETE FROM credential");
	damage("case.opened", last);
	staffed_desk_seat(&at, USER_ADMIN);
	struct restore *restore = look(true);
	ck_assert(restore_outlook(restore)->locked_out);
	ck_assert_int_eq(find_user(restore, "zhan")->change, RESTORE_USER_NO_PIN);
	ck_assert_int_eq(restore_carry_out(restore, &err), STATUS_REFUSED);
	restore_end(restore);
	must_restore(false);
	ck_done(desk_log_in(&at.desk, "zhan", PIN, &err), err);
}
END_TEST

START_TEST(a_station_that_was_restored_is_salvaged)
{
	char first[CASE_NUMBER_SIZE], last[CASE_NUMBER_SIZE];
	struct restore *restore;
	back_up();
	for (int i = 0; i < 2; i++) {
		must_restore(false);
		record("第一位", first);
	}
	record("最后一位", last);
	damage("case.opened", last);
	restore = look(true);
	/* Of the last branch: its beginning, and the first case in it. */
	ck_assert_int_eq(restore_outlook(restore)->salvaged, 2);
	ck_done(restore_carry_out(restore, &err), err);
	restore_end(restore);
	reopen();
	struct case_record record = {0};
	ck_done(case_load(at.desk.store, first, &record, &err), err);
	case_record_release(&record);
	must_verify();
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_others_record_meanwhile_is_not_lost_untold);
	tcase_add_test(tests, two_do_not_restore_at_once);
	tcase_add_test(tests, two_in_one_second_keep_two_databases);
	tcase_add_test(tests, what_is_strange_to_the_present_database_is_told);
	tcase_add_test(tests, no_number_is_given_twice);
	tcase_add_test(tests, where_they_cannot_be_read_numbers_leave_a_gap);
	tcase_add_test(tests, that_it_has_no_accounts_is_told);
	tcase_add_test(tests, who_was_disabled_or_reset_since_is_told);
	tcase_add_loop_test(tests, who_was_erased_stays_so, 0, 2);
	tcase_add_test(tests, an_erasure_clears_away_what_a_killed_restore_left);
	tcase_add_test(tests, what_a_backup_brought_back_is_erased_again);
	tcase_add_test(tests, pins_come_along);
	tcase_add_test(tests, nobody_is_locked_out);
	tcase_add_test(tests, a_station_that_was_restored_is_salvaged);
}

UNIT_MAIN("restore", add)
