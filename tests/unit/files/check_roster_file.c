/*
 * roster.yaml as a whole: what it means, and every way of getting it wrong. Its parts are in
 * check_roster_days.c, check_roster_people.c and check_roster_standing.c.
 */
#include "menzhen/files/roster/roster_file.h"

#include "roster_unit.h"

static const struct bad_roster bad_rosters[] = {
	{"advisers: []\n", "r.yaml:1:1: 'shifts' is missing here\n"},
	{"[]\n", "r.yaml:1:1: expected 'key: value' lines, found a list\n"},
	{"hello\n", "r.yaml:1:1: expected 'key: value' lines, found a word\n"},
	{"advisers: []\nshifts:\n", "r.yaml:2:1: 'shifts' has no value\n"},
	{"advisers: []\nshifts: ~\n", "r.yaml:2:1: 'shifts' has no value\n"},
	{"advisers: {id: x}\nshifts: none\n",
		"r.yaml:1:11: expected a list for 'advisers', found a mapping\n"
		"r.yaml:2:9: expected a list for 'shifts', found a word; write it as [none]\n"},
	{"advisers: [wang, [li]]\nshifts: []\n",
		"r.yaml:1:12: expected 'key: value' lines for 'advisers', found a word\n"
		"r.yaml:1:18: expected 'key: value' lines for 'advisers', found a list\n"},
	{"advisers: []\nshifts: []\nleave: []\nswaps:\nstand_ins: {}\nadvizers: []\ncolour: red\n",
		"r.yaml:3:1: 'leave' is recorded at the desk with 'menzhen duty', not in this "
		"file\n"
		"r.yaml:4:1: 'swaps' is recorded at the desk with 'menzhen duty', not in this "
		"file\n"
		"r.yaml:5:1: 'stand_ins' is recorded at the desk with 'menzhen duty', not in this "
		"file\n"
		"r.yaml:6:1: unknown key 'advizers' (did you mean 'advisers'?)\n"
		"r.yaml:7:1: unknown key 'colour'\n"},

	/* people */
	{"shifts: []\nadvisers:\n  - name: 王\n  - {id: b, kind: lawyer}\n",
		"r.yaml:3:5: 'id' is missing here\n"
		"r.yaml:3:5: 'kind' is missing here\n"
		"r.yaml:4:5: 'name' is missing here\n"},
	{PERSON "    name: 又一个\n    sekx: male\n",
		"r.yaml:6:5: the key 'name' is given twice, on lines 4 and 6\n"
		"r.yaml:7:5: unknown key 'sekx' (did you mean 'sex'?)\n"},
	{PERSON "  - {id: wang-xm, name: 王小明, kind: lawyer}\n",
		"r.yaml:6:10: the id 'wang-xm' is given to two advisers\n"},
	{PERSON "  - {id: 王, name: \"  \", kind: layer}\n  - {id: -x, name: [a], kind: boss}\n",
		"r.yaml:6:10: '王' cannot be an id; use letters a-z, digits, '-' and '_', such as "
		"wang-xm\n"
		"r.yaml:6:19: 'name' is empty\n"
		"r.yaml:6:31: unknown kind 'layer' (did you mean 'lawyer'?)\n"
		"r.yaml:7:10: '-x' cannot be an id; use letters a-z, digits, '-' and '_', such as "
		"wang-xm\n"
		"r.yaml:7:20: expected a single word for 'name', found a list\n"
		"r.yaml:7:31: unknown kind 'boss'; use one of: lawyer, notary, mediator, "
		"grassroots_legal_worker, judge, prosecutor, police, retired_judge, "
		"retired_prosecutor, "
		"publicist, volunteer, staff\n"},
	{PERSON "    skills: [LAB, FAN08, LAB, 劳动]\n    pools: expert\n    languages: [a, a]\n",
		"r.yaml:6:19: the skill 'FAN08' is no category (did you mean 'FAM08'?)\n"
		"r.yaml:6:26: 'LAB' is listed twice\n"
		"r.yaml:6:31: the skill '劳动' is no category; see categories.yaml\n"
		"r.yaml:7:12: expected a list for 'pools', found a word; write it as [expert]\n"
		"r.yaml:8:20: 'a' is listed twice\n"},
	{PERSON "    sex: m\n    daily_limit: 0\n    firm: {a: b}\n",
		"r.yaml:6:10: unknown sex 'm'; use one of: male, female\n"
		"r.yaml:7:18: 'daily_limit' must be a number from 1 to 999\n"
		"r.yaml:8:11: expected a single word for 'firm', found a mapping\n"},
	{PERSON "    daily_limit: -3\n",
		"r.yaml:6:18: 'daily_limit' must be a number from 1 to 999\n"},

	/* sessions and unknown keys */
	{PEOPLE "  - {id: b, sesion: night, session: nigt, days: [tue], time: 19:00-21:00, who: "
		"[li-h]}\n"
		"  - {id: c, session: market, days: [tue], time: 19:00-21:00, who: [li-h]}\n",
		"r.yaml:5:13: unknown key 'sesion' (did you mean 'session'?)\n"
		"r.yaml:5:37: unknown session 'nigt' (did you mean 'night'?)\n"
		"r.yaml:6:22: unknown session 'market'; use one of: daytime, night, weekend, "
		"expert, "
		"free_event, booked_visit, online_triage, home_round, joint_consultation, law_bus, "
		"hall\n"},

	{PEOPLE SHIFT DAYS "    room: [1, 2]\n    place:\n    venue: market hall\n",
		"r.yaml:10:11: expected a single word for 'room', found a list\n"
		"r.yaml:11:5: 'place' has no value\n"
		"r.yaml:12:12: unknown venue 'market hall'; use one of: clinic, people_hall, "
		"opinion_hall, evening_hall, village, household, square, market, enterprise, site, "
		"school\n"},
	{PEOPLE SHIFT DAYS "    venue: peoples_hall\n",
		"r.yaml:10:12: unknown venue 'peoples_hall' (did you mean 'people_hall'?)\n"},

	/* time */
	{PEOPLE "  - {id: b, session: hall, days: [tue], time: 9:00-11:30, who: [li-h]}\n"
		"  - {id: c, session: hall, days: [tue], time: noon, who: [li-h]}\n"
		"  - {id: d, session: hall, days: [tue], time: \"24:00-25:00\", who: [li-h]}\n"
		"  - {id: e, session: hall, days: [tue], time: \"09:00-12:00, 11:59-13:00\", who: "
		"[li-h]}\n"
		"  - {id: f, session: hall, days: [tue], time: \"22:00-02:00, 23:00-23:30,\", who: "
		"[li-h]}\n"
		"  - {id: g, session: hall, days: [tue], time: [], who: [li-h]}\n",
		"r.yaml:5:47: there is no time '9:00'; write times as 09:00\n"
		"r.yaml:6:47: 'noon' is no span of time; write it as 09:00-11:30\n"
		"r.yaml:7:47: there is no time '24:00'; write times as 09:00\n"
		"r.yaml:7:47: there is no time '25:00'; write times as 09:00\n"
		"r.yaml:8:47: the hours '11:59-13:00' overlap with others of the same 'time'\n"
		"r.yaml:9:47: the hours '23:00-23:30' overlap with others of the same 'time'\n"
		"r.yaml:9:47: '' is no span of time; write it as 09:00-11:30\n"
		"r.yaml:10:47: the list for 'time' is empty\n"},
};

