#include "unit.h"

#include "menzhen/model/roster/roster.h"
#include "state_council.h"

static struct shift blank_shift(void)
{
	return (struct shift){
		.skip_holidays = true,
		.valid = {{ROSTER_DAY_MIN}, {ROSTER_DAY_MAX}},
	};
}

static struct shift class_shift(enum day_class class)
{
	struct shift shift = blank_shift();

	shift.days = (struct day_rule){.kind = DAYS_CLASS, .day_class = class};
	return shift;
}

static struct shift weekday_shift(enum weekday weekday)
{
	struct shift shift = blank_shift();

	shift.days.kind = DAYS_WEEKDAYS;
	shift.days.weekdays[weekday] = true;
	return shift;
}

static void assert_held(const struct shift *shift, const char *day, bool held)
{
	struct calendar calendar = state_council_calendar();

	ck_assert_msg(shift_held(shift, &calendar, day_of(day)) == held, "%s %s", day,
		held ? "is held" : "is not held");
}

/* Whatever skip says (its default is holidays), a class is taken as it is. */
START_TEST(a_class_of_days)
{
	static const struct {
		const char *day;
		enum day_class class;
	} cases[] = {
		{"2026-11-25", DAY_WORKDAY}, /* Wednesday */
		{"2026-11-28", DAY_WEEKEND}, /* Saturday */
		{"2026-11-29", DAY_WEEKEND}, /* Sunday */
		{"2026-10-10", DAY_WORKDAY}, /* make-up Saturday */
		{"2026-01-04", DAY_WORKDAY}, /* make-up Sunday */
		{"2026-10-07", DAY_HOLIDAY}, /* Wednesday */
		{"2026-10-03", DAY_HOLIDAY}, /* Saturday */
	};
	struct shift shifts[] = {
		[DAY_WORKDAY] = class_shift(DAY_WORKDAY),
		[DAY_WEEKEND] = class_shift(DAY_WEEKEND),
		[DAY_HOLIDAY] = class_shift(DAY_HOLIDAY),
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		for (enum day_class class = DAY_WORKDAY; class <= DAY_HOLIDAY; class ++)
			assert_held(&shifts[class], cases[i].day, class == cases[i].class);
}
END_TEST

START_TEST(days_of_the_week_and_what_is_skipped)
{
	static const struct {
		enum weekday weekday;
		const char *day;
		bool none, holidays, make_up, both; /* held with that skip */
	} cases[] = {
		{WEDNESDAY, "2026-11-25", true, true, true, true},
		{WEDNESDAY, "2026-11-26", false, false, false, false},
		{WEDNESDAY, "2026-10-07", true, false, true, false}, /* holiday */
		{SATURDAY, "2026-11-28", true, true, true, true},
		{SATURDAY, "2026-10-10", true, true, false, false},   /* make-up workday */
		{SATURDAY, "2026-10-03", true, false, true, false},   /* holiday */
		{SUNDAY, "2026-01-04", true, true, false, false},     /* make-up workday */
		{SATURDAY, "2026-01-04", false, false, false, false}, /* a make-up Sunday */
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct shift shift = weekday_shift(cases[i].weekday);
		assert_held(&shift, cases[i].day, cases[i].holidays);
		shift.skip_make_up = true;
		assert_held(&shift, cases[i].day, cases[i].both);
		shift.skip_holidays = false;
		assert_held(&shift, cases[i].day, cases[i].make_up);
		shift.skip_make_up = false;
		assert_held(&shift, cases[i].day, cases[i].none);
	}
}
END_TEST

START_TEST(dates_given_outright_are_held_even_on_holidays)
{
	struct day dates[] = {day_of("2026-12-04"), day_of("2026-10-01")};
	struct shift shift = blank_shift();

	shift.days = (struct day_rule){.kind = DAYS_DATES, .dates = dates, .date_count = 2};
	assert_held(&shift, "2026-12-04", true);
	assert_held(&shift, "2026-10-01", true);
	assert_held(&shift, "2026-12-05", false);
	shift.skip_make_up = true;
	assert_held(&shift, "2026-10-01", true);
}
END_TEST

START_TEST(except_beats_a_rule_and_nothing_else)
{
	struct day except[] = {day_of("2026-11-25"), day_of("2026-11-26"), day_of("2026-12-04")};
	struct day also[] = {day_of("2026-11-26"), day_of("2026-10-01")};
	struct shift shift = weekday_shift(WEDNESDAY);

	shift.except = except;
	shift.except_count = COUNT(except);
	shift.also = also;
	shift.also_count = COUNT(also);
	assert_held(&shift, "2026-11-18", true);
	assert_held(&shift, "2026-11-25", false);
	assert_held(&shift, "2026-11-26", true); /* also, although except names it */
	assert_held(&shift, "2026-10-01", true); /* also, although a holiday */

	struct day dates[] = {day_of("2026-12-04")};
	shift.days = (struct day_rule){.kind = DAYS_DATES, .dates = dates, .date_count = 1};
	assert_held(&shift, "2026-12-04", true);

	struct shift workdays = class_shift(DAY_WORKDAY);
	workdays.except = except;
	workdays.except_count = COUNT(except);
	assert_held(&workdays, "2026-11-24", true);
	assert_held(&workdays, "2026-11-25", false);
}
END_TEST

START_TEST(nothing_is_held_outside_from_and_until)
{
	struct day also[] = {day_of("2026-05-31"), day_of("2026-06-04"), day_of("2026-07-01")};
	struct shift shift = weekday_shift(WEDNESDAY);

	shift.valid = (struct day_range){day_of("2026-06-03"), day_of("2026-06-24")};
	shift.also = also;
	shift.also_count = COUNT(also);
	assert_held(&shift, "2026-05-27", false);
	assert_held(&shift, "2026-05-31", false);
	assert_held(&shift, "2026-06-03", true);
	assert_held(&shift, "2026-06-04", true);
	assert_held(&shift, "2026-06-24", true);
	assert_held(&shift, "2026-07-01", false);

	struct day dates[] = {day_of("2026-05-31"), day_of("2026-06-10")};
	shift.days = (struct day_rule){.kind = DAYS_DATES, .dates = dates, .date_count = 2};
	assert_held(&shift, "2026-05-31", false);
	assert_held(&shift, "2026-06-10", true);
}
END_TEST

START_TEST(a_year_without_a_calendar)
{
	struct day also[] = {day_of("2028-05-03")};
	struct shift shift = weekday_shift(WEDNESDAY);

	ck_assert(shift_needs_calendar(&shift));
	assert_held(&shift, "2028-05-10", false);
	shift.also = also;
	shift.also_count = 1;
	assert_held(&shift, "2028-05-03", true);
	shift.skip_holidays = false;
	ck_assert(!shift_needs_calendar(&shift));
	assert_held(&shift, "2028-05-10", true);
	shift.skip_make_up = true;
	ck_assert(shift_needs_calendar(&shift));
	assert_held(&shift, "2028-05-10", false);

	for (enum day_class class = DAY_WORKDAY; class <= DAY_HOLIDAY; class ++) {
		shift = class_shift(class);
		ck_assert(shift_needs_calendar(&shift));
		assert_held(&shift, "2028-05-10", false);
	}
	shift = blank_shift();
	shift.days = (struct day_rule){.kind = DAYS_DATES, .dates = also, .date_count = 1};
	ck_assert(!shift_needs_calendar(&shift));
	assert_held(&shift, "2028-05-03", true);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_class_of_days);
	tcase_add_test(tests, days_of_the_week_and_what_is_skipped);
	tcase_add_test(tests, dates_given_outright_are_held_even_on_holidays);
	tcase_add_test(tests, except_beats_a_rule_and_nothing_else);
	tcase_add_test(tests, nothing_is_held_outside_from_and_until);
	tcase_add_test(tests, a_year_without_a_calendar);
}

UNIT_MAIN("shift", add_tests)
