/* Small phrases of the screens, untranslated. */
#include "screens/phrases.h"

#include "unit.h"

static const moment minute = 60000;

START_TEST(durations)
{
	const struct {
		moment from, to;
		const char *text;
	} cases[] = {
		{0, 0, "0 min"}, {0, minute - 1, "0 min"}, {0, 59 * minute, "59 min"},
		{0, 60 * minute, "1:00 h"}, {0, 65 * minute, "1:05 h"},
		{0, 1439 * minute, "23:59 h"}, {0, 1440 * minute, "1 d"}, {0, 3000 * minute, "2 d"},
		{10 * minute, 0, "0 min"}, /* the clock was set back: no age is negative */
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buffer out = {0};
		phrase_duration(&out, cases[i].from, cases[i].to);
		ck_assert_str_eq(buffer_text(&out), cases[i].text);
		buffer_release(&out);
	}
}
END_TEST

START_TEST(days)
{
	struct buffer out = {0};
	phrase_day(&out, day_from_civil((struct civil){2026, 11, 25}));
	ck_assert_str_eq(buffer_text(&out), "11-25 Wed");
	buffer_release(&out);
}
END_TEST

START_TEST(every_state_but_the_done_ones_stands_out)
{
	for (enum case_state state = 0; state < CASE_STATES; state++) {
		bool done = state == CASE_RATED || state == CASE_DECLINED || state == CASE_VOIDED;
		ck_assert_int_eq(phrase_state_role(state) == ROLE_DISABLED, done);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, durations);
	tcase_add_test(tests, days);
	tcase_add_test(tests, every_state_but_the_done_ones_stands_out);
}

UNIT_MAIN("phrases", add_tests)
