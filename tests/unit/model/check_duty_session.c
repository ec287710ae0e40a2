#include "unit.h"

#include "menzhen/model/duty/duty_session.h"
#include "sample_roster.h"

struct visit {
	const char *day;
	int minute;
	enum session_kind kind;
	const char *service_day;
};

static void assert_visits(const struct roster *roster, const struct station *station,
	const struct visit *visits, size_t count)
{
	struct calendar calendar = state_council_calendar();

	for (size_t i = 0; i < count; i++) {
		const struct visit *visit = &visits[i];
		struct local_time now = {.day = day_of(visit->day), .minute = visit->minute};
		struct duty_list duties = {0};
		ck_assert_int_eq(duty_expand(roster, &calendar, day_add(now.day, -1), now.day,
					 &duties, NULL),
			STATUS_OK);
		struct session_slot slot = duty_session(&duties, station, &calendar, now);
		ck_assert_msg(slot.kind == visit->kind &&
				      slot.service_day.n == day_of(visit->service_day).n,
			"visit %zu at %s %02d:%02d got kind %d", i, visit->day, visit->minute / 60,
			visit->minute % 60, (int)slot.kind);
		duty_list_release(&duties);
	}
}

START_TEST(a_running_duty_says_it)
{
	static const struct visit visits[] = {
		{"2026-11-25", CLOCK(9, 0), SESSION_DAYTIME, "2026-11-25"},
		{"2026-11-25", CLOCK(19, 42), SESSION_NIGHT, "2026-11-25"},
		{"2026-11-28", CLOCK(10, 0), SESSION_WEEKEND, "2026-11-28"},
		{"2026-11-28", CLOCK(23, 0), SESSION_NIGHT, "2026-11-28"},
		{"2026-11-29", CLOCK(0, 10), SESSION_NIGHT, "2026-11-28"},
		/* a make-up Saturday is a workday */
		{"2026-10-10", CLOCK(10, 0), SESSION_DAYTIME, "2026-10-10"},
		/* law bus and day desk at once: the first kind in order; the bus alone at noon */
		{"2026-12-04", CLOCK(10, 0), SESSION_DAYTIME, "2026-12-04"},
		{"2026-12-04", CLOCK(12, 0), SESSION_LAW_BUS, "2026-12-04"},
	};
	struct roster roster = sample_roster();
	struct station station = {0};

	assert_visits(&roster, &station, visits, COUNT(visits));
}
END_TEST

START_TEST(friday_night_goes_on_past_midnight)
{
	static const struct visit visits[] = {
		{"2026-11-27", CLOCK(22, 30), SESSION_NIGHT, "2026-11-27"},
		{"2026-11-28", CLOCK(0, 10), SESSION_NIGHT, "2026-11-27"},
		{"2026-11-28", CLOCK(0, 30), SESSION_NIGHT, "2026-11-27"},
	};
	struct roster roster = sample_roster();
	struct shift *late = &roster.shifts[LATE_MARKET];
	struct station station = {0};

	late->days.weekdays[SATURDAY] = false;
	late->days.weekdays[FRIDAY] = true;
	assert_visits(&roster, &station, visits, COUNT(visits));
}
END_TEST

