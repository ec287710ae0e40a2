/* A whole station folder: read, its own data files, the last good roster, changes seen. */
#include "menzhen/files/station/config.h"

#include <sys/stat.h>
#include <utime.h>

#include "files_unit.h"
#include "menzhen/base/text.h"
#include "menzhen/files/station/station_folder.h"

#define GOOD "advisers:\n  - {id: a, name: 甲, kind: lawyer}\nshifts: []\n"
#define BETTER                                                                                     \
	"advisers:\n  - {id: a, name: 甲, kind: lawyer}\n  - {id: b, name: 乙, kind: notary}\n"  \
	"shifts: []\n"
#define BAD "advisers:\n  - {id: a, name: 甲, kind: lawyre}\nshifts: []\n"
#define BAD_FINDING "roster.yaml:2:28: unknown kind 'lawyre' (did you mean 'lawyer'?)\n"

static char folder[] = "/tmp/menzhen-config-XXXXXX";

static const char *in_folder(const char *name)
{
	static char path[FOLDER_PATH_SIZE];
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void load(struct config *config)
{
	struct error_list errors = {0};
	enum status status = config_load(config, folder, &builtin_defaults, &errors, NULL);
	expect_findings(&errors, "", folder);
	ck_assert_int_eq(status, STATUS_OK);
}

static void expect_refused(const char *expected)
{
	struct config config;
	struct error_list errors = {0};
	struct error err = {0};
	ck_assert_int_eq(
		config_load(&config, folder, &builtin_defaults, &errors, &err), STATUS_CONFIG);
	expect_findings(&errors, expected, folder);
	ck_assert_ptr_nonnull(err.msgid);
	error_list_release(&errors);
	config_release(&config);
}

START_TEST(no_station_is_told)
{
	char expected[512];
	unlink(in_folder("station.yaml"));
	snprintf(expected, sizeof(expected),
		"There is no station in %s; make one with 'menzhen init', or name its folder with "
		"--station\n",
		folder);
	expect_refused(expected);
}
END_TEST

START_TEST(defaults_are_used)
{
	struct config config;
	load(&config);
	ck_assert_str_eq(config.station.code, "T");
	ck_assert_uint_eq(config.categories.count, 104);
	ck_assert_ptr_nonnull(code_list_find(&config.outcomes, "answered"));
	ck_assert_ptr_nonnull(code_list_find(&config.rating_reasons, "214"));
	ck_assert_uint_eq(config.calendar.count, 3);
	ck_assert_uint_eq(config.roster.adviser_count, 1);
	config_release(&config);
}
END_TEST

START_TEST(own_data_comes_first)
{
	struct config config;
	write_text(in_folder("outcomes.yaml"), "outcomes:\n  - {code: done, zh: 已答复}\n");
	mkdir(in_folder("calendar"), 0700);
	write_text(in_folder("calendar/2027.yaml"),
		"year: 2027\nstatus: official\nsource: x\nholidays: []\nmake_up_workdays: []\n");
	write_text(in_folder("calendar/2027.yaml~"), "what an editor left behind");
	load(&config);
	ck_assert_uint_eq(config.outcomes.count, 1);
	ck_assert(!calendar_find(&config.calendar, 2027)->provisional);
	ck_assert_uint_eq(config.calendar.count, 3);
	config_release(&config);
}
END_TEST

START_TEST(errors_of_all_files_come_together)
{
	write_text(in_folder("station.yaml"), "name: T\nlevel: towm\n");
	write_text(in_folder("rating.yaml"), "reasons:\n");
	mkdir(in_folder("outcomes.yaml"), 0700);
	mkdir(in_folder("calendar"), 0700);
	write_text(in_folder("calendar/2026.yaml"), "year: x\n");
	write_text(in_folder("calendar/holidays.yaml"),
		"year: 2028\nstatus: official\nsource: x\nholidays: []\nmake_up_workdays: []\n");
	expect_refused(
		"station.yaml:1:1: 'code' is missing here\n"
		"station.yaml:2:8: unknown level 'towm' (did you mean 'town'?)\n"
		"outcomes.yaml: this is a folder; a file is wanted\n"
		"rating.yaml:1:1: 'reasons' has no value\n"
		"calendar/2026.yaml:1:1: 'status' is missing here\n"
		"calendar/2026.yaml:1:1: 'source' is missing here\n"
		"calendar/2026.yaml:1:1: 'holidays' is missing here\n"
		"calendar/2026.yaml:1:1: 'make_up_workdays' is missing here\n"
		"calendar/2026.yaml:1:7: 'year' must be a number from 1900 to 2199\n"
		"calendar/holidays.yaml: this is the calendar of 2028; name the file 2028.yaml\n");
}
END_TEST

/* Each: what roster.yaml becomes after a good one was read. */
START_TEST(last_good_roster_stays_in_force)
{
	static const char *const spoilt[] = {BAD, "", "\xff\xfe", NULL};
	struct config config;
	struct stat info;
	load(&config);
	config_release(&config);
	ck_assert_int_eq(stat(in_folder("roster.last-good.yaml"), &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0600);

	if (spoilt[_i])
		write_text(in_folder("roster.yaml"), spoilt[_i]);
	else
		unlink(in_folder("roster.yaml"));
	load(&config);
	ck_assert(!error_list_empty(&config.roster_errors));
	ck_assert_uint_eq(config.roster.adviser_count, 1);
	config_release(&config);

	/* Mended, it is in force and kept in its turn. */
	struct buffer kept = {0};
	write_text(in_folder("roster.yaml"), BETTER);
	load(&config);
	expect_findings(&config.roster_errors, "", "mended");
	ck_assert_uint_eq(config.roster.adviser_count, 2);
	read_whole(in_folder("roster.last-good.yaml"), &kept);
	ck_assert_str_eq(buffer_text(&kept), BETTER);
	buffer_release(&kept);
	config_release(&config);
}
END_TEST

START_TEST(first_roster_may_be_bad)
{
	struct config config;
	write_text(in_folder("roster.yaml"), BAD);
	load(&config);
	expect_findings(&config.roster_errors, BAD_FINDING, "bad");
	ck_assert_uint_eq(config.roster.adviser_count, 0);
	config_release(&config);

	unlink(in_folder("roster.yaml"));
	load(&config);
	expect_findings(&config.roster_errors, "roster.yaml: there is no such file\n", "missing");
	config_release(&config);
}
END_TEST

static void refresh(struct config *config, bool expected)
{
	bool changed = !expected;
	ck_assert_int_eq(config_refresh(config, folder, &changed, NULL), STATUS_OK);
	ck_assert_int_eq(changed, expected);
}

START_TEST(changes_are_seen)
{
	struct config config;
	load(&config);
	refresh(&config, false);

	write_text(in_folder("roster.yaml"), BETTER);
	refresh(&config, true);
	ck_assert_uint_eq(config.roster.adviser_count, 2);
	refresh(&config, false);

	/* A bad one changes nothing but what is said of it, and that is to be shown. */
	const struct adviser *before = config.roster.advisers;
	write_text(in_folder("roster.yaml"), BAD);
	refresh(&config, true);
	ck_assert_ptr_eq(config.roster.advisers, before);
	expect_findings(&config.roster_errors, BAD_FINDING, "bad");
	refresh(&config, false);
	expect_findings(&config.roster_errors, BAD_FINDING, "still bad");

	write_text(in_folder("roster.yaml"), GOOD);
	refresh(&config, true);
	expect_findings(&config.roster_errors, "", "good again");
	ck_assert_uint_eq(config.roster.adviser_count, 1);
	config_release(&config);
}
END_TEST

START_TEST(replaced_file_of_same_size_and_time_is_seen)
{
	struct config config;
	struct utimbuf times = {1000000000, 1000000000};
	char path[FOLDER_PATH_SIZE];
	snprintf(path, sizeof(path), "%s", in_folder("roster.yaml"));
	ck_assert_int_eq(utime(path, &times), 0);
	load(&config);
	write_text(
		in_folder("new"), "advisers:\n  - {id: b, name: 乙, kind: lawyer}\nshifts: []\n");
	ck_assert_int_eq(utime(in_folder("new"), &times), 0);
	ck_assert_int_eq(rename(in_folder("new"), path), 0);
	refresh(&config, true);
	ck_assert_str_eq(config.roster.advisers[0].id, "b");
	config_release(&config);
}
END_TEST

START_TEST(new_calendar_is_seen)
{
	struct config config;
	load(&config);
	mkdir(in_folder("calendar"), 0700);
	write_text(in_folder("calendar/2028.yaml"),
		"year: 2028\nstatus: official\nsource: x\nholidays: []\nmake_up_workdays: []\n");
	refresh(&config, true);
	ck_assert_ptr_nonnull(calendar_find(&config.calendar, 2028));

	/* A bad one leaves the calendars and the roster as they were. */
	write_text(in_folder("calendar/2028.yaml"), "year: 2028\n");
	refresh(&config, true);
	ck_assert(!error_list_empty(&config.roster_errors));
	ck_assert_ptr_nonnull(calendar_find(&config.calendar, 2028));
	ck_assert_uint_eq(config.roster.adviser_count, 1);

	unlink(in_folder("calendar/2028.yaml"));
	refresh(&config, true);
	expect_findings(&config.roster_errors, "", "gone");
	ck_assert_ptr_null(calendar_find(&config.calendar, 2028));
	config_release(&config);
}
END_TEST

/* A refresh tells all that is wrong, whichever of the two it was that changed. */
START_TEST(errors_of_calendar_and_roster_do_not_hide_each_other)
{
	static const char calendar_finding[] = "calendar/2028.yaml:1:7: 'year' must be a number "
					       "from 1900 to 2199\n";
	char both[512];
	struct config config;
	load(&config);
	mkdir(in_folder("calendar"), 0700);
	write_text(in_folder("calendar/2028.yaml"),
		"year: x\nstatus: official\nsource: x\nholidays: []\nmake_up_workdays: []\n");
	refresh(&config, true);
	expect_findings(&config.roster_errors, calendar_finding, "calendar");

	write_text(in_folder("roster.yaml"), BAD);
	refresh(&config, true);
	snprintf(both, sizeof(both), "%s%s", calendar_finding, BAD_FINDING);
	expect_findings(&config.roster_errors, both, "both");

	/* A good roster is in force although the calendar is still wrong. */
	write_text(in_folder("roster.yaml"), BETTER);
	refresh(&config, true);
	expect_findings(&config.roster_errors, calendar_finding, "calendar still");
	ck_assert_uint_eq(config.roster.adviser_count, 2);

	write_text(in_folder("roster.yaml"), BAD);
	refresh(&config, true);
	unlink(in_folder("calendar/2028.yaml"));
	refresh(&config, true);
	expect_findings(&config.roster_errors, BAD_FINDING, "roster still");
	config_release(&config);
}
END_TEST

static void set_up(void)
{
	text_copy("/tmp/menzhen-config-XXXXXX", folder, sizeof(folder));
	ck_assert_ptr_nonnull(mkdtemp(folder));
	write_text(in_folder("station.yaml"), "name: 试\ncode: T\nlevel: town\n");
	write_text(in_folder("roster.yaml"), GOOD);
}

static void tear_down(void)
{
	remove_tree(folder);
}

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, no_station_is_told);
	tcase_add_test(tests, defaults_are_used);
	tcase_add_test(tests, own_data_comes_first);
	tcase_add_test(tests, errors_of_all_files_come_together);
	tcase_add_loop_test(tests, last_good_roster_stays_in_force, 0, 4);
	tcase_add_test(tests, first_roster_may_be_bad);
	tcase_add_test(tests, changes_are_seen);
	tcase_add_test(tests, replaced_file_of_same_size_and_time_is_seen);
	tcase_add_test(tests, new_calendar_is_seen);
	tcase_add_test(tests, errors_of_calendar_and_roster_do_not_hide_each_other);
}

UNIT_MAIN("config", add_tests)
