/* What the command line does when a file is not as it should be. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, DATABASE };

static const char broken_roster[] = "advisers:\n"
				    "  - {id: wang-xm, name: 王晓明, kind: lawyer}\n"
				    "  - {id: wang-xm, name: 李华, kind: lawyer}\n"
				    "shifts:\n"
				    "  - id: day\n"
				    "    session: daytme\n"
				    "    days: workdays\n"
				    "    time: 09:00-25:00\n"
				    "    who: [wangxm]\n"
				    "    colour: red\n";

static void assert_says(const char *text, const char *words)
{
	ck_assert_msg(strstr(text, words), "\"%s\" is not in: %s", words, text);
}

START_TEST(a_broken_roster_shows_every_error)
{
	static const char *const places[] = {"roster.yaml:3:", "roster.yaml:6:", "roster.yaml:8:",
		"roster.yaml:9:", "roster.yaml:10:"};
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_write(&st, "roster.yaml", broken_roster);
	ck_assert_int_eq(sandbox_run(&st, "roster", "check", NULL), CONFIG);
	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++)
		assert_says(st.last.out, places[i]);
	assert_says(st.last.out, "did you mean 'daytime'?");
	assert_says(st.last.out, "adviser 'wangxm' is not defined (did you mean 'wang-xm'?)");
	ck_assert_int_eq(sandbox_run(&st, "roster", "check", "--json", NULL), CONFIG);
	ck_assert(json_is_object(strtok(st.last.out, "\n")));
	ck_assert_str_eq(sandbox_field(&st, "file"), "roster.yaml");
	ck_assert_str_eq(sandbox_field(&st, "line"), "3");
	sandbox_release(&st);
}
END_TEST

START_TEST(the_last_good_roster_stays_in_force)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	sandbox_must(&st, "roster", "show", NULL); /* has seen the good one */
	sandbox_write(&st, "roster.yaml", broken_roster);
	reception_record(&st, "Zhang", "LAB01", number);
	assert_says(st.last.err, "roster.yaml");
	ck_assert(json_is_object(st.last.out));
	sandbox_must(&st, "case", "propose", number, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "proposed"), "wang-xm");
	sandbox_must(&st, "case", "list", NULL);
	assert_says(st.last.err, "roster.yaml");
	/* Another file can be tried out before it takes the roster's place. */
	char path[SANDBOX_PATH_SIZE];
	sandbox_copy(&st, "next.yaml", FIXTURES "/e2e/roster.yaml");
	sandbox_must(&st, "roster", "check", sandbox_path(&st, "next.yaml", path), NULL);
	sandbox_copy(&st, "roster.yaml", FIXTURES "/e2e/roster.yaml");
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_str_eq(st.last.err, "");
	sandbox_release(&st);
}
END_TEST

START_TEST(odd_rosters_are_clear_errors)
{
	static const struct {
		const char *text, *words;
	} cases[] = {
		{"advisers: []\nadvisers: []\nshifts: []\n", "roster.yaml:2:"},
		{"advisers: []\nshifts: []\n\tx: 1\n", "roster.yaml:3:"},
		{"advisers: [&a {id: x, name: x, kind: lawyer}, *a]\nshifts: []\n",
			"roster.yaml:1:"},
		{"advisers: 7\nshifts: []\n", "roster.yaml:1:"},
		{"advisers:\n  - {id: x, name: \xcd\xf5, kind: lawyer}\nshifts: []\n", "GB18030"},
		{"shifts:\n  - {id: d, session: daytime, days: [2026-02-30], time: 09:00-10:00, "
		 "who: [x]}\nadvisers:\n  - {id: x, name: 甲, kind: lawyer}\n",
			"roster.yaml:2:"},
		{"", "roster.yaml"},
	};
	struct sandbox st;
	reception_init(&st, "en");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		sandbox_write(&st, "roster.yaml", cases[i].text);
		ck_assert_msg(sandbox_run(&st, "roster", "check", NULL) == CONFIG, "%s: %d",
			cases[i].text, st.last.status);
		assert_says(st.last.out, cases[i].words);
	}
	sandbox_write(&st, "roster.yaml",
		"\xef\xbb\xbf"
		"advisers: []\nshifts: []\n");
	sandbox_run(&st, "roster", "check", NULL);
	ck_assert(st.last.status == DONE || strstr(st.last.out, "BOM"));
	sandbox_release(&st);
}
END_TEST

START_TEST(a_broken_station_file_is_a_configuration_error)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_write(&st, "station.yaml", "name: X\nlevel: palace\n");
	ck_assert_int_eq(sandbox_run(&st, "case", "list", NULL), CONFIG);
	assert_says(st.last.err, "station.yaml");
	sandbox_release(&st);
}
END_TEST

