/* The folder of a station: found, made, never overwritten; the demo's, and its removal. */
#include "menzhen/files/station/station_folder.h"

#include <sys/stat.h>

#include "files_unit.h"
#include "menzhen/base/text.h"
#include "menzhen/files/lists/builtin.h"
#include "menzhen/files/station/config.h"
#include "menzhen/model/duty/duty.h"

static char top[] = "/tmp/menzhen-folder-XXXXXX";

static void in_top(const char *name, char *out, size_t size)
{
	snprintf(out, size, "%s/%s", top, name);
}

struct locate_case {
	const char *given, *station, *data, *home;
	const char *wanted; /* NULL: it cannot be told */
};

static const struct locate_case locations[] = {
	{"/a", "/b", "/c", "/d", "/a"},
	{NULL, "/b", "/c", "/d", "/b"},
	{"", "/b", NULL, NULL, "/b"},
	{NULL, NULL, "/c", "/d", "/c/menzhen"},
	{NULL, "", "relative", "/d", "/d/.local/share/menzhen"},
	{NULL, NULL, "", "/d", "/d/.local/share/menzhen"},
	{NULL, NULL, NULL, NULL, NULL},
	{NULL, NULL, NULL, "", NULL},
};

static void set_environment(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

START_TEST(station_is_located)
{
	const struct locate_case *wanted = &locations[_i];
	char path[FOLDER_PATH_SIZE] = "";
	set_environment("MENZHEN_STATION", wanted->station);
	set_environment("XDG_DATA_HOME", wanted->data);
	set_environment("HOME", wanted->home);
	enum status status = folder_locate(wanted->given, path, sizeof(path), NULL);
	ck_assert_int_eq(status, wanted->wanted ? STATUS_OK : STATUS_CONFIG);
	if (wanted->wanted)
		ck_assert_str_eq(path, wanted->wanted);
}
END_TEST

START_TEST(long_paths_are_refused)
{
	char out[8];
	ck_assert_int_eq(folder_locate("/1234567", out, sizeof(out), NULL), STATUS_CONFIG);
	ck_assert_int_eq(folder_locate("/123456", out, sizeof(out), NULL), STATUS_OK);
	ck_assert_int_eq(folder_path("/123", "abc", out, sizeof(out), NULL), STATUS_CONFIG);
	ck_assert_int_eq(folder_path("/12", "abc", out, sizeof(out), NULL), STATUS_OK);
	ck_assert_str_eq(out, "/12/abc");
}
END_TEST

static const struct station plain = {.name = (char[]){"某某司法所"},
	.code = (char[]){"MM"},
	.level = LEVEL_TOWN,
	.offset_minutes = STATION_OFFSET_DEFAULT};

START_TEST(station_is_made_once)
{
	char path[FOLDER_PATH_SIZE], roster[FOLDER_PATH_SIZE];
	struct stat info;
	struct config config;
	struct error_list errors = {0};
	in_top("deep/er", path, sizeof(path));
	ck_assert(!folder_exists(path));
	ck_assert_int_eq(folder_create(path, &plain, NULL), STATUS_OK);
	ck_assert(folder_exists(path));
	ck_assert_int_eq(stat(path, &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0700);
	ck_assert_int_eq(folder_create(path, &plain, NULL), STATUS_REFUSED);

	/* What was written reads back without a word. */
	ck_assert_int_eq(config_load(&config, path, &builtin_defaults, &errors, NULL), STATUS_OK);
	expect_findings(&errors, "", path);
	expect_findings(&config.roster_errors, "", path);
	expect_findings(&config.roster_warnings, "", path);
	ck_assert_str_eq(config.station.name, "某某司法所");
	ck_assert_uint_eq(config.roster.adviser_count + config.roster.shift_count, 0);
	config_release(&config);
	folder_path(path, FOLDER_ROSTER, roster, sizeof(roster), NULL);
	ck_assert_int_eq(stat(roster, &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0600);
}
END_TEST

/* The example in the comments of the blank roster is right too. */
START_TEST(example_in_blank_roster_is_good)
{
	struct roster roster;
	struct error_list errors = {0};
	struct buffer text = {0};
	const char *line = builtin_find("template/roster.yaml")->text;
	for (bool example = false; *line; line += strcspn(line, "\n") + 1) {
		example = example ? line[0] == '#'
				  : strncmp(line, "# advisers:", 11) == 0 ||
					    strncmp(line, "# shifts:", 9) == 0;
		if (example)
			buffer_add(&text, line + 2, strcspn(line, "\n") - 1);
	}
	enum status status = roster_file_parse(buffer_text(&text), text.length, "example",
		&default_rules, &roster, &errors, NULL, NULL);
	expect_findings(&errors, "", buffer_text(&text));
	ck_assert_int_eq(status, STATUS_OK);
	ck_assert_uint_eq(roster.adviser_count, 3);
	ck_assert_uint_eq(roster.shift_count, 4);
	ck_assert_int_eq(roster.shifts[1].rotation.every, ROTATE_OCCURRENCE);
	roster_release(&roster);
	buffer_release(&text);
}
END_TEST

START_TEST(prepared_roster_is_kept)
{
	char path[FOLDER_PATH_SIZE], roster[FOLDER_PATH_SIZE];
	struct buffer text = {0};
	in_top("prepared", path, sizeof(path));
	mkdir(path, 0700);
	folder_path(path, FOLDER_ROSTER, roster, sizeof(roster), NULL);
	write_text(roster, "advisers: []\nshifts: []\n");
	ck_assert_int_eq(folder_create(path, &plain, NULL), STATUS_OK);
	read_whole(roster, &text);
	ck_assert_str_eq(buffer_text(&text), "advisers: []\nshifts: []\n");
	buffer_release(&text);
}
END_TEST

/* What prepares a station may be there, anything else is somebody's. */
START_TEST(a_folder_in_use_is_refused)
{
	static const struct {
		const char *name;
		enum status status;
	} cases[] = {
		{"categories.yaml", STATUS_OK},
		{".roster.yaml.swp", STATUS_OK},
		{"menzhen.db", STATUS_OK},
		{"desks-lock", STATUS_OK},
		{"lost+found", STATUS_OK},
		{"letter.odt", STATUS_REFUSED},
		{".profile", STATUS_REFUSED},
		{"null", STATUS_REFUSED},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char folder[32], path[FOLDER_PATH_SIZE], file[FOLDER_PATH_SIZE];
		struct error err = {0};
		snprintf(folder, sizeof(folder), "used-%zu", i);
		in_top(folder, path, sizeof(path));
		mkdir(path, 0700);
		folder_path(path, cases[i].name, file, sizeof(file), NULL);
		write_text(file, "");
		ck_assert_msg(
			folder_create(path, &plain, &err) == cases[i].status, "%s", cases[i].name);
		ck_assert_int_eq(folder_exists(path), cases[i].status == STATUS_OK);
	}
}
END_TEST

START_TEST(file_in_the_way_is_told)
{
	char path[FOLDER_PATH_SIZE], below[FOLDER_PATH_SIZE];
	in_top("file", path, sizeof(path));
	in_top("file/station", below, sizeof(below));
	write_text(path, "");
	ck_assert_int_eq(folder_create(path, &plain, NULL), STATUS_CONFIG);
	ck_assert_int_eq(folder_create(below, &plain, NULL), STATUS_CONFIG);
	ck_assert_int_eq(folder_create("", &plain, NULL), STATUS_CONFIG);
}
END_TEST

/* How many are on duty at NOW; they must be different people. */
static int on_duty(const struct config *config, struct local_time now)
{
	struct duty_list duties = {0};
	int count = 0;
	ck_assert_int_eq(duty_expand(&config->roster, &config->calendar, day_add(now.day, -1),
				 day_add(now.day, 1), &duties, NULL),
		STATUS_OK);
	for (size_t i = 0; i < duties.count; i++) {
		if (!duty_covers(&duties.items[i], now))
			continue;
		count++;
		for (size_t j = 0; j < i; j++)
			ck_assert(!duty_covers(&duties.items[j], now) ||
				  duties.items[j].adviser != duties.items[i].adviser);
	}
	duty_list_release(&duties);
	return count;
}

/* Days the demo may be started on: plain, make-up, holiday, and years without a calendar. */
static const struct civil demo_days[] = {
	{2026, 11, 25}, {2026, 2, 14}, {2026, 10, 1}, {2027, 12, 31}, {2031, 6, 7}, {2020, 2, 29}};

START_TEST(demo_has_people_on_duty_at_any_hour)
{
	char path[FOLDER_PATH_SIZE];
	struct config config;
	struct error_list errors = {0};
	struct day today = day_from_civil(demo_days[_i / STATION_LANGUAGES]);
	enum station_language language = (enum station_language)(_i % STATION_LANGUAGES);
	struct local_time start = {.day = today, .minute = 3 * 60};
	in_top("demo", path, sizeof(path));
	ck_assert_int_eq(folder_create_demo(path, language, &builtin_defaults.calendar,
				 moment_from_local(start, STATION_OFFSET_DEFAULT), NULL),
		STATUS_OK);
	ck_assert_int_eq(config_load(&config, path, &builtin_defaults, &errors, NULL), STATUS_OK);
	expect_findings(&config.roster_errors, "", "demo");
	expect_findings(&config.roster_warnings, "", "demo");
	ck_assert_int_eq(config.station.language, language);
	for (int minute = 0; minute < 2 * MINUTES_PER_DAY; minute += 20) {
		struct local_time now = {.day = day_add(today, minute / MINUTES_PER_DAY),
			.minute = minute % MINUTES_PER_DAY};
		int count = on_duty(&config, now);
		ck_assert_msg(count >= 3 && count <= 5, "%d on duty at %d", count, minute);
	}
	config_release(&config);
	folder_remove_demo(path);
	ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

START_TEST(only_demo_folders_are_removed)
{
	char path[FOLDER_PATH_SIZE], link[FOLDER_PATH_SIZE];
	in_top("real", path, sizeof(path));
	ck_assert_int_eq(folder_create(path, &plain, NULL), STATUS_OK);
	folder_remove_demo(path);
	ck_assert(folder_exists(path));

	/* A link to something else goes, what it leads to stays. */
	char demo[FOLDER_PATH_SIZE];
	in_top("demo", demo, sizeof(demo));
	in_top("demo/link", link, sizeof(link));
	ck_assert_int_eq(folder_create_demo(demo, LANGUAGE_ZH, &builtin_defaults.calendar, 0, NULL),
		STATUS_OK);
	ck_assert_int_eq(symlink(path, link), 0);
	folder_remove_demo(demo);
	ck_assert_int_ne(access(demo, F_OK), 0);
	ck_assert(folder_exists(path));
	folder_remove_demo(demo);
}
END_TEST

static void set_up(void)
{
	text_copy("/tmp/menzhen-folder-XXXXXX", top, sizeof(top));
	ck_assert_ptr_nonnull(mkdtemp(top));
}

static void tear_down(void)
{
	remove_tree(top);
}

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_loop_test(tests, station_is_located, 0, sizeof(locations) / sizeof(locations[0]));
	tcase_add_test(tests, long_paths_are_refused);
	tcase_add_test(tests, station_is_made_once);
	tcase_add_test(tests, example_in_blank_roster_is_good);
	tcase_add_test(tests, prepared_roster_is_kept);
	tcase_add_test(tests, a_folder_in_use_is_refused);
	tcase_add_test(tests, file_in_the_way_is_told);
	tcase_add_loop_test(tests, demo_has_people_on_duty_at_any_hour, 0,
		STATION_LANGUAGES * sizeof(demo_days) / sizeof(demo_days[0]));
	tcase_add_test(tests, only_demo_folders_are_removed);
}

UNIT_MAIN("station_folder", add_tests)
