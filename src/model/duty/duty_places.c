#include "duty_places.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"

static int compare_days(const void *left, const void *right)
{
	const struct day *a = left, *b = right;

	return (a->n > b->n) - (a->n < b->n);
}

/* The days of the duties that CHANGES refer to, in order, some of them perhaps several times. */
static struct day *days_referred(const struct duty_changes *changes, size_t *count)
{
	struct day *days = calloc(2 * changes->count + 1, sizeof(*days));

	*count = 0;
	for (size_t i = 0; i < changes->count && days != NULL; i++) {
		const struct duty_change *change = &changes->items[i];
		if (change->kind != CHANGE_LEAVE)
			days[(*count)++] = change->slot.day;
		if (change->kind == CHANGE_SWAP)
			days[(*count)++] = change->other_slot.day;
	}
	if (days != NULL)
		qsort(days, *count, sizeof(*days), compare_days);
	return days;
}

static enum status expand(const struct duty_scope *scope, struct day first, struct day last,
	struct duty_list *plan, struct error *err)
{
	return duty_expand(scope->roster, scope->calendar, first, last, plan, err);
}

/* The plan of the scope and of the DAYS before and after it, in order. */
static enum status expand_all(const struct duty_scope *scope, const struct day *days, size_t count,
	struct duty_list *plan, struct error *err)
{
	enum status status = STATUS_OK;
	size_t i = 0;

	for (; i < count && days[i].n < scope->first.n && status == STATUS_OK; i++)
		if (i == 0 || days[i].n != days[i - 1].n)
			status = expand(scope, days[i], days[i], plan, err);
	if (status == STATUS_OK)
		status = expand(scope, scope->first, scope->last, plan, err);
	for (; i < count && status == STATUS_OK; i++)
		if (days[i].n > scope->last.n && (i == 0 || days[i].n != days[i - 1].n))
			status = expand(scope, days[i], days[i], plan, err);
	return status;
}

static enum status take_plan(
	struct duty_places *places, const struct duty_list *plan, struct error *err)
{
	places->items = calloc(plan->count + 1, sizeof(*places->items));
	if (places->items == NULL)
		return error_memory(err);
	places->count = plan->count;
	for (size_t i = 0; i < plan->count; i++)
		places->items[i].duty = plan->items[i];
	return STATUS_OK;
}

enum status duty_places_make(struct duty_places *places, const struct duty_scope *scope,
	const struct duty_changes *changes, struct error *err)
{
	struct duty_list plan = {0};
	size_t count;
	struct day *days = days_referred(changes, &count);
	enum status status = days != NULL ? STATUS_OK : error_memory(err);

	if (status == STATUS_OK)
		status = expand_all(scope, days, count, &plan, err);
	if (status == STATUS_OK)
		status = take_plan(places, &plan, err);
	duty_list_release(&plan);
	free(days);
	return status;
}

size_t duty_places_from(const struct duty_places *places, struct day day)
{
	size_t low = 0, high = places->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (places->items[middle].duty.day.n < day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct duty_place *duty_places_find(const struct duty_places *places, const struct duty_slot *slot)
{
	for (size_t i = duty_places_from(places, slot->day); i < places->count; i++) {
		struct duty_place *place = &places->items[i];
		if (place->duty.day.n != slot->day.n)
			break;
		if (duty_slot_names(slot, &place->duty))
			return place;
	}
	return NULL;
}

enum status duty_places_add_absence(
	struct duty_places *places, struct duty_place *place, struct error *err)
{
	if (!array_reserve((void **)&places->absences, &places->absence_capacity,
		    places->absence_count, sizeof(*places->absences)))
		return error_memory(err);
	places->absences[places->absence_count++].adviser = place->duty.adviser;
	if (place->last_absence != 0)
		places->absences[place->last_absence - 1].next = places->absence_count;
	else
		place->first_absence = places->absence_count;
	place->last_absence = places->absence_count;
	return STATUS_OK;
}

static enum status write_duty(struct duty_list *out, struct duty duty, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	if (duty.room != NULL) {
		if (!string_list_add(&out->rooms, duty.room))
			return error_memory(err);
		duty.room = out->rooms.items[out->rooms.count - 1];
	}
	out->items[out->count++] = duty;
	return STATUS_OK;
}

static enum status write_place(const struct duty_places *places, const struct duty_place *place,
	struct duty_list *out, struct error *err)
{
	struct duty on_leave = place->duty;
	enum status status = STATUS_OK;

	on_leave.state = DUTY_LEAVE;
	for (size_t i = place->first_absence; i != 0 && status == STATUS_OK;
		i = places->absences[i - 1].next) {
		on_leave.adviser = places->absences[i - 1].adviser;
		status = write_duty(out, on_leave, err);
	}
	if (status == STATUS_OK && !place->vacant)
		status = write_duty(out, place->duty, err);
	return status;
}

enum status duty_places_write(const struct duty_places *places, struct day first, struct day last,
	struct duty_list *out, struct error *err)
{
	size_t end = duty_places_from(places, day_add(last, 1));
	enum status status = STATUS_OK;

	for (size_t i = duty_places_from(places, first); i < end && status == STATUS_OK; i++)
		status = write_place(places, &places->items[i], out, err);
	return status;
}

void duty_places_release(struct duty_places *places)
{
	free(places->items);
	free(places->absences);
	*places = (struct duty_places){0};
}