START_TEST(bad_rosters_are_told)
{
	refused(&bad_rosters[_i]);
}
END_TEST

START_TEST(adviser_is_read)
{
	struct roster roster;
	good("shifts: []\n"
	     "advisers:\n"
	     "  - id: wang-xm\n    name: 王晓明\n    kind: lawyer\n    pools: "
	     "[expert_panel]\n"
	     "    licence: \"13204201510123456\"\n    firm: 常联律师事务所\n    skills: [LAB, "
	     "FAM01]\n"
	     "    languages: [常州话]\n    sex: male\n    daily_limit: 12\n"
	     "    term: {from: 2026-01-01, until: 2027-12-31, selected_by: 公开遴选}\n"
	     "    represents: [甲公司, 乙公司]\n"
	     "  - {id: li-h, name: 李华, kind: lawyer}\n",
		&roster, "");
	ck_assert_uint_eq(roster.adviser_count, 2);
	const struct adviser *wang = &roster.advisers[0], *li = &roster.advisers[1];
	ck_assert_str_eq(wang->id, "wang-xm");
	ck_assert_str_eq(wang->name, "王晓明");
	ck_assert_int_eq(wang->kind, ADVISER_LAWYER);
	ck_assert_int_eq(wang->line, 3);
	ck_assert_str_eq(wang->licence, "13204201510123456");
	ck_assert_str_eq(wang->firm, "常联律师事务所");
	ck_assert_uint_eq(wang->skills.count, 2);
	ck_assert_str_eq(wang->skills.items[1], "FAM01");
	ck_assert_uint_eq(wang->pools.count, 1);
	ck_assert_str_eq(wang->languages.items[0], "常州话");
	ck_assert_int_eq(wang->sex, SEX_MALE);
	ck_assert_int_eq(wang->daily_limit, 12);
	ck_assert_int_eq(wang->term.first.n, day_from_civil((struct civil){2026, 1, 1}).n);
	ck_assert_int_eq(wang->term.last.n, day_from_civil((struct civil){2027, 12, 31}).n);
	ck_assert_str_eq(wang->selected_by, "公开遴选");
	ck_assert_str_eq(wang->represents.items[1], "乙公司");

	ck_assert_ptr_null(li->licence);
	ck_assert_ptr_null(li->firm);
	ck_assert_int_eq(li->sex, SEX_UNSTATED);
	ck_assert_int_eq(li->daily_limit, 0);
	ck_assert_int_eq(li->term.first.n, ROSTER_DAY_MIN);
	ck_assert_int_eq(li->term.last.n, ROSTER_DAY_MAX);
	roster_release(&roster);
}
END_TEST

