#include "menzhen/model/duty/duty_session.h"

enum { NIGHT_BEGINS = 18 * 60, NIGHT_ENDS = 6 * 60 };

/* The class of DAY as well as it can be known: a visitor is put somewhere whatever file is missing.
 */
static enum day_class class_or_guess(const struct calendar *calendar, struct day day)
{
	enum day_class class = calendar_class(calendar, day);

	if (class != DAY_UNKNOWN)
		return class;
	return day_weekday(day) >= SATURDAY ? DAY_WEEKEND : DAY_WORKDAY;
}

static bool from_duties(
	const struct duty_list *duties, struct local_time now, struct session_slot *slot)
{
	const struct duty *found = NULL;

	for (size_t i = 0; i < duties->count && duties->items[i].day.n <= now.day.n; i++) {
		const struct duty *duty = &duties->items[i];
		if (duty_covers(duty, now) &&
			(found == NULL || duty->shift->session < found->shift->session))
			found = duty;
	}
	if (found == NULL)
		return false;
	*slot = (struct session_slot){found->shift->session, found->day};
	return true;
}

/* Is it open at MINUTE from the midnight of a day of this class? Past 1440 on the next day. */
static bool opening_covers(const struct opening *opening, enum day_class class, int minute)
{
	int end = opening->end > opening->start ? opening->end : opening->end + MINUTES_PER_DAY;

	return opening->on_class[class] && opening->start <= minute && minute < end;
}

static bool from_openings(const struct station *station, const struct calendar *calendar,
	struct local_time now, struct session_slot *slot)
{
	struct day yesterday = day_add(now.day, -1);
	enum day_class class = class_or_guess(calendar, now.day);
	enum day_class class_before = class_or_guess(calendar, yesterday);
	bool found = false;

	for (size_t i = 0; i < station->opening_count; i++) {
		const struct opening *opening = &station->openings[i];
		bool today = opening_covers(opening, class, now.minute);
		bool since_yesterday =
			opening_covers(opening, class_before, now.minute + MINUTES_PER_DAY);
		if ((!today && !since_yesterday) || (found && opening->session >= slot->kind))
			continue;
		*slot = (struct session_slot){
			opening->session, since_yesterday ? yesterday : now.day};
		found = true;
	}
	return found;
}

static struct session_slot from_the_hour(const struct calendar *calendar, struct local_time now)
{
	bool small_hours = now.minute < NIGHT_ENDS;
	struct session_slot slot = {
		.service_day = small_hours ? day_add(now.day, -1) : now.day,
	};

	if (class_or_guess(calendar, slot.service_day) != DAY_WORKDAY)
		slot.kind = SESSION_WEEKEND;
	else if (small_hours || now.minute >= NIGHT_BEGINS)
		slot.kind = SESSION_NIGHT;
	else
		slot.kind = SESSION_DAYTIME;
	return slot;
}

struct session_slot duty_session(const struct duty_list *duties, const struct station *station,
	const struct calendar *calendar, struct local_time now)
{
	struct session_slot slot;

	if (from_duties(duties, now, &slot) || from_openings(station, calendar, now, &slot))
		return slot;
	return from_the_hour(calendar, now);
}

int64_t service_day_ends(struct day day)
{
	return ((int64_t)day.n + 1) * MINUTES_PER_DAY + NIGHT_ENDS;
}
