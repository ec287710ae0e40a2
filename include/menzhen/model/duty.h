/* Duties: what the roster comes to on given days. One duty is one person for one span of one shift. */
#ifndef MENZHEN_MODEL_DUTY_H
#define MENZHEN_MODEL_DUTY_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/roster.h"

enum duty_state { DUTY_PLANNED };

struct duty {
	const struct shift *shift;     /* borrowed from the roster */
	const struct adviser *adviser; /* borrowed from the roster */
	struct day day;		       /* the service day: the one it starts on */
	int start;		       /* minutes from midnight of DAY */
	int end;		       /* the same; > start, beyond 1440 when it crosses midnight */
	enum duty_state state;
};

/* Ordered by day, start, shift order, person order. Zero-initialise; borrows from the roster. */
struct duty_list {
	struct duty *items;
	size_t count, capacity;
};

/* Append all duties whose service day is FIRST..LAST. */
enum status duty_expand(const struct roster *roster, const struct calendar *calendar,
	struct day first, struct day last, struct duty_list *out, struct error *err);

/* Is DUTY running at NOW (start included, end not)? */
bool duty_covers(const struct duty *duty, struct local_time now);

/* The first duty of ADVISER in LIST that starts after NOW, or NULL. */
const struct duty *duty_next(
	const struct duty_list *list, const struct adviser *adviser, struct local_time now);

void duty_list_release(struct duty_list *list);

/*
 * Which session, and on which service day, a visitor who comes at NOW belongs to: that of a
 * running duty (of several, the kind first in enum order); else that of the opening hours; else
 * weekend on weekends and holidays, night from 18:00 and before 06:00, daytime for the rest. A
 * session that runs past midnight belongs to the day it began. DUTIES covers yesterday and today.
 */
struct session_slot {
	enum session_kind kind;
	struct day service_day;
	bool on_duty; /* a duty is running */
};
struct station;
struct session_slot duty_session(const struct duty_list *duties, const struct station *station,
	const struct calendar *calendar, struct local_time now);

#endif
