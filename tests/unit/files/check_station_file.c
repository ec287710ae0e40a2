/* station.yaml: read, refused, written so that it reads back the same. */
#include "menzhen/files/station/station_file.h"

#include <sys/stat.h>

#include "files_unit.h"
#include "menzhen/files/lists/builtin.h"

#define GOOD "name: 钟楼区公共法律服务中心\ncode: ZL\nlevel: district\n"

struct bad_station {
	const char *text, *expected;
};

static const struct bad_station bad_stations[] = {
	{"code: ZL\n", "s.yaml:1:1: 'name' is missing here\ns.yaml:1:1: 'level' is missing here\n"},
	{"name: ''\ncode: ZL-\nlevel: county\nlanguage: cn\nutc_offset: 8\nparent: 钟楼\n",
		"s.yaml:1:7: 'name' is empty\n"
		"s.yaml:2:7: 'ZL-' cannot be a station code; use up to 24 of A-Z, 0-9 and '-', "
		"such as "
		"ZL-01\n"
		"s.yaml:3:8: unknown level 'county'; use one of: city, district, town, village\n"
		"s.yaml:4:11: unknown language 'cn' (did you mean 'en'?)\n"
		"s.yaml:5:13: '8' is no UTC offset; write it as \"+08:00\"\n"
		"s.yaml:6:9: '钟楼' cannot be a station code; use up to 24 of A-Z, 0-9 and '-', "
		"such as "
		"ZL-01\n"},
	{GOOD "parent: ZL\nlangauge: zh\n",
		"s.yaml:4:9: 'ZL' is this station itself; give the code of the one above, or none\n"
		"s.yaml:5:1: unknown key 'langauge' (did you mean 'language'?)\n"},
	{GOOD "phone: [1]\nsupervision_phone: ''\n",
		"s.yaml:4:8: expected a single word for 'phone', found a list\n"
		"s.yaml:5:20: 'supervision_phone' is empty\n"},
	{GOOD "reply_within: {letter: 7 days, fax: 1 hour, online: [24 hours]}\n",
		"s.yaml:4:24: '7 days' is no time for an answer; write it as 24 hours, 7 workdays "
		"or "
		"none\n"
		"s.yaml:4:32: unknown key 'fax'\n"
		"s.yaml:4:53: expected a single word for 'online', found a list\n"},
	{GOOD "backup: {to: stick, encryption: off}\n",
		"s.yaml:4:14: 'stick' is no whole path; write it from '/' on\n"
		"s.yaml:4:33: unknown encryption 'off'; use one of: required, optional\n"},
	{GOOD "backup: {to: /media/stick/../../etc}\n",
		"s.yaml:4:14: '/media/stick/../../etc' climbs out of a folder with '..'; write the "
		"path itself\n"},
	{GOOD "backup: {to: /media/..}\n", "s.yaml:4:14: '/media/..' climbs out of a folder with "
					   "'..'; write the path itself\n"},
	{GOOD "backup: /media/stick\n",
		"s.yaml:4:9: expected 'key: value' lines for 'backup', found a word\n"},
	{GOOD "supervisors: []\n", "s.yaml:4:14: the list for 'supervisors' is empty\n"},
	{GOOD "supervisors: [chen, 陈, chen]\n",
		"s.yaml:4:21: '陈' cannot be an id; use letters a-z, digits, '-' and '_', such as "
		"wang-xm\n"
		"s.yaml:4:24: 'chen' is listed twice\n"},
	{GOOD "assignment: 3\n",
		"s.yaml:4:13: expected 'key: value' lines for 'assignment', found a word\n"},
	{GOOD "assignment:\n  weights: {skil: 3, sex: -1, idle: 1000001}\n  window_days: 0\n",
		"s.yaml:5:13: unknown key 'skil' (did you mean 'skill'?)\n"
		"s.yaml:5:27: 'sex' must be a number from 0 to 1000000\n"
		"s.yaml:5:37: 'idle' must be a number from 0 to 1000000\n"
		"s.yaml:6:16: 'window_days' must be a number from 1 to 366\n"},
	{GOOD "queue: 20\n", "s.yaml:4:8: expected 'key: value' lines for 'queue', found a word\n"},
	{GOOD "queue: {head_start_minutes: 241, order: arrival}\n",
		"s.yaml:4:29: 'head_start_minutes' must be a number from 0 to 240\n"
		"s.yaml:4:34: unknown key 'order'\n"},
	{GOOD "appointments: {minutes: 4, each: 0, length: 30}\n",
		"s.yaml:4:25: 'minutes' must be a number from 5 to 240\n"
		"s.yaml:4:34: 'each' must be a number from 1 to 20\n"
		"s.yaml:4:37: unknown key 'length'\n"},
	{GOOD "lock_after: 241\n", "s.yaml:4:13: 'lock_after' must be a number from 0 to 240\n"},
	{GOOD "lock_after: never\n", "s.yaml:4:13: 'lock_after' must be a number from 0 to 240\n"},
	{GOOD "sessions: daytime\n", "s.yaml:4:11: expected a list for 'sessions', found a word; "
				     "write it as [daytime]\n"},
	{GOOD "sessions:\n  - {session: day, days: [workdays, mon], time: 09:00}\n"
	      "  - {session: night, days: []}\n",
		"s.yaml:5:15: unknown session 'day'; use one of: daytime, night, weekend, expert, "
		"free_event, booked_visit, online_triage, home_round, joint_consultation, law_bus, "
		"hall\n"
		"s.yaml:5:37: unknown days 'mon'; use one of: workdays, weekends, holidays\n"
		"s.yaml:5:49: '09:00' is no span of time; write it as 09:00-11:30\n"
		"s.yaml:6:5: 'time' is missing here\n"
		"s.yaml:6:28: the list for 'days' is empty\n"},
};

