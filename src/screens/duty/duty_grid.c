#include "duty_grid.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/text.h"

static bool same_hours(const struct duty *a, const struct duty *b)
{
	return a->shift == b->shift && a->start == b->start;
}

static int place_of(const struct duty_list *list, size_t index)
{
	int place = 0;

	for (size_t i = index; i > 0 && list->items[i - 1].day.n == list->items[index].day.n; i--)
		place += same_hours(&list->items[i - 1], &list->items[index]) ? 1 : 0;
	return place;
}

struct duty_spot duty_spot_of(const struct duty_list *list, size_t index)
{
	const struct duty *duty = &list->items[index];
	struct duty_spot spot = {.start = duty->start, .place = place_of(list, index)};

	text_copy(duty->shift->id, spot.shift, sizeof(spot.shift));
	text_copy(duty->planned->id, spot.planned, sizeof(spot.planned));
	text_copy(duty->adviser->id, spot.adviser, sizeof(spot.adviser));
	return spot;
}

size_t duty_again(const struct duty_list *list, struct day day, const struct duty_spot *spot)
{
	size_t again = DUTY_NONE;

	for (size_t i = 0; i < list->count; i++) {
		const struct duty *duty = &list->items[i];
		if (duty->day.n != day.n || duty->start != spot->start ||
			strcmp(duty->shift->id, spot->shift) != 0 ||
			strcmp(duty->planned->id, spot->planned) != 0)
			continue;
		if (again == DUTY_NONE || strcmp(duty->adviser->id, spot->adviser) == 0)
			again = i;
	}
	return again;
}

/* How far a duty is from SPOT: start before shift before place. */
static long distance(const struct duty_list *list, size_t index, const struct duty_spot *spot)
{
	enum { PLACES = 1024 };
	const struct duty *duty = &list->items[index];
	long places = labs((long)place_of(list, index) - spot->place);
	long shift = strcmp(duty->shift->id, spot->shift) == 0 ? 0 : 1;

	if (places >= PLACES)
		places = PLACES - 1;
	return (labs((long)duty->start - spot->start) * 2 + shift) * PLACES + places;
}

size_t duty_nearest(const struct duty_list *list, struct day day, const struct duty_spot *spot)
{
	size_t best = DUTY_NONE;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].day.n == day.n &&
			(best == DUTY_NONE || distance(list, i, spot) < distance(list, best, spot)))
			best = i;
	return best;
}

size_t duty_foremost(const struct duty_list *list, struct day day, struct local_time now)
{
	size_t last = DUTY_NONE, next = DUTY_NONE;
	int minute = (now.day.n - day.n) * MINUTES_PER_DAY + now.minute;

	for (size_t i = 0; i < list->count; i++) {
		const struct duty *duty = &list->items[i];
		if (duty->day.n != day.n)
			continue;
		if (duty_covers(duty, now))
			return i;
		if (next == DUTY_NONE && duty->start > minute)
			next = i;
		last = i;
	}
	return next != DUTY_NONE ? next : last;
}

size_t duty_beside(const struct duty_list *list, size_t index, int step)
{
	size_t beside = index + (size_t)step; /* before the first it wraps round to the largest */

	return beside < list->count && list->items[beside].day.n == list->items[index].day.n
		       ? beside
		       : index;
}
