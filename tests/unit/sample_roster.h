/* A roster like the one in the format's own example, as its reader would give it. */
#ifndef MENZHEN_TESTS_SAMPLE_ROSTER_H
#define MENZHEN_TESTS_SAMPLE_ROSTER_H

#include <string.h>

#include "menzhen/model/roster/roster.h"
#include "state_council.h"

enum { WANG, LI, ZHAO, SUN, SAMPLE_ADVISERS };
enum { DAY_DESK, NIGHT_CLINIC, LATE_MARKET, WEEKEND_CLINIC, LAW_BUS, SAMPLE_SHIFTS };

#define CLOCK(hour, minute) ((hour)*60 + (minute))

static inline struct roster sample_roster(void)
{
	static char wang[] = "wang-xm", li[] = "li-h", zhao[] = "zhao-j", sun[] = "sun-gz";
	static struct adviser advisers[SAMPLE_ADVISERS];
	static const struct adviser fresh_advisers[SAMPLE_ADVISERS] = {
		[WANG] = {.id = wang, .kind = ADVISER_LAWYER},
		[LI] = {.id = li, .kind = ADVISER_LAWYER},
		[ZHAO] = {.id = zhao, .kind = ADVISER_LAWYER},
		[SUN] = {.id = sun, .kind = ADVISER_NOTARY},
	};
	static struct span office_hours[] = {
		{CLOCK(9, 0), CLOCK(11, 30)}, {CLOCK(14, 30), CLOCK(17, 30)}};
	static struct span evening[] = {{CLOCK(19, 0), CLOCK(21, 0)}};
	static struct span late[] = {{CLOCK(22, 30), CLOCK(0, 30)}};
	static struct span morning[] = {{CLOCK(9, 0), CLOCK(12, 0)}};
	static struct span bus_hours[] = {{CLOCK(8, 30), CLOCK(16, 30)}};
	static size_t desk[] = {WANG, LI}, li_alone[] = {LI}, zhao_alone[] = {ZHAO};
	static size_t bus[] = {SUN, ZHAO};
	static struct day bus_day[1];
	static struct shift shifts[SAMPLE_SHIFTS];
	static const struct shift fresh_shifts[SAMPLE_SHIFTS] = {
		[DAY_DESK] = {.session = SESSION_DAYTIME,
			.days = {.kind = DAYS_CLASS, .day_class = DAY_WORKDAY},
			.spans = office_hours,
			.span_count = 2,
			.who = desk,
			.who_count = 2},
		[NIGHT_CLINIC] = {.session = SESSION_NIGHT,
			.days = {.kind = DAYS_WEEKDAYS,
				.weekdays = {[MONDAY] = true, [WEDNESDAY] = true, [FRIDAY] = true}},
			.spans = evening,
			.span_count = 1,
			.who = li_alone,
			.who_count = 1},
		[LATE_MARKET] = {.session = SESSION_NIGHT,
			.days = {.kind = DAYS_WEEKDAYS, .weekdays = {[SATURDAY] = true}},
			.spans = late,
			.span_count = 1,
			.who = zhao_alone,
			.who_count = 1},
		[WEEKEND_CLINIC] = {.session = SESSION_WEEKEND,
			.days = {.kind = DAYS_CLASS, .day_class = DAY_WEEKEND},
			.spans = morning,
			.span_count = 1,
			.who = li_alone,
			.who_count = 1},
		[LAW_BUS] = {.session = SESSION_LAW_BUS,
			.days = {.kind = DAYS_DATES, .dates = bus_day, .date_count = 1},
			.spans = bus_hours,
			.span_count = 1,
			.who = bus,
			.who_count = 2},
	};

	const struct day_range always = {{ROSTER_DAY_MIN}, {ROSTER_DAY_MAX}};
	/* Whatever the test before has put into them. */
	memcpy(advisers, fresh_advisers, sizeof(advisers));
	memcpy(shifts, fresh_shifts, sizeof(shifts));
	bus_day[0] = day_of("2026-12-04");
	for (size_t i = 0; i < SAMPLE_ADVISERS; i++)
		advisers[i].term = always;
	for (size_t i = 0; i < SAMPLE_SHIFTS; i++) {
		shifts[i].skip_holidays = true;
		shifts[i].valid = always;
	}
	return (struct roster){.advisers = advisers,
		.adviser_count = SAMPLE_ADVISERS,
		.shifts = shifts,
		.shift_count = SAMPLE_SHIFTS};
}

#endif