START_TEST(bad_stations_are_told)
{
	const struct bad_station *bad = &bad_stations[_i];
	struct station station;
	struct error_list errors = {0};
	enum status status =
		station_file_parse(bad->text, strlen(bad->text), "s.yaml", &station, &errors, NULL);
	expect_findings(&errors, bad->expected, bad->text);
	ck_assert_int_eq(status, STATUS_CONFIG);
	ck_assert_ptr_null(station.name);
	error_list_release(&errors);
}
END_TEST

static void parse_good(const char *text, struct station *station)
{
	struct error_list errors = {0};
	enum status status =
		station_file_parse(text, strlen(text), "s.yaml", station, &errors, NULL);
	expect_findings(&errors, "", text);
	ck_assert_int_eq(status, STATUS_OK);
}

START_TEST(defaults_are_filled_in)
{
	struct station station;
	parse_good(GOOD, &station);
	ck_assert_str_eq(station.name, "钟楼区公共法律服务中心");
	ck_assert_str_eq(station.code, "ZL");
	ck_assert_int_eq(station.level, LEVEL_DISTRICT);
	ck_assert_int_eq(station.language, LANGUAGE_ZH);
	ck_assert_int_eq(station.offset_minutes, 480);
	ck_assert_ptr_null(station.parent);
	ck_assert_uint_eq(station.opening_count, 0);
	ck_assert_uint_eq(station.supervisors.count, 0);
	ck_assert_int_eq(station.head_start, 20);
	ck_assert_int_eq(station.appointments.minutes, APPOINTMENT_MINUTES);
	ck_assert_int_eq(station.appointments.each, APPOINTMENT_EACH);
	ck_assert_ptr_null(station.phone);
	ck_assert_ptr_null(station.supervision_phone);
	ck_assert_ptr_null(station.legal_aid_line);
	ck_assert_ptr_null(station.backup.to);
	ck_assert(!station.backup.plain);
	ck_assert_int_eq(station.retention_years, 0);
	ck_assert_mem_eq(&station.replies, &reply_clocks_default, sizeof(reply_clocks_default));
	ck_assert_mem_eq(&station.weights, &weights_default, sizeof(weights_default));
	ck_assert_int_eq(station.lock_after, 10);
	station_release(&station);
}
END_TEST

