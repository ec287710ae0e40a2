#include "menzhen/model/appointment/appointment_slot.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"

/* Times are in minutes as duty_begins has them. */
struct stretch {
	int64_t begins, ends;
};

static int64_t minute_of(struct day day, int minute)
{
	return (int64_t)day.n * MINUTES_PER_DAY + minute;
}

static struct stretch stretch_of(const struct appointment_scope *scope, struct day day, int start)
{
	int64_t begins = minute_of(day, start);

	return (struct stretch){begins, begins + scope->rules.minutes};
}

/* Does DUTY see those who come to the clinic? A place is one away from it. */
static bool sees_visitors(const struct duty *duty)
{
	return duty->shift->venue == VENUE_CLINIC && duty->shift->place == NULL &&
	       duty->shift->session != SESSION_HOME_ROUND &&
	       duty->shift->session != SESSION_ONLINE_TRIAGE &&
	       adviser_kind_advises(duty->adviser->kind) &&
	       day_range_has(duty->adviser->term, duty->day);
}

static bool lasts(const struct duty *duty, struct stretch stretch)
{
	return duty_begins(duty) <= stretch.begins && stretch.ends <= duty_ends(duty);
}

static bool sees(const struct duty *duty, struct stretch stretch)
{
	return duty_serves(duty) && lasts(duty, stretch) && sees_visitors(duty);
}

static bool is_of(const struct duty *duty, const char *adviser)
{
	return strcmp(duty->adviser->id, adviser) == 0;
}

/* Somebody may have two duties at once, one within the other: they are one all the same. */
static bool seen_before(const struct duty_list *duties, size_t index, struct stretch stretch)
{
	for (size_t i = 0; i < index; i++)
		if (duties->items[i].adviser == duties->items[index].adviser &&
			sees(&duties->items[i], stretch))
			return true;
	return false;
}

/* How many people, or whether ADVISER, can see visitors for all of STRETCH. */
static int count_serving(
	const struct appointment_scope *scope, struct stretch stretch, const char *adviser)
{
	const struct duty_list *duties = scope->duties;
	int count = 0;

	for (size_t i = 0; i < duties->count; i++)
		if (sees(&duties->items[i], stretch) &&
			(adviser == NULL || is_of(&duties->items[i], adviser)) &&
			!seen_before(duties, i, stretch))
			count++;
	return count;
}

static bool holds_place(const struct appointment *appointment)
{
	return appointment->kind == APPOINTMENT_VISIT &&
	       (appointment->state == APPOINTMENT_BOOKED ||
		       appointment->state == APPOINTMENT_ARRIVED);
}

/*
 * Visits booked into STRETCH, or those of ADVISER alone, that were there before the one numbered
 * NUMBER (0: it comes after all).
 */
static int count_booked(const struct appointment_scope *scope, struct stretch stretch,
	const char *adviser, int number)
{
	int count = 0, before = number > 0 ? number : INT_MAX;

	for (size_t i = 0; i < scope->booked->count; i++) {
		const struct appointment *other = &scope->booked->items[i];
		struct stretch theirs = stretch_of(scope, other->day, other->start);
		if (holds_place(other) && other->number < before && theirs.begins < stretch.ends &&
			stretch.begins < theirs.ends &&
			(adviser == NULL ||
				(other->adviser != NULL && strcmp(other->adviser, adviser) == 0)))
			count++;
	}
	return count;
}

/* --- slots --- */

static enum status add_slot(
	struct appointment_slots *out, struct appointment_slot slot, struct error *err)
{
	size_t at = out->count;

	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	while (at > 0 && minute_of(slot.day, slot.start) <
				 minute_of(out->items[at - 1].day, out->items[at - 1].start))
		at--;
	memmove(out->items + at + 1, out->items + at, (out->count - at) * sizeof(*out->items));
	out->items[at] = slot;
	out->count++;
	return STATUS_OK;
}

/* The slot with what is left of it: ADVISER has no more than the whole clinic has. */
static struct appointment_slot slot_of(const struct appointment_scope *scope,
	struct stretch stretch, struct day day, const char *adviser)
{
	struct appointment_slot slot = {
		.day = day,
		.start = (int)(stretch.begins - minute_of(day, 0)),
		.places = count_serving(scope, stretch, NULL) * scope->rules.each,
		.taken = count_booked(scope, stretch, NULL, 0),
	};

	if (adviser != NULL) {
		int left = slot.places - slot.taken;
		slot.places = scope->rules.each;
		slot.taken = count_booked(scope, stretch, adviser, 0);
		if (left < slot.places - slot.taken)
			slot.taken = slot.places - (left > 0 ? left : 0);
	}
	return slot;
}

enum status appointment_slots_of(const struct appointment_scope *scope, struct day day,
	const char *adviser, struct appointment_slots *out, struct error *err)
{
	const struct duty_list *duties = scope->duties;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < duties->count && status == STATUS_OK; i++) {
		const struct duty *duty = &duties->items[i];
		if (adviser != NULL && !is_of(duty, adviser))
			continue;
		struct stretch stretch = stretch_of(scope, duty->day, duty->start);
		for (; stretch.ends <= duty_ends(duty) && status == STATUS_OK;
			stretch.begins = stretch.ends, stretch.ends += scope->rules.minutes) {
			int64_t minute = stretch.begins - minute_of(day, 0);
			if (minute >= 0 && minute < MINUTES_PER_DAY && sees(duty, stretch) &&
				appointment_slot_at(out, day, (int)minute) == NULL)
				status = add_slot(out, slot_of(scope, stretch, day, adviser), err);
		}
	}
	return status;
}