START_TEST(shift_is_read)
{
	struct roster roster;
	/* The people may come after the shifts. */
	good("shifts:\n"
	     "  - id: night\n    session: night\n    days: [mon, sun]\n"
	     "    skip: [make_up_workdays, holidays]\n"
	     "    time: 09:00-11:30, 14:30-17:30，22:30－00:30\n    who: [li-h, wang-xm]\n"
	     "    room: 1号室\n    place: 文化广场\n    venue: people_hall\n    from: 2026-01-01\n "
	     "   until: 2026-12-31\n"
	     "    except: [2026-06-05]\n    also: [2026-06-04, 2026-06-06]\n"
	     "advisers:\n"
	     "  - {id: wang-xm, name: 王晓明, kind: lawyer}\n  - {id: li-h, name: 李华, kind: "
	     "lawyer}\n",
		&roster, "");
	const struct shift *shift = &roster.shifts[0];
	ck_assert_int_eq(shift->session, SESSION_NIGHT);
	ck_assert_int_eq(shift->days.kind, DAYS_WEEKDAYS);
	ck_assert(shift->days.weekdays[MONDAY] && shift->days.weekdays[SUNDAY]);
	ck_assert(!shift->days.weekdays[TUESDAY]);
	ck_assert(shift->skip_holidays && shift->skip_make_up);
	ck_assert_uint_eq(shift->span_count, 3);
	ck_assert_int_eq(shift->spans[0].start, 540);
	ck_assert_int_eq(shift->spans[1].end, 17 * 60 + 30);
	ck_assert_int_eq(shift->spans[2].start, 22 * 60 + 30);
	ck_assert_int_eq(shift->spans[2].end, 30);
	ck_assert_uint_eq(shift->who_count, 2);
	ck_assert_str_eq(roster.advisers[shift->who[0]].id, "li-h");
	ck_assert_str_eq(shift->room, "1号室");
	ck_assert_str_eq(shift->place, "文化广场");
	ck_assert_int_eq(shift->venue, VENUE_PEOPLE_HALL);
	ck_assert_int_eq(shift->line, 2);
	ck_assert_int_eq(shift->valid.first.n, day_from_civil((struct civil){2026, 1, 1}).n);
	ck_assert_uint_eq(shift->except_count, 1);
	ck_assert_uint_eq(shift->also_count, 2);
	roster_release(&roster);
}
END_TEST

START_TEST(midnight_may_be_written_24)
{
	struct roster roster;
	good(PEOPLE
		"  - {id: b, session: hall, days: [tue], time: [18:00-24:00, 00:00-06:00], who: "
		"[li-h], until: 2026-12-31}\n",
		&roster, "");
	ck_assert_int_eq(roster.shifts[0].spans[0].end, 0);
	ck_assert_uint_eq(roster.shifts[0].span_count, 2);
	roster_release(&roster);
}
END_TEST

