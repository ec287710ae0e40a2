/* Duties: what a roster comes to on given days. One duty is one person, one span, one shift. */
#ifndef MENZHEN_MODEL_DUTY_H
#define MENZHEN_MODEL_DUTY_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/calendar.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/roster.h"

enum duty_state { DUTY_PLANNED, DUTY_STATES };

extern const struct coded_table duty_state_table; /* by enum duty_state */

struct duty {
	const struct shift *shift;     /* borrowed from the roster */
	const struct adviser *adviser; /* borrowed from the roster */
	struct day day;                /* the service day: the one it starts on */
	int start;                     /* minutes from midnight of DAY */
	int end;                       /* the same; > start, beyond 1440 when it crosses midnight */
	enum duty_state state;
};

/* Ordered by day, start, shift order, person order. Zero-initialise; borrows from the roster. */
struct duty_list {
	struct duty *items;
	size_t count, capacity;
};

/*
 * Append all duties whose service day is FIRST..LAST (both included), after those already in OUT.
 * The plan as written: terms of appointment and limits are for assignment.h to weigh. STATUS_MEMORY
 * alone.
 */
enum status duty_expand(const struct roster *roster, const struct calendar *calendar,
	struct day first, struct day last, struct duty_list *out, struct error *err);

/* Is DUTY running at NOW (start included, end not)? */
bool duty_covers(const struct duty *duty, struct local_time now);

/* The first duty in LIST that starts after NOW, of ADVISER, or of anybody for NULL; NULL: none. */
const struct duty *duty_next(
	const struct duty_list *list, const struct adviser *adviser, struct local_time now);

void duty_list_release(struct duty_list *list);

#endif
