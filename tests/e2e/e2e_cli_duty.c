/* What happens to duties at the desk, by the command line. */
#include <string.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

/* Two evenings of two lawyers, and a night that runs into the next day. */
static const char roster[] = "advisers:\n"
			     "  - {id: wang-xm, name: 王晓明, kind: lawyer}\n"
			     "  - {id: zhao-j, name: 赵静, kind: lawyer}\n"
			     "  - {id: li-h, name: 李华, kind: lawyer}\n"
			     "shifts:\n"
			     "  - id: wednesdays\n"
			     "    session: night\n"
			     "    days: [wed]\n"
			     "    time: 19:00-21:00\n"
			     "    who: [wang-xm]\n"
			     "    room: 1号室\n"
			     "  - id: thursdays\n"
			     "    session: night\n"
			     "    days: [thu]\n"
			     "    time: 19:00-21:00\n"
			     "    who: [zhao-j]\n"
			     "    room: 1号室\n"
			     "  - id: late\n"
			     "    session: night\n"
			     "    days: [mon, tue, wed, thu, fri]\n"
			     "    time: 22:30-00:30\n"
			     "    who: [li-h]\n";

static void init(struct sandbox *st)
{
	reception_init(st, "zh");
	sandbox_write(st, "roster.yaml", roster);
	reception_clock(st, "2026-11-25T10:00");
}

/* The field KEY of the duty of SHIFT on DATE. */
static void assert_duty(
	struct sandbox *st, const char *date, const char *shift, const char *key, const char *want)
{
	char found[64], value[64];
	sandbox_must(st, "roster", "show", "--date", date, "--json", NULL);
	char *rest = NULL;
	for (char *line = strtok_r(st->last.out, "\n", &rest); line;
		line = strtok_r(NULL, "\n", &rest)) {
		ck_assert(json_is_object(line));
		ck_assert(json_get(line, "shift", found, sizeof(found)));
		if (strcmp(found, shift) != 0)
			continue;
		ck_assert(json_get(line, key, value, sizeof(value)));
		ck_assert_str_eq(value, want);
		return;
	}
	ck_abort_msg("no duty of %s on %s", shift, date);
}