START_TEST(everything_is_read)
{
	struct station station;
	parse_good(GOOD
		"parent: CZ\nlanguage: en\nutc_offset: -03:30\nsessions:\n"
		"  - {session: daytime, days: workdays, time: \"09:00-11:30, 14:30-17:30\"}\n"
		"  - {session: night, days: [workdays, holidays], time: 19:00-01:00}\n"
		"supervisors: [chen, zhou.l]\n"
		"queue: {head_start_minutes: 0}\n"
		"appointments: {minutes: 20, each: 3}\n"
		"lock_after: 0\n"
		"phone: 0519-55501000 转 8\nsupervision_phone: 12348\n"
		"reply_within: {letter: none, phone: 1 workday, appointment: 10 workdays}\n"
		"legal_aid_line: 人均月收入不高于低保标准两倍\n"
		"backup: {to: /media/stick, encryption: optional}\n"
		"retention: {years: 5}\n"
		"assignment:\n  weights: {continuity: 0, idle: 250}\n  window_days: 7\n",
		&station);
	ck_assert_str_eq(station.parent, "CZ");
	ck_assert_int_eq(station.lock_after, 0);
	ck_assert_int_eq(station.language, LANGUAGE_EN);
	ck_assert_int_eq(station.offset_minutes, -210);
	ck_assert_uint_eq(station.opening_count, 3);
	ck_assert_int_eq(station.openings[1].session, SESSION_DAYTIME);
	ck_assert_int_eq(station.openings[1].start, 14 * 60 + 30);
	const struct opening *night = &station.openings[2];
	ck_assert(night->on_class[DAY_WORKDAY] && night->on_class[DAY_HOLIDAY]);
	ck_assert(!night->on_class[DAY_WEEKEND]);
	ck_assert_int_eq(night->end, 60);
	ck_assert_uint_eq(station.supervisors.count, 2);
	ck_assert_str_eq(station.supervisors.items[1], "zhou.l");
	ck_assert_int_eq(station.head_start, 0);
	ck_assert_int_eq(station.appointments.minutes, 20);
	ck_assert_int_eq(station.appointments.each, 3);
	ck_assert_str_eq(station.phone, "0519-55501000 转 8");
	ck_assert_str_eq(station.supervision_phone, "12348");
	ck_assert_int_eq(station.replies.of[CHANNEL_LETTER].unit, REPLY_AT_ONCE);
	ck_assert_int_eq(station.replies.of[CHANNEL_PHONE].unit, REPLY_WORKDAYS);
	ck_assert_int_eq(station.replies.of[CHANNEL_PHONE].length, 1);
	ck_assert_int_eq(station.replies.of[CHANNEL_ONLINE].length, 24); /* what is not stated */
	ck_assert_int_eq(station.replies.put_off.length, 10);
	ck_assert_str_eq(station.legal_aid_line, "人均月收入不高于低保标准两倍");
	ck_assert_str_eq(station.backup.to, "/media/stick");
	ck_assert(station.backup.plain);
	ck_assert_int_eq(station.retention_years, 5);
	ck_assert_int_eq(station.weights.window_days, 7);
	ck_assert_int_eq(station.weights.of[CRITERION_CONTINUITY], 0);
	ck_assert_int_eq(station.weights.of[CRITERION_IDLE], 250);
	ck_assert_int_eq(station.weights.of[CRITERION_SKILL],
		weights_default.of[CRITERION_SKILL]); /* what is not stated */
	station_release(&station);
}
END_TEST

/* Names that YAML would take for something else if they were not quoted. */
static const char *const names[] = {
	"钟楼区公共法律服务中心", "  两边有空格  ", "甲: 乙 # 丙", "\"引号\" 和 '单引号'",
	"反斜线 \\ \\n \\\"", "- [a, b] {c: d}", "&x *y !z |w >v %u @t `s ?r", "@name@ @code@",
	"null", "2026-01-01", "yes",
	"\xF0\xA0\xAE\xB7\xF0\xAC\xAD\x8E", /* beyond the BMP: 𠮷𬭎 */
};