/* The contract of the format: nothing in it is even doubtful but the provisional calendar. */
START_TEST(the_example_is_read_whole)
{
	struct roster roster;
	struct error_list errors = {0}, warnings = {0};
	enum status status =
		roster_file_read(FIXTURES "/files/roster-example.yaml", default_rules.categories,
			default_rules.calendar, &roster, &errors, &warnings, NULL);
	expect_findings(&errors, "", "example");
	expect_findings(&warnings,
		"roster-example.yaml:25:11: the calendar of 2027 is provisional: its make-up "
		"workdays are not known yet\n",
		"example");
	ck_assert_int_eq(status, STATUS_OK);
	ck_assert_uint_eq(roster.adviser_count, 4);
	ck_assert_int_eq(roster.advisers[0].line, 4);
	ck_assert_int_eq(roster.advisers[3].line, 19);
	ck_assert_uint_eq(roster.shift_count, 7);
	ck_assert_int_eq(roster.shifts[0].line, 22);
	ck_assert_int_eq(roster.shifts[6].line, 58);
	ck_assert_uint_eq(roster.shifts[0].span_count, 2);
	ck_assert_int_eq(roster.shifts[1].rotation.every, ROTATE_OCCURRENCE);
	ck_assert_uint_eq(roster.shifts[1].who_count, 3);
	ck_assert_int_eq(roster.shifts[3].rotation.every, ROTATE_WEEK);
	ck_assert_uint_eq(roster.shifts[4].days.place_count, 2);
	ck_assert_int_eq(roster.shifts[5].days.weeks, 2);
	ck_assert_str_eq(roster.shifts[6].place, "邹区镇文化广场");
	roster_release(&roster);
	error_list_release(&errors);
	error_list_release(&warnings);
}
END_TEST

/* Read TEXT, whatever it is: either it is good, or there is an error. */
static void survive(const char *text, size_t length)
{
	struct roster roster;
	struct error_list errors = {0}, warnings = {0};
	enum status status = parse(text, length, &roster, &errors, &warnings);
	ck_assert_int_eq(status == STATUS_OK, error_list_empty(&errors));
	roster_release(&roster);
	error_list_release(&errors);
	error_list_release(&warnings);
}

START_TEST(cut_files_do_no_harm)
{
	struct buffer text = {0};
	read_whole(FIXTURES "/files/roster-example.yaml", &text);
	for (size_t length = 0; length < text.length; length++) {
		char *cut =
			malloc(length + 1); /* of the exact size, so that a read beyond it shows */
		ck_assert_ptr_nonnull(cut);
		memcpy(cut, text.data, length);
		survive(cut, length);
		free(cut);
	}
	buffer_release(&text);
}
END_TEST

/* xorshift64*: the same numbers on every machine. */
static uint64_t next_random(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * UINT64_C(2685821657736338717);
}

/* Change, drop or repeat a few bytes, taking new ones from those that mean something in YAML. */
static size_t mutate(char *text, size_t length, uint64_t *state)
{
	static const char signs[] = ":-[]{},'\"#&*!|>%@` \n\t\\?~0129az\x80\xE7\xFF";
	size_t changes = 1 + next_random(state) % 6;
	for (size_t i = 0; i < changes && length > 1; i++) {
		size_t at = next_random(state) % length;
		switch (next_random(state) % 3) {
		case 0:
			text[at] = signs[next_random(state) % (sizeof(signs) - 1)];
			break;
		case 1:
			memmove(text + at, text + at + 1, length - at - 1);
			length--;
			break;
		default:
			memcpy(text + at, text, length - at < at ? length - at : at);
			break;
		}
	}
	return length;
}

START_TEST(changed_files_do_no_harm)
{
	enum { ROUNDS = 20000 };
	struct buffer text = {0};
	uint64_t state = 20261123;
	read_whole(FIXTURES "/files/roster-example.yaml", &text);
	char *changed = malloc(text.length);
	ck_assert_ptr_nonnull(changed);
	for (int round = 0; round < ROUNDS; round++) {
		memcpy(changed, text.data, text.length);
		survive(changed, mutate(changed, text.length, &state));
	}
	free(changed);
	buffer_release(&text);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(
		tests, bad_rosters_are_told, 0, sizeof(bad_rosters) / sizeof(bad_rosters[0]));
	tcase_add_test(tests, adviser_is_read);
	tcase_add_test(tests, shift_is_read);
	tcase_add_test(tests, midnight_may_be_written_24);
	tcase_add_test(tests, the_example_is_read_whole);
	tcase_add_test(tests, cut_files_do_no_harm);
	tcase_add_test(tests, changed_files_do_no_harm);
}

UNIT_MAIN("roster_file", add_tests)
