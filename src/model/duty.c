#include "menzhen/model/duty.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"

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

/* Insert behind all that start no later, so that shift and person order hold among equals. */
static enum status insert_duty(
	struct duty_list *list, size_t day_begins, const struct duty *duty, struct error *err)
{
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	size_t at = list->count++;
	for (; at > day_begins && list->items[at - 1].start > duty->start; at--)
		list->items[at] = list->items[at - 1];
	list->items[at] = *duty;
	return STATUS_OK;
}

static enum status expand_shift(const struct roster *roster, const struct shift *shift,
	struct day day, size_t day_begins, struct duty_list *out, struct error *err)
{
	for (size_t i = 0; i < shift->span_count; i++) {
		struct span span = shift->spans[i];
		for (size_t j = 0; j < shift->who_count; j++) {
			struct duty duty = {
				.shift = shift,
				.adviser = &roster->advisers[shift->who[j]],
				.planned = &roster->advisers[shift->who[j]],
				.day = day,
				.start = span.start,
				.end = span.end > span.start ? span.end
							     : span.end + MINUTES_PER_DAY,
				.state = DUTY_PLANNED,
			};
			enum status status = insert_duty(out, day_begins, &duty, err);
			if (status != STATUS_OK)
				return status;
		}
	}
	return STATUS_OK;
}

static enum status expand_day(const struct roster *roster, const struct calendar *calendar,
	struct day day, struct duty_list *out, struct error *err)
{
	size_t day_begins = out->count;

	for (size_t i = 0; i < roster->shift_count; i++) {
		const struct shift *shift = &roster->shifts[i];
		if (!shift_held(shift, calendar, day))
			continue;
		enum status status = expand_shift(roster, shift, day, day_begins, out, err);
		if (status != STATUS_OK)
			return status;
	}
	return STATUS_OK;
}

enum status duty_expand(const struct roster *roster, const struct calendar *calendar,
	struct day first, struct day last, struct duty_list *out, struct error *err)
{
	for (struct day day = first; day.n <= last.n; day = day_add(day, 1)) {
		enum status status = expand_day(roster, calendar, day, out, err);
		if (status != STATUS_OK)
			return status;
	}
	return STATUS_OK;
}

/* NOW in minutes from the midnight that DUTY counts from. */
static int minutes_since(const struct duty *duty, struct local_time now)
{
	return (now.day.n - duty->day.n) * MINUTES_PER_DAY + now.minute;
}

bool duty_covers(const struct duty *duty, struct local_time now)
{
	int minute = minutes_since(duty, now);

	return duty->start <= minute && minute < duty->end;
}

bool duty_serves(const struct duty *duty)
{
	return duty->state != DUTY_LEAVE && duty->state != DUTY_SIGNED_OUT;
}

const char *duty_where(const struct duty *duty)
{
	return duty->room != NULL ? duty->room : shift_where(duty->shift);
}

const struct duty *duty_next(
	const struct duty_list *list, const struct adviser *adviser, struct local_time now)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct duty *duty = &list->items[i];
		if ((adviser == NULL || duty->adviser == adviser) && duty_serves(duty) &&
			duty->start > minutes_since(duty, now))
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
