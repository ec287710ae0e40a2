#include "menzhen/model/duty/duty.h"

#include <stdlib.h>

static const struct coded states[DUTY_STATES] = {
	[DUTY_PLANNED] = {"planned", N_("Planned")},
	[DUTY_LEAVE] = {"leave", N_("On leave")},
	[DUTY_SWAPPED] = {"swapped", N_("Swapped")},
	[DUTY_STAND_IN] = {"stand_in", N_("Stand-in")},
	[DUTY_SIGNED_IN] = {"signed_in", N_("Signed in")},
	[DUTY_AWAY] = {"away", N_("Away")},
	[DUTY_SIGNED_OUT] = {"signed_out", N_("Signed out")},
};

const struct coded_table duty_state_table = {states, DUTY_STATES};

int duty_minute(const struct duty *duty, struct local_time now)
{
	return (now.day.n - duty->day.n) * MINUTES_PER_DAY + now.minute;
}

int64_t duty_begins(const struct duty *duty)
{
	return (int64_t)duty->day.n * MINUTES_PER_DAY + duty->start;
}

int64_t duty_ends(const struct duty *duty)
{
	return (int64_t)duty->day.n * MINUTES_PER_DAY + duty->end;
}

static const char *place_of(const struct duty *duty)
{
	return duty->room != NULL ? duty->room : shift_place(duty->shift);
}

bool duty_collides(const struct duty *a, const struct duty *b)
{
	if (duty_begins(a) >= duty_ends(b) || duty_begins(b) >= duty_ends(a))
		return false;
	return (a->shift == b->shift && a->day.n == b->day.n) ||
	       !shift_same_place(place_of(a), place_of(b));
}

bool duty_covers(const struct duty *duty, struct local_time now)
{
	int minute = duty_minute(duty, now);

	return duty->start <= minute && minute < duty->end;
}

bool duty_serves(const struct duty *duty)
{
	return duty->state != DUTY_LEAVE && duty->state != DUTY_SIGNED_OUT;
}

const char *duty_where(const struct duty *duty, error_translate translate)
{
	return duty->room != NULL ? duty->room : shift_where(duty->shift, translate);
}

const struct duty *duty_next(
	const struct duty_list *list, const struct adviser *adviser, struct local_time now)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct duty *duty = &list->items[i];
		if ((adviser == NULL || duty->adviser == adviser) && duty_serves(duty) &&
			duty->start > duty_minute(duty, now))
			return duty;
	}
	return NULL;
}

void duty_list_release(struct duty_list *list)
{
	if (list == NULL)
		return;
	free(list->items);
	string_list_release(&list->rooms);
	*list = (struct duty_list){0};
}
