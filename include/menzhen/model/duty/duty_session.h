/*
 * Which session, and on which service day, a visitor who comes now belongs to: that of a running
 * duty; else that of the announced opening hours; else what the hour and the class of the day
 * suggest.
 */
#ifndef MENZHEN_MODEL_DUTY_SESSION_H
#define MENZHEN_MODEL_DUTY_SESSION_H

#include "menzhen/base/day.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/session.h"
#include "menzhen/model/station.h"

struct session_slot {
	enum session_kind kind;
	struct day service_day; /* the day the session began */
};

/*
 * Of several running duties, or several open hours, the kind first in enum order is meant. With
 * neither: the service day ends at 06:00; one that is weekend or holiday is all weekend session, of
 * a workday the hours from 18:00 on are night and the rest daytime. Without a calendar for the year
 * Saturday and Sunday are taken for weekend, the other days for workdays. DUTIES covers yesterday
 * and today.
 */
struct session_slot duty_session(const struct duty_list *duties, const struct station *station,
	const struct calendar *calendar, struct local_time now);

/* When the service day DAY is over at the latest: minutes as duty_begins. */
int64_t service_day_ends(struct day day);

#endif