START_TEST(a_swap_on_the_day)
{
	struct sandbox st;
	init(&st);
	sandbox_must(&st, "duty", "swap", "wang-xm", "--with", "zhao-j", "--their-date",
		"2026-11-26", "--reason", "晚上有庭", "--command-id", "swap-1", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert(json_is_object(st.last.out));
	FIELD_IS(&st, "change", "R-0001");
	FIELD_IS(&st, "state", "proposed");
	FIELD_IS(&st, "other_shift", "thursdays");
	assert_duty(&st, "2026-11-25", "wednesdays", "adviser", "wang-xm");
	/* The same command again records nothing twice. */
	sandbox_must(&st, "duty", "swap", "wang-xm", "--with", "zhao-j", "--their-date",
		"2026-11-26", "--command-id", "swap-1", "--json", NULL);
	FIELD_IS(&st, "change", "R-0001");

	sandbox_must(&st, "duty", "accept", "R-0001", "--json", NULL);
	FIELD_IS(&st, "state", "accepted");
	assert_duty(&st, "2026-11-25", "wednesdays", "adviser", "zhao-j");
	assert_duty(&st, "2026-11-25", "wednesdays", "planned", "wang-xm");
	assert_duty(&st, "2026-11-25", "wednesdays", "state", "swapped");
	assert_duty(&st, "2026-11-26", "thursdays", "adviser", "wang-xm");
	ck_assert_int_eq(sandbox_run(&st, "duty", "accept", "1", NULL), REFUSED);

	sandbox_must(&st, "duty", "withdraw", "r-1", "--reason", "庭审改期", NULL);
	assert_duty(&st, "2026-11-25", "wednesdays", "adviser", "wang-xm");
	assert_duty(&st, "2026-11-25", "wednesdays", "state", "planned");
	sandbox_must(&st, "duty", "changes", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	FIELD_IS(&st, "state", "withdrawn");
	FIELD_IS(&st, "answer", "庭审改期");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_swap_that_is_overtaken_lapses)
{
	struct sandbox st;
	init(&st);
	sandbox_must(&st, "duty", "swap", "wang-xm", "--with", "zhao-j", "--their-date",
		"2026-11-26", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "R-0001"));
	sandbox_must(
		&st, "duty", "leave", "zhao-j", "--from", "2026-11-26", "--reason", "住院", NULL);
	sandbox_must(&st, "duty", "changes", "--from", "2026-11-25", "--to", "2026-11-25", "--json",
		NULL);
	FIELD_IS(&st, "state", "lapsed");
	ck_assert_int_eq(sandbox_run(&st, "duty", "accept", "R-0001", NULL), REFUSED);
	ck_assert_ptr_nonnull(strstr(st.last.err, "R-0001"));
	assert_duty(&st, "2026-11-26", "thursdays", "state", "leave");
	sandbox_must(
		&st, "duty", "stand-in", "zhao-j", "--date", "2026-11-26", "--by", "wang-xm", NULL);
	sandbox_must(&st, "duty", "room", "wang-xm", "--date", "2026-11-26", "--to", "5号室", NULL);
	sandbox_must(&st, "roster", "show", "--date", "2026-11-26", "--adviser", "wang-xm",
		"--json", NULL);
	FIELD_IS(&st, "state", "stand_in");
	FIELD_IS(&st, "room", "5号室");
	sandbox_release(&st);
}
END_TEST

START_TEST(what_is_not_understood)
{
	struct sandbox st;
	init(&st);
	ck_assert_int_eq(sandbox_run(&st, "duty", "accept", "X-1", NULL), USAGE);
	ck_assert_int_eq(sandbox_run(&st, "duty", "accept", "R-0009", NULL), REFUSED);
	ck_assert_int_eq(
		sandbox_run(&st, "duty", "leave", "wang-xn", "--from", "2026-11-25", NULL), USAGE);
	ck_assert_ptr_nonnull(strstr(st.last.err, "wang-xm")); /* did you mean */
	ck_assert_int_eq(
		sandbox_run(&st, "duty", "leave", "wang-xm", "--from", "2026-11-31", NULL), USAGE);
	ck_assert_int_eq(
		sandbox_run(&st, "duty", "away", "wang-xm", "--minutes", "ten", NULL), USAGE);
	ck_assert_int_eq(sandbox_run(&st, "duty", "room", "wang-xm", "--to", "5号室", "--start",
				 "25:00", NULL),
		USAGE);
	ck_assert_int_eq(sandbox_run(&st, "duty", "changes", "--from", "2026-11-25", "--to",
				 "2026-11-24", NULL),
		USAGE);
	sandbox_must(&st, "duty", "changes", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 0);
	sandbox_release(&st);
}
END_TEST

/* The Labour Day holiday begins at midnight; the night of the last of April does not end there. */
START_TEST(a_night_that_runs_into_a_holiday)
{
	struct sandbox st;
	init(&st);
	reception_clock(&st, "2026-05-01T00:10");
	sandbox_must(&st, "duty", "sign-in", "li-h", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	FIELD_IS(&st, "date", "2026-04-30");
	FIELD_IS(&st, "shift", "late");
	FIELD_IS(&st, "state", "signed_in");
	FIELD_IS(&st, "end", "2026-05-01T00:30:00+08:00");
	sandbox_must(&st, "duty", "away", "li-h", "--minutes", "10", "--json", NULL);
	FIELD_IS(&st, "state", "away");
	FIELD_IS(&st, "back", "2026-05-01T00:20:00+08:00");
	sandbox_must(&st, "duty", "back", "li-h", "--json", NULL);
	FIELD_IS(&st, "state", "signed_in");
	sandbox_must(&st, "roster", "show", "--date", "2026-05-01", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 0); /* nobody on the holiday itself */
	/* The service day is that of the night: no --date is needed. */
	sandbox_must(&st, "duty", "room", "li-h", "--to", "大厅", "--json", NULL);
	FIELD_IS(&st, "date", "2026-04-30");
	reception_clock(&st, "2026-05-01T00:31");
	sandbox_must(&st, "duty", "sign-out", "li-h", NULL);
	assert_duty(&st, "2026-04-30", "late", "state", "signed_out");
	sandbox_release(&st);
}
END_TEST

START_TEST(old_duty_is_altered_by_a_supervisor_alone)
{
	struct sandbox st;
	init(&st);
	sandbox_write(&st, "station.yaml",
		"name: 试验站\ncode: ZL\nlevel: district\nsupervisors: [chen]\n");
	reception_clock(&st, "2026-11-26T21:01");
	ck_assert_int_eq(sandbox_run(&st, "duty", "stand-in", "wang-xm", "--date", "2026-11-25",
				 "--by", "li-h", "--reason", "记漏了", NULL),
		REFUSED);
	ck_assert_ptr_nonnull(strstr(st.last.err, "chen"));
	ck_assert_int_eq(sandbox_run(&st, "--user", "chen", "duty", "stand-in", "wang-xm", "--date",
				 "2026-11-25", "--by", "zhao-j", NULL),
		REFUSED);
	sandbox_must(&st, "--user", "chen", "duty", "stand-in", "wang-xm", "--date", "2026-11-25",
		"--by", "zhao-j", "--reason", "记漏了", "--json", NULL);
	FIELD_IS(&st, "recorded_by", "chen");
	FIELD_IS(&st, "reason", "记漏了");
	sandbox_release(&st);
}
END_TEST

/* Wednesday evening: wang-xm, li-h and zhao-j are on duty, and wang-xm has two cases. */
START_TEST(nobody_goes_with_open_cases)
{
	struct sandbox st;
	char first[RECEPTION_NUMBER_SIZE], second[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_record(&st, "甲", "LAB01", first);
	reception_record(&st, "乙", "LAB01", second);
	sandbox_must(&st, "case", "assign", first, "--to", "wang-xm", NULL);
	sandbox_must(
		&st, "case", "assign", second, "--to", "wang-xm", "--reason", "老当事人", NULL);
	sandbox_must(&st, "duty", "sign-in", "wang-xm", NULL);
	ck_assert_int_eq(sandbox_run(&st, "duty", "sign-out", "wang-xm", NULL), REFUSED);
	ck_assert_ptr_nonnull(strstr(st.last.err, "N01, N02"));

	sandbox_must(&st, "case", "offer", "N01", "--to", "li-h", "--json", NULL);
	FIELD_IS(&st, "offered_to", "li-h");
	sandbox_must(&st, "duty", "handover", "wang-xm", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2);
	FIELD_IS(&st, "handover", "offered");
	ck_assert_int_eq(sandbox_run(&st, "duty", "sign-out", "wang-xm", NULL), REFUSED);
	sandbox_must(&st, "case", "refuse", "N01", "--reason", "不熟悉劳动案件", NULL);
	sandbox_must(&st, "case", "offer", "N01", "--to", "zhao-j", NULL);
	sandbox_must(&st, "case", "accept", "N01", "--json", NULL);
	FIELD_IS(&st, "adviser", "zhao-j");
	FIELD_IS(&st, "offered_to", "null");
	ck_assert_int_eq(sandbox_run(&st, "duty", "sign-out", "wang-xm", NULL), REFUSED);
	ck_assert_ptr_null(strstr(st.last.err, "N01"));
	ck_assert_int_eq(sandbox_run(&st, "case", "keep", "N02", NULL), USAGE);
	sandbox_must(&st, "case", "keep", "N02", "--reason", "明日陪同仲裁，由本人跟进", NULL);
	sandbox_must(&st, "duty", "sign-out", "wang-xm", NULL);
	assert_duty(&st, "2026-11-25", "night-clinic", "state", "signed_out");
	sandbox_must(&st, "case", "show", "N01", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "不熟悉劳动案件"));
	ck_assert_ptr_nonnull(strstr(st.last.out, "赵静"));
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_swap_on_the_day);
	tcase_add_test(tests, a_swap_that_is_overtaken_lapses);
	tcase_add_test(tests, what_is_not_understood);
	tcase_add_test(tests, a_night_that_runs_into_a_holiday);
	tcase_add_test(tests, old_duty_is_altered_by_a_supervisor_alone);
	tcase_add_test(tests, nobody_goes_with_open_cases);
}

UNIT_MAIN("cli_duty", add_tests)
