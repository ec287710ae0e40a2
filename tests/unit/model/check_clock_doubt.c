#include "menzhen/model/clock_doubt.h"

#include "unit.h"

static const struct {
	const char *now, *last; /* NULL: nothing was recorded yet */
	bool pinned;
	enum clock_doubt doubt;
} cases[] = {
	{"2026-11-25T19:42:00+08:00", NULL, false, CLOCK_SOUND},
	{"2026-11-25T19:42:00+08:00", "2026-11-25T19:42:00+08:00", false, CLOCK_SOUND},
	{"2026-11-25T19:42:00+08:00", "2026-11-25T19:44:00+08:00", false, CLOCK_SOUND},
	{"2026-11-25T19:42:00+08:00", "2026-11-25T19:44:01+08:00", false, CLOCK_BACK},
	{"2026-11-24T19:42:00+08:00", "2026-11-25T19:42:00+08:00", false, CLOCK_BACK},
	{"2026-11-25T19:42:00+08:00", "2099-01-01T00:00:00+08:00", false, CLOCK_BACK},
	{"2099-01-01T00:00:00+08:00", "2026-11-25T19:42:00+08:00", false, CLOCK_SOUND},
	/* a dead battery, with and without something to compare with */
	{"1970-01-01T00:00:05Z", NULL, false, CLOCK_DEAD},
	{"2000-01-01T08:00:00+08:00", NULL, false, CLOCK_DEAD},
	{"2025-12-31T09:59:59Z", NULL, false, CLOCK_DEAD},
	{"2025-12-31T10:00:00Z", NULL, false, CLOCK_SOUND}, /* the new year on Kiritimati */
	{"2000-01-01T08:00:00+08:00", "2026-11-25T19:42:00+08:00", false, CLOCK_BACK},
	{"2000-01-01T08:00:00+08:00", "2000-01-01T08:00:00+08:00", false, CLOCK_DEAD},
	/* pinned: any day of one's choice, and going back all the same */
	{"2019-05-01T09:00:00+08:00", NULL, true, CLOCK_SOUND},
	{"2001-01-01T09:00:00+08:00", NULL, true, CLOCK_SOUND},
	{"2000-06-01T09:00:00+08:00", NULL, true, CLOCK_DEAD},
	{"1970-01-01T00:00:05Z", NULL, true, CLOCK_DEAD},
	{"2026-11-24T19:42:00+08:00", "2026-11-25T19:42:00+08:00", true, CLOCK_BACK},
};

START_TEST(a_clock_is_doubted)
{
	moment now, last = 0;
	ck_assert(moment_parse(cases[_i].now, &now));
	ck_assert(cases[_i].last == NULL || moment_parse(cases[_i].last, &last));
	ck_assert_int_eq(clock_doubt(now, cases[_i].pinned, last, 2026), cases[_i].doubt);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, a_clock_is_doubted, 0, sizeof(cases) / sizeof(cases[0]));
}

UNIT_MAIN("clock_doubt", add)
