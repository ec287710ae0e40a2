#include "menzhen/model/duty/duty_plate.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"

static enum plate_phase phase_of(const struct duty *duty, struct local_time now)
{
	if (duty_covers(duty, now))
		return PLATE_RUNNING;
	return duty_minute(duty, now) < duty->start ? PLATE_TO_COME : PLATE_OVER;
}

static bool belongs(const struct duty *duty, const struct local_time *now)
{
	return duty_serves(duty) && (now == NULL || duty->day.n == now->day.n ||
					    (duty->day.n < now->day.n && duty_covers(duty, *now)));
}

/* Insert behind all of the same or an earlier phase. */
static enum status insert(
	struct duty_plates *plates, const struct duty_plate *plate, struct error *err)
{
	if (!array_reserve((void **)&plates->items, &plates->capacity, plates->count,
		    sizeof(*plates->items)))
		return error_memory(err);
	size_t at = plates->count++;
	for (; at > 0 && plates->items[at - 1].phase > plate->phase; at--)
		plates->items[at] = plates->items[at - 1];
	plates->items[at] = *plate;
	return STATUS_OK;
}

enum status duty_plates_make(const struct duty_list *duties, const struct local_time *now,
	error_translate translate, struct duty_plates *out, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < duties->count && status == STATUS_OK; i++) {
		const struct duty *duty = &duties->items[i];
		if (!belongs(duty, now))
			continue;
		struct duty_plate plate = {
			.day = duty->day,
			.start = duty->start,
			.end = duty->end,
			.session = duty->shift->session,
			.where = duty_where(duty, translate),
			.name = duty->adviser->name,
			.firm = duty->adviser->firm,
			.licence = duty->adviser->licence,
			.kind = duty->adviser->kind,
			.phase = now != NULL ? phase_of(duty, *now) : PLATE_TO_COME,
		};
		status = insert(out, &plate, err);
	}
	return status;
}

void duty_plates_release(struct duty_plates *plates)
{
	if (plates == NULL)
		return;
	free(plates->items);
	*plates = (struct duty_plates){0};
}