START_TEST(no_station_at_all)
{
	struct sandbox st;
	sandbox_init_empty(&st);
	ck_assert_int_eq(sandbox_run(&st, "case", "list", NULL), CONFIG);
	assert_says(st.last.err, "menzhen init");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_file_that_is_no_database)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_write(&st, "menzhen.db",
		"This was a shopping list once. It is long enough to hold a header, and more.\n"
		"Milk, bread, eggs, a lamp for the corridor, string, two stamps, ink for the "
		"pen.\n");
	ck_assert_int_eq(sandbox_run(&st, "case", "list", NULL), DATABASE);
	assert_says(st.last.err, "database");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_database_of_somebody_else)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang", "LAB01", number);
	reception_sql(&st, "PRAGMA application_id = 7");
	ck_assert_int_eq(sandbox_run(&st, "case", "list", NULL), DATABASE);
	assert_says(st.last.err, "not a Menzhen database");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_newer_database_is_left_alone)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang", "LAB01", number);
	reception_sql(&st, "PRAGMA user_version = 9999");
	ck_assert_int_eq(sandbox_run(&st, "case", "list", NULL), DATABASE);
	assert_says(st.last.err, "newer");
	struct term *term = sandbox_term(&st, 24, 80, NULL);
	ck_assert_int_eq(term_wait(term), DATABASE);
	TERM_SHOWS(term, "newer");
	TERM_LEFT_CLEAN(term);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_folder_that_cannot_be_written)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], path[SANDBOX_PATH_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang", "LAB01", number);
	if (geteuid() == 0) { /* root writes anywhere: only a file that is none stops it */
		sandbox_release(&st);
		return;
	}
	chmod(sandbox_path(&st, "menzhen.db", path), 0400);
	chmod(st.folder, 0500);
	ck_assert_int_eq(
		sandbox_run(&st, "case", "open", "--client", "Li", "--category", "LAB01", NULL),
		DATABASE);
	ck_assert_str_ne(st.last.err, "");
	chmod(st.folder, 0700);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_changed_event_is_found_and_named)
{
	struct sandbox st;
	char first[RECEPTION_NUMBER_SIZE], second[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record_closed(&st, "Zhang", "LAB01", first);
	reception_record(&st, "Li", "LAB01", second);
	reception_must_verify(&st);
	reception_sql(&st, "DROP TRIGGER event_is_final; UPDATE event SET body = replace(body, "
			   "'answered', 'referred') "
			   "WHERE kind = 'case.closed'");
	ck_assert_int_eq(sandbox_run(&st, "verify", NULL), DATABASE);
	assert_says(st.last.err, "Event 3");
	ck_assert_int_eq(sandbox_run(&st, "verify", "--json", NULL), DATABASE);
	ck_assert_str_eq(sandbox_field(&st, "ok"), "false");
	ck_assert_str_ne(sandbox_field(&st, "findings"), "[]");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_changed_private_part_is_found)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang", "LAB01", number);
	reception_sql(&st, "DROP TRIGGER event_is_final;"
			   "UPDATE event SET private = replace(private, 'Zhang', 'Zhong')");
	ck_assert_int_eq(sandbox_run(&st, "verify", NULL), DATABASE);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_changed_projection_is_found_and_rebuilt)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang", "LAB01", number);
	reception_sql(&st, "DROP TRIGGER contact_is_left; DROP TRIGGER contact_is_entered;"
			   "DROP TRIGGER indexed_case_changes;"
			   "UPDATE cases SET client = 'Nobody'");
	ck_assert_int_eq(sandbox_run(&st, "verify", NULL), DATABASE);
	assert_says(st.last.err, "client");
	sandbox_must(&st, "verify", "--rebuild", NULL);
	reception_must_verify(&st);
	sandbox_must(&st, "case", "show", number, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "client"), "Zhang");
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_broken_roster_shows_every_error);
	tcase_add_test(tests, the_last_good_roster_stays_in_force);
	tcase_add_test(tests, odd_rosters_are_clear_errors);
	tcase_add_test(tests, a_broken_station_file_is_a_configuration_error);
	tcase_add_test(tests, no_station_at_all);
	tcase_add_test(tests, a_file_that_is_no_database);
	tcase_add_test(tests, a_database_of_somebody_else);
	tcase_add_test(tests, a_newer_database_is_left_alone);
	tcase_add_test(tests, a_folder_that_cannot_be_written);
	tcase_add_test(tests, a_changed_event_is_found_and_named);
	tcase_add_test(tests, a_changed_private_part_is_found);
	tcase_add_test(tests, a_changed_projection_is_found_and_rebuilt);
}

UNIT_MAIN("cli_files", add_tests)
