#include "menzhen/model/case/case_times.h"

#include "unit.h"

enum { NO = TIME_UNKNOWN };

static const struct {
	const char *name;
	struct case_times spent;
	enum case_state state;
	moment since, now;
	struct case_times expected;
} running[] = {
	{"just come", {{NO, NO, NO, NO}}, CASE_WAITING, 1000, 1000, {{0, NO, NO, NO}}},
	{"waiting", {{NO, NO, NO, NO}}, CASE_WAITING, 1000, 61000, {{60000, NO, NO, NO}}},
	{"waiting on", {{30000, NO, NO, NO}}, CASE_ASSIGNED, 1000, 61000, {{90000, NO, NO, NO}}},
	{"walking", {{5, NO, NO, NO}}, CASE_CALLED, 10, 30, {{5, 20, NO, NO}}},
	{"consulting again", {{5, NO, 100, 7}}, CASE_CONSULTING, 10, 30, {{5, NO, 120, 7}}},
	{"on hold", {{5, NO, 100, NO}}, CASE_HELD, 10, 30, {{5, NO, 100, 20}}},
	{"nobody there", {{5, 3, NO, NO}}, CASE_NO_SHOW, 10, 30, {{5, 3, NO, NO}}},
	{"over", {{5, 3, 9, NO}}, CASE_CLOSED, 10, 30, {{5, 3, 9, NO}}},
	{"rated", {{5, 3, 9, NO}}, CASE_RATED, 10, 30, {{5, 3, 9, NO}}},
	{"void", {{5, NO, NO, NO}}, CASE_VOIDED, 10, 30, {{5, NO, NO, NO}}},
	{"the clock stands still", {{5, NO, 9, NO}}, CASE_ASSIGNED, 0, 30, {{5, NO, 9, NO}}},
	{"the clock was set back", {{5, NO, NO, NO}}, CASE_WAITING, 1000, 10, {{5, NO, NO, NO}}},
	{"set back at once", {{NO, NO, NO, NO}}, CASE_CONSULTING, 1000, 10, {{NO, NO, 0, NO}}},
};

START_TEST(what_runs_is_added)
{
	struct case_times times = case_times_at(
		running[_i].spent, running[_i].state, running[_i].since, running[_i].now);

	for (int kind = 0; kind < TIME_KINDS; kind++)
		ck_assert_msg(times.ms[kind] == running[_i].expected.ms[kind], "%s, %d: %lld",
			running[_i].name, kind, (long long)times.ms[kind]);
}
END_TEST

static const struct {
	int64_t times[5];
	size_t count;
	struct time_summary expected;
} sums[] = {
	{{0}, 0, {0, 0, 0, 0}},
	{{7}, 1, {1, 7, 7, 7}},
	{{9, 1}, 2, {2, 5, 5, 9}},
	{{30, 10, 2}, 3, {3, 14, 10, 30}},
	{{4, 400, 2, 3}, 4, {4, 102, 3, 400}},
	{{0, 0, 5, 0, 0}, 5, {5, 1, 0, 5}},
};

START_TEST(a_summary_of_times)
{
	int64_t times[5];
	for (size_t i = 0; i < sums[_i].count; i++)
		times[i] = sums[_i].times[i];
	struct time_summary summary = time_summary(times, sums[_i].count);

	ck_assert_uint_eq(summary.count, sums[_i].expected.count);
	ck_assert_int_eq(summary.mean, sums[_i].expected.mean);
	ck_assert_int_eq(summary.median, sums[_i].expected.median);
	ck_assert_int_eq(summary.longest, sums[_i].expected.longest);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(
		tests, what_runs_is_added, 0, (int)(sizeof(running) / sizeof(running[0])));
	tcase_add_loop_test(tests, a_summary_of_times, 0, (int)(sizeof(sums) / sizeof(sums[0])));
}

UNIT_MAIN("case_times", add_tests)
