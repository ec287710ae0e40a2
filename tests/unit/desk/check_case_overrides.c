/* How often a case goes to another than the one proposed first. */
#include "menzhen/desk/assign/case_overrides.h"
#include "menzhen/desk/queue/queue_commands.h"

#include "conflict_unit.h"
#include "unit.h"

static struct conflict_station box;
static int visitors;

static void set_up(void)
{
	conflict_station_begin(&box);
	visitors = 0;
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

static void at(const char *time)
{
	ck_assert(moment_parse(time, &box.desk.clock.pinned));
}

/* To the one proposed first for NULL, else to one who must not be. */
static void give(const char *to, const char *reason, char number[CASE_NUMBER_SIZE])
{
	char client[32];
	const struct assign_request request = {.to = to, .reason = reason};
	struct error err = {0};

	snprintf(client, sizeof(client), "来访人%c", 'A' + visitors++);
	open_case(&box.desk, &(struct parties){.client = client}, number);
	ck_done(case_assign(&box.desk, number, &request, &err), err);
}

static struct day day_of(const char *text)
{
	struct day day;
	ck_assert(day_parse(text, &day));
	return day;
}

static void report(const char *first, const char *last, struct override_report *out)
{
	struct error err = {0};
	ck_done(case_overrides(&box.desk, day_of(first), day_of(last), out, &err), err);
}

/* The tallies as "id assigned/taken/passed over". */
static void assert_tallies(const struct override_report *report, const char *want)
{
	char got[256] = "";
	for (size_t i = 0; i < report->tally_count; i++) {
		const struct override_tally *tally = &report->tallies[i];
		size_t length = strlen(got);
		snprintf(got + length, sizeof(got) - length, "%s%s %d/%d/%d", i > 0 ? ", " : "",
			tally->adviser, tally->assigned, tally->taken, tally->passed_over);
	}
	ck_assert_str_eq(got, want);
}

START_TEST(overrides_are_counted_by_whom_and_why)
{
	char number[CASE_NUMBER_SIZE], other[CASE_NUMBER_SIZE];
	struct override_report all = {0}, later = {0};
	give(NULL, NULL, other);            /* jia, the first of equals */
	give("bing", "来访人指定", number); /* instead of yi */
	at("2026-11-26T10:00:00+08:00");
	give("jia", "熟悉此案", other); /* instead of yi again */
	give(NULL, NULL, other);        /* yi at last */

	report("2026-11-01", "2026-11-30", &all);
	ck_assert_int_eq(all.assigned, 4);
	ck_assert_int_eq(all.overridden, 2);
	ck_assert_int_eq(override_rate(&all), 500);
	assert_tallies(&all, "bing 1/1/0, jia 2/1/0, yi 1/0/2");
	ck_assert_uint_eq(all.overrides.count, 2);
	ck_assert_str_eq(all.overrides.items[0].number, number);
	ck_assert_str_eq(all.overrides.items[0].proposed, "yi");
	ck_assert_str_eq(all.overrides.items[0].taken, "bing");
	ck_assert_str_eq(all.overrides.items[0].reason, "来访人指定");
	ck_assert_str_eq(all.overrides.items[0].actor, "reception");
	ck_assert_int_eq(all.overrides.items[0].day.n, day_of("2026-11-25").n);
	override_report_release(&all);

	report("2026-11-26", "2026-11-26", &later);
	ck_assert_int_eq(later.assigned, 2);
	ck_assert_int_eq(later.overridden, 1);
	assert_tallies(&later, "jia 1/1/0, yi 1/0/1");
	override_report_release(&later);
}
END_TEST

/* What became of the case does not undo that it was given so. */
/* Whoever calls the next one takes whose turn it is: nobody has overridden the proposal. */
START_TEST(who_is_called_in_turn_is_no_override)
{
	char number[CASE_NUMBER_SIZE], called[CASE_NUMBER_SIZE];
	struct override_report all = {0};
	struct error err = {0};
	open_case(&box.desk, &(struct parties){.client = "来访人甲"}, number);
	ck_done(queue_next(&box.desk, "bing", NULL, NULL, called, &err), err);
	ck_assert_str_eq(called, number);

	report("2026-11-01", "2026-11-30", &all);
	ck_assert_int_eq(all.assigned, 1);
	ck_assert_int_eq(all.overridden, 0);
	override_report_release(&all);
}
END_TEST

START_TEST(a_voided_case_was_assigned_all_the_same)
{
	char number[CASE_NUMBER_SIZE];
	struct override_report all = {0};
	struct error err = {0};
	give("ding", "来访人指定", number);
	ck_done(case_void(&box.desk, number, "重复登记", NULL, &err), err);
	report("2026-11-25", "2026-11-25", &all);
	ck_assert_int_eq(all.assigned, 1);
	ck_assert_int_eq(override_rate(&all), 1000);
	override_report_release(&all);
}
END_TEST

START_TEST(of_nothing_there_is_no_rate)
{
	struct override_report none = {0};
	report("2026-11-25", "2026-11-25", &none);
	ck_assert_int_eq(none.assigned, 0);
	ck_assert_int_eq(override_rate(&none), -1);
	assert_tallies(&none, "");
	override_report_release(&none);
}
END_TEST

START_TEST(the_rate_is_rounded)
{
	ck_assert_int_eq(
		override_rate(&(struct override_report){.assigned = 3, .overridden = 1}), 333);
	ck_assert_int_eq(
		override_rate(&(struct override_report){.assigned = 3, .overridden = 2}), 667);
	ck_assert_int_eq(override_rate(&(struct override_report){.assigned = 7}), 0);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, overrides_are_counted_by_whom_and_why);
	tcase_add_test(tests, who_is_called_in_turn_is_no_override);
	tcase_add_test(tests, a_voided_case_was_assigned_all_the_same);
	tcase_add_test(tests, of_nothing_there_is_no_rate);
	tcase_add_test(tests, the_rate_is_rounded);
}

UNIT_MAIN("case_overrides", add)