START_TEST(names_read_back)
{
	char path[] = "/tmp/menzhen-station-XXXXXX/station.yaml";
	struct opening openings[] = {{SESSION_NIGHT, {true, false, true}, 19 * 60, 60, 0}};
	struct station written = {.name = (char *)(uintptr_t)names[_i],
		.code = (char[]){"ZL-01"},
		.level = LEVEL_VILLAGE,
		.parent = (char[]){"CZ"},
		.language = LANGUAGE_EN,
		.offset_minutes = 345,
		.openings = openings,
		.opening_count = 1};
	struct station read;
	struct error_list errors = {0};
	struct stat info;
	*strrchr(path, '/') = '\0';
	ck_assert_ptr_nonnull(mkdtemp(path));
	path[strlen(path)] = '/';

	ck_assert_int_eq(station_file_write(path, &written, NULL), STATUS_OK);
	ck_assert_int_eq(stat(path, &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0600);
	ck_assert_int_eq(station_file_write(path, &written, NULL), STATUS_REFUSED);
	ck_assert_int_eq(station_file_read(path, &read, &errors, NULL), STATUS_OK);
	ck_assert_str_eq(read.name, written.name);
	ck_assert_str_eq(read.code, written.code);
	ck_assert_str_eq(read.parent, "CZ");
	ck_assert_int_eq(read.level, LEVEL_VILLAGE);
	ck_assert_int_eq(read.language, LANGUAGE_EN);
	ck_assert_int_eq(read.offset_minutes, 345);
	ck_assert_uint_eq(read.opening_count, 1);
	ck_assert(
		read.openings[0].on_class[DAY_HOLIDAY] && !read.openings[0].on_class[DAY_WEEKEND]);
	ck_assert_int_eq(read.openings[0].end, 60);
	station_release(&read);
	unlink(path);
	*strrchr(path, '/') = '\0';
	rmdir(path);
}
END_TEST

/* What the commented lines of a new file say of the weights is what holds without them. */
START_TEST(the_template_tells_the_default_weights)
{
	struct station station;
	struct buffer text = {0};
	const char *line = strstr(builtin_find("template/station.yaml")->text, "\n# assignment:\n");

	ck_assert_ptr_nonnull(line);
	buffer_add_text(&text, GOOD);
	for (line++; strncmp(line, "# ", 2) == 0; line = strchr(line, '\n') + 1)
		buffer_printf(&text, "%.*s\n", (int)strcspn(line + 2, "\n"), line + 2);
	for (int i = 0; i < CRITERIA; i++)
		ck_assert_ptr_nonnull(strstr(buffer_text(&text), criterion_table.rows[i].code));
	ck_assert_ptr_nonnull(strstr(buffer_text(&text), "window_days"));
	parse_good(buffer_text(&text), &station);
	ck_assert_mem_eq(&station.weights, &weights_default, sizeof(weights_default));
	station_release(&station);
	buffer_release(&text);
}
END_TEST

static const char *const bad_names[] = {
	"",
	"\xE3\x80\x80 ", /* an ideographic space and another */
	"two\nlines",
	"bell\a",
	"line\xE2\x80\xA8separator",
	"\xEF\xBB\xBFmark",
	"broken \xFF",
	"a name of more than sixty characters, which no screen has the room to show",
};

START_TEST(bad_names_are_refused)
{
	const char *path = "/tmp/menzhen-not-written.yaml";
	struct station station = {.name = (char *)(uintptr_t)bad_names[_i],
		.code = (char[]){"ZL"},
		.offset_minutes = 480};
	struct error err = {0};
	ck_assert_int_eq(station_file_write(path, &station, &err), STATUS_CONFIG);
	ck_assert_ptr_nonnull(err.msgid);
	ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(
		tests, bad_stations_are_told, 0, sizeof(bad_stations) / sizeof(bad_stations[0]));
	tcase_add_test(tests, defaults_are_filled_in);
	tcase_add_test(tests, everything_is_read);
	tcase_add_test(tests, the_template_tells_the_default_weights);
	tcase_add_loop_test(tests, names_read_back, 0, sizeof(names) / sizeof(names[0]));
	tcase_add_loop_test(
		tests, bad_names_are_refused, 0, sizeof(bad_names) / sizeof(bad_names[0]));
}

UNIT_MAIN("station_file", add_tests)