START_TEST(without_duty_or_hours_the_clock_suggests_it)
{
	static const struct visit visits[] = {
		/* noon lies between the two spans of the day desk */
		{"2026-11-25", CLOCK(12, 0), SESSION_DAYTIME, "2026-11-25"},
		{"2026-11-25", CLOCK(6, 0), SESSION_DAYTIME, "2026-11-25"},
		{"2026-11-25", CLOCK(17, 59), SESSION_DAYTIME, "2026-11-25"},
		{"2026-11-25", CLOCK(18, 0), SESSION_NIGHT, "2026-11-25"},
		{"2026-11-25", CLOCK(23, 59), SESSION_NIGHT, "2026-11-25"},
		{"2026-11-26", CLOCK(0, 0), SESSION_NIGHT, "2026-11-25"},
		{"2026-11-26", CLOCK(5, 59), SESSION_NIGHT, "2026-11-25"},
		/* from Friday night into Saturday, from Sunday into Monday */
		{"2026-11-28", CLOCK(3, 0), SESSION_NIGHT, "2026-11-27"},
		{"2026-11-28", CLOCK(6, 0), SESSION_WEEKEND, "2026-11-28"},
		{"2026-11-29", CLOCK(20, 0), SESSION_WEEKEND, "2026-11-29"},
		{"2026-11-30", CLOCK(3, 0), SESSION_WEEKEND, "2026-11-29"},
		{"2026-11-30", CLOCK(6, 0), SESSION_DAYTIME, "2026-11-30"},
		/* a make-up Saturday; a holiday Wednesday by day and by night */
		{"2026-10-10", CLOCK(12, 0), SESSION_DAYTIME, "2026-10-10"},
		{"2026-10-07", CLOCK(10, 0), SESSION_WEEKEND, "2026-10-07"},
		{"2026-10-07", CLOCK(19, 30), SESSION_WEEKEND, "2026-10-07"},
		/* no calendar: Saturday and Sunday stand for weekend */
		{"2028-05-06", CLOCK(10, 0), SESSION_WEEKEND, "2028-05-06"},
		{"2028-05-08", CLOCK(10, 0), SESSION_DAYTIME, "2028-05-08"},
		{"2028-05-08", CLOCK(20, 0), SESSION_NIGHT, "2028-05-08"},
	};
	struct roster roster = sample_roster();
	struct station station = {0};

	assert_visits(&roster, &station, visits, COUNT(visits));
}
END_TEST

START_TEST(announced_hours_come_before_the_clock)
{
	static const struct visit visits[] = {
		{"2026-11-25", CLOCK(17, 0), SESSION_DAYTIME, "2026-11-25"},
		{"2026-11-25", CLOCK(17, 40), SESSION_NIGHT, "2026-11-25"},
		{"2026-11-26", CLOCK(0, 50), SESSION_NIGHT, "2026-11-25"},
		{"2026-11-26", CLOCK(1, 0), SESSION_NIGHT, "2026-11-25"}, /* the clock */
		/* Saturday 00:50 is of Friday's opening; Sunday 00:50 of no opening */
		{"2026-11-28", CLOCK(0, 50), SESSION_NIGHT, "2026-11-27"},
		{"2026-11-29", CLOCK(0, 50), SESSION_WEEKEND, "2026-11-28"},
		/* hall and booked visits are open at once on weekends: the first in order */
		{"2026-11-28", CLOCK(14, 0), SESSION_BOOKED_VISIT, "2026-11-28"},
		{"2026-11-28", CLOCK(16, 0), SESSION_HALL, "2026-11-28"},
		{"2026-11-28", CLOCK(17, 0), SESSION_WEEKEND, "2026-11-28"},
		{"2026-10-07", CLOCK(14, 0), SESSION_WEEKEND, "2026-10-07"},
	};
	static struct opening openings[] = {
		{.session = SESSION_NIGHT,
			.on_class = {[DAY_WORKDAY] = true},
			.start = CLOCK(17, 30),
			.end = CLOCK(1, 0)},
		{.session = SESSION_HALL,
			.on_class = {[DAY_WEEKEND] = true},
			.start = CLOCK(13, 0),
			.end = CLOCK(17, 0)},
		{.session = SESSION_BOOKED_VISIT,
			.on_class = {[DAY_WEEKEND] = true},
			.start = CLOCK(13, 0),
			.end = CLOCK(15, 0)},
	};
	struct roster roster = sample_roster();
	struct station station = {.openings = openings, .opening_count = COUNT(openings)};

	assert_visits(&roster, &station, visits, COUNT(visits));
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_running_duty_says_it);
	tcase_add_test(tests, friday_night_goes_on_past_midnight);
	tcase_add_test(tests, without_duty_or_hours_the_clock_suggests_it);
	tcase_add_test(tests, announced_hours_come_before_the_clock);
}

UNIT_MAIN("duty_session", add_tests)
