/*
 * A week of duties to be changed, from Monday 2026-11-23 on, and short words for changes and for
 * what then stands. Every day: at the desk a and b from 9 to 11; at night one of a, b, c in turn
 * from 19 to 21, a on Monday; late d from 20:30 to half past midnight; early c from midnight to 1.
 */
#ifndef MENZHEN_TESTS_DUTY_UNIT_H
#define MENZHEN_TESTS_DUTY_UNIT_H

#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/model/duty/duty_change.h"
#include "state_council.h"
#include "unit.h"

enum { MON = 20780, TUE, WED, THU, FRI, SAT, SUN }; /* 2026-11-23 … */
enum { A, B, C, D, VOLUNTEER, FORMER, DUTY_ADVISERS };
enum { EARLY, DESK, NIGHT, LATE, DUTY_SHIFTS };
enum { AT_EARLY = 0, AT_DESK = 9 * 60, AT_NIGHT = 19 * 60, AT_LATE = 20 * 60 + 30 };
enum { CHANGES_MAX = 5 };

/* Duties by their names; WHO is whose they are as planned. */
#define NIGHT_OF(on, who)                                                                          \
	{                                                                                          \
		.day = {on}, .shift = "night", .start = AT_NIGHT, .planned = (who)                 \
	}
#define DESK_OF(on, who)                                                                           \
	{                                                                                          \
		.day = {on}, .shift = "desk", .start = AT_DESK, .planned = (who)                   \
	}
#define LATE_OF(on)                                                                                \
	{                                                                                          \
		.day = {on}, .shift = "late", .start = AT_LATE, .planned = "d"                     \
	}

#define LEAVE(who, from, until)                                                                    \
	{                                                                                          \
		.number = 1, .kind = CHANGE_LEAVE, .adviser = (who), .first = {from}, .last = {    \
			until                                                                      \
		}                                                                                  \
	}
#define LEAVE_OF(who, from, until, only)                                                           \
	{                                                                                          \
		.number = 1, .kind = CHANGE_LEAVE, .adviser = (who), .first = {from},              \
		.last = {until}, .slot = {                                                         \
			.shift = (only)                                                            \
		}                                                                                  \
	}
/* The slots are initialisers in braces. NOLINTBEGIN(bugprone-macro-parentheses) */
#define STAND_IN(duty, from, to)                                                                   \
	{                                                                                          \
		.number = 1, .kind = CHANGE_STAND_IN, .slot = duty, .adviser = (from),             \
		.other = (to)                                                                      \
	}
#define SWAP_AS(as, duty, from, duty2, from2)                                                      \
	{                                                                                          \
		.number = 1, .kind = CHANGE_SWAP, .state = (as), .slot = duty, .adviser = (from),  \
		.other_slot = duty2, .other = (from2)                                              \
	}
#define SWAP(duty, from, duty2, from2)                                                             \
	{                                                                                          \
		.number = 1, .kind = CHANGE_SWAP, .state = CHANGE_ACCEPTED, .slot = duty,          \
		.adviser = (from), .other_slot = duty2, .other = (from2)                           \
	}
#define ROOM(duty, to)                                                                             \
	{                                                                                          \
		.number = 1, .kind = CHANGE_ROOM, .slot = duty, .adviser = "a", .room = (to)       \
	}

/* NOLINTEND(bugprone-macro-parentheses) */

static inline struct roster duty_roster(void)
{
	static size_t desk[] = {A, B}, night[] = {A, B, C}, late[] = {D}, early[] = {C};
	static struct span early_hours = {AT_EARLY, 60}, desk_hours = {AT_DESK, 11 * 60},
			   night_hours = {AT_NIGHT, 21 * 60}, late_hours = {AT_LATE, 30};
	static struct adviser advisers[DUTY_ADVISERS] = {
		[A] = {.id = "a", .name = "甲"},
		[B] = {.id = "b", .name = "乙"},
		[C] = {.id = "c", .name = "丙"},
		[D] = {.id = "d", .name = "丁"},
		[VOLUNTEER] = {.id = "v", .name = "戊", .kind = ADVISER_VOLUNTEER},
		[FORMER] = {.id = "f", .name = "己"},
	};
	static struct shift shifts[DUTY_SHIFTS] = {
		[EARLY] = {.id = "early", .spans = &early_hours, .who = early, .who_count = 1},
		[DESK] = {.id = "desk", .spans = &desk_hours, .who = desk, .who_count = 2},
		[NIGHT] = {.id = "night",
			.spans = &night_hours,
			.who = night,
			.who_count = 3,
			.rotation = {ROTATE_DAY, {MON}}},
		[LATE] = {.id = "late", .spans = &late_hours, .who = late, .who_count = 1},
	};

	for (size_t i = 0; i < DUTY_ADVISERS; i++)
		advisers[i].term =
			(struct day_range){{ROSTER_DAY_MIN}, {i == FORMER ? TUE : ROSTER_DAY_MAX}};
	for (size_t i = 0; i < DUTY_SHIFTS; i++) {
		shifts[i].span_count = 1;
		shifts[i].days.kind = DAYS_WEEKDAYS;
		memset(shifts[i].days.weekdays, true, sizeof(shifts[i].days.weekdays));
		shifts[i].valid = (struct day_range){{ROSTER_DAY_MIN}, {ROSTER_DAY_MAX}};
	}
	return (struct roster){.advisers = advisers,
		.adviser_count = DUTY_ADVISERS,
		.shifts = shifts,
		.shift_count = DUTY_SHIFTS};
}

static inline moment duty_moment(int day, int minute)
{
	return moment_from_local((struct local_time){{day}, minute, 0}, 480);
}

/* What stands on FIRST..LAST, at NOW. Release OUT. */
static inline void duty_apply(
	struct duty_changes *changes, int first, int last, moment now, struct duty_list *out)
{
	static const struct calendar none;
	struct roster roster = duty_roster();
	struct duty_scope scope = {&roster, &none, {first}, {last}, now, 480};

	ck_assert_int_eq(duty_changes_apply(changes, &scope, out, NULL), STATUS_OK);
}

/* "tue b swapped for a in 3" */
static inline void duty_tell(struct buffer *out, const struct duty *duty)
{
	static const char *const days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

	buffer_printf(out, "%s %s", days[day_weekday(duty->day)], duty->adviser->id);
	if (duty->state != DUTY_PLANNED)
		buffer_printf(out, " %s", duty_state_table.rows[duty->state].code);
	if (duty->adviser != duty->planned)
		buffer_printf(out, " for %s", duty->planned->id);
	if (duty->state == DUTY_AWAY)
		buffer_printf(out, " till %02d:%02d", duty->back / 60, duty->back % 60);
	if (duty->room != NULL)
		buffer_printf(out, " in %s", duty->room);
	buffer_add_char(out, '\n');
}

/* Those of SHIFT, or of all for NULL. */
static inline void duty_tell_all(
	struct buffer *out, const struct duty_list *duties, const char *shift)
{
	for (size_t i = 0; i < duties->count; i++)
		if (shift == NULL || strcmp(duties->items[i].shift->id, shift) == 0)
			duty_tell(out, &duties->items[i]);
}

#endif