const struct appointment_slot *appointment_slot_at(
	const struct appointment_slots *slots, struct day day, int start)
{
	for (size_t i = 0; i < slots->count; i++)
		if (slots->items[i].day.n == day.n && slots->items[i].start == start)
			return &slots->items[i];
	return NULL;
}

bool appointment_slot_free(const struct appointment_slot *slot, struct local_time now)
{
	return slot->taken < slot->places &&
	       minute_of(slot->day, slot->start) > minute_of(now.day, now.minute);
}

void appointment_slots_release(struct appointment_slots *slots)
{
	if (slots == NULL)
		return;
	free(slots->items);
	*slots = (struct appointment_slots){0};
}

/* --- can it be kept? --- */

/* Is the adviser on leave: from all duties of the day, or from the one that lasts then? */
static bool on_leave(const struct appointment_scope *scope, const struct appointment *appointment)
{
	struct stretch stretch = stretch_of(scope, appointment->day, appointment->start);

	for (size_t i = 0; i < scope->duties->count; i++) {
		const struct duty *duty = &scope->duties->items[i];
		if (duty->state == DUTY_LEAVE && lasts(duty, stretch) &&
			is_of(duty, appointment->adviser))
			return true;
	}
	return duty_changes_leave(
		scope->changes, appointment->adviser, appointment->day, "" /* of one shift: no */);
}

static bool is_known(const struct appointment_scope *scope, const struct appointment *appointment)
{
	const struct adviser *adviser = roster_adviser(scope->roster, appointment->adviser);

	return adviser != NULL && day_range_has(adviser->term, appointment->day);
}

static enum appointment_finding check_visit(
	const struct appointment_scope *scope, const struct appointment *appointment)
{
	struct stretch stretch = stretch_of(scope, appointment->day, appointment->start);
	const char *adviser = appointment->adviser;
	int number = appointment->number, each = scope->rules.each;

	if (adviser != NULL && count_serving(scope, stretch, adviser) == 0)
		return on_leave(scope, appointment) ? APPOINTMENT_ON_LEAVE : APPOINTMENT_OFF_DUTY;
	int serving = count_serving(scope, stretch, NULL);
	if (serving == 0)
		return APPOINTMENT_NOBODY;
	if (count_booked(scope, stretch, NULL, number) >= serving * each ||
		(adviser != NULL && count_booked(scope, stretch, adviser, number) >= each))
		return APPOINTMENT_FULL;
	return APPOINTMENT_SERVED;
}

enum appointment_finding appointment_check(
	const struct appointment_scope *scope, const struct appointment *appointment)
{
	if (appointment->adviser != NULL && !is_known(scope, appointment))
		return APPOINTMENT_GONE;
	if (appointment->kind == APPOINTMENT_VISIT)
		return check_visit(scope, appointment);
	return appointment->adviser != NULL && on_leave(scope, appointment) ? APPOINTMENT_ON_LEAVE
									    : APPOINTMENT_SERVED;
}

void appointments_check(
	const struct appointment_scope *scope, struct appointment_list *list, struct local_time now)
{
	for (size_t i = 0; i < list->count; i++) {
		struct appointment *appointment = &list->items[i];
		bool open = appointment->state == APPOINTMENT_BOOKED &&
			    !appointment_is_due(appointment, now);
		appointment->finding =
			open ? appointment_check(scope, appointment) : APPOINTMENT_SERVED;
	}
}

bool appointment_meets_duty(
	const struct appointment_scope *scope, const struct appointment *appointment)
{
	int64_t begins = appointment_begins(appointment);

	for (size_t i = 0; i < scope->duties->count; i++) {
		const struct duty *duty = &scope->duties->items[i];
		if (duty_serves(duty) && duty_begins(duty) <= begins && begins < duty_ends(duty) &&
			is_of(duty, appointment->adviser))
			return true;
	}
	return false;
}

/* --- the nearest free ones --- */

static int64_t distance(const struct appointment_slot *slot, int64_t wanted)
{
	int64_t away = minute_of(slot->day, slot->start) - wanted;

	return away < 0 ? -away : away;
}

/* Take the one out that is farthest from WANTED; of equal ones the later. */
static void drop_farthest(struct appointment_slots *slots, int64_t wanted)
{
	size_t farthest = 0;

	for (size_t i = 1; i < slots->count; i++)
		if (distance(&slots->items[i], wanted) >= distance(&slots->items[farthest], wanted))
			farthest = i;
	slots->count--;
	memmove(slots->items + farthest, slots->items + farthest + 1,
		(slots->count - farthest) * sizeof(*slots->items));
}

static enum status keep_nearest(struct appointment_slots *near,
	const struct appointment_slots *slots, int64_t wanted, struct local_time now,
	struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < slots->count && status == STATUS_OK; i++) {
		const struct appointment_slot *slot = &slots->items[i];
		if (!appointment_slot_free(slot, now))
			continue;
		status = add_slot(near, *slot, err);
		if (status == STATUS_OK && near->count > APPOINTMENT_NEAREST)
			drop_farthest(near, wanted);
	}
	return status;
}

enum status appointment_nearest(const struct appointment_scope *scope,
	const struct appointment *appointment, struct day_range days, struct local_time now,
	struct appointment_slots *out, struct error *err)
{
	enum status status = STATUS_OK;

	for (struct day day = days.first; day.n <= days.last.n && status == STATUS_OK;
		day = day_add(day, 1)) {
		struct appointment_slots slots = {0};
		status = appointment_slots_of(scope, day, appointment->adviser, &slots, err);
		if (status == STATUS_OK)
			status = keep_nearest(
				out, &slots, appointment_begins(appointment), now, err);
		appointment_slots_release(&slots);
	}
	return status;
}
