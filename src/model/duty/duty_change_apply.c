/*
 * From the plan and the changes to what stands: the changes are walked in their order and move
 * people between the places that the plan has made.
 */
#include <string.h>

#include "duty_places.h"
#include "menzhen/model/roster/rotation.h"

struct run {
	const struct duty_scope *scope;
	struct duty_changes *changes;
	struct duty_places places;
};

static bool held_by(const struct duty_place *place, const char *adviser)
{
	return place != NULL && strcmp(place->duty.adviser->id, adviser) == 0;
}

/* Whoever gets back what the plan gives them has it as planned. */
static void give(struct duty_place *place, const struct adviser *to, enum duty_state state)
{
	place->duty.adviser = to;
	place->duty.state = to == place->duty.planned ? DUTY_PLANNED : state;
	place->vacant = false;
}

/* The next in the rotation after the holder who has no leave by any of SO_FAR; NULL: nobody. */
static const struct adviser *next_in_turn(
	const struct run *run, const struct duty_changes *so_far, const struct duty *duty)
{
	const struct adviser *advisers = run->scope->roster->advisers;
	size_t next = (size_t)(duty->adviser - advisers);

	for (size_t i = 1; i < duty->shift->who_count; i++) {
		next = rotation_after(duty->shift, next);
		if (!duty_changes_leave(so_far, advisers[next].id, duty->day, duty->shift->id))
			return &advisers[next];
	}
	return NULL;
}

/*
 * The holder is on leave. The turn of a rotation passes on, and whoever had it by passing leaves no
 * trace; nobody has to take what its holder took over by agreement.
 */
static enum status vacate(struct run *run, const struct duty_changes *so_far,
	struct duty_place *place, struct error *err)
{
	struct duty *duty = &place->duty;
	bool is_turn = duty->shift->rotation.every != ROTATE_NOT && duty->state == DUTY_PLANNED;
	const struct adviser *next = is_turn ? next_in_turn(run, so_far, duty) : NULL;
	bool was_passed = is_turn && duty->adviser != duty->planned;
	enum status status = STATUS_OK;

	if (!was_passed)
		status = duty_places_add_absence(&run->places, place, err);
	place->vacant = next == NULL;
	if (next != NULL)
		duty->adviser = next;
	else if (was_passed)
		duty->adviser = duty->planned;
	return status;
}

static enum status apply_leave(struct run *run, size_t index, struct error *err)
{
	const struct duty_change *change = &run->changes->items[index];
	const struct duty_changes so_far = {.items = run->changes->items, .count = index + 1};
	size_t end = duty_places_from(&run->places, day_add(change->last, 1));
	enum status status = STATUS_OK;

	for (size_t i = duty_places_from(&run->places, change->first);
		i < end && status == STATUS_OK; i++) {
		struct duty_place *place = &run->places.items[i];
		if (!place->vacant && held_by(place, change->adviser) &&
			(change->slot.shift == NULL ||
				strcmp(change->slot.shift, place->duty.shift->id) == 0))
			status = vacate(run, &so_far, place, err);
	}
	return status;
}

/* Do both have what they would give, and neither is on leave? */
static bool swap_holds(const struct duty_change *change, const struct duty_place *place,
	const struct duty_place *other)
{
	return held_by(place, change->adviser) && held_by(other, change->other) && !place->vacant &&
	       !other->vacant;
}

static bool apply_swap(struct run *run, const struct duty_change *change)
{
	struct duty_place *place = duty_places_find(&run->places, &change->slot);
	struct duty_place *other = duty_places_find(&run->places, &change->other_slot);

	if (!swap_holds(change, place, other))
		return false;
	const struct adviser *giver = place->duty.adviser;
	give(place, other->duty.adviser, DUTY_SWAPPED);
	give(other, giver, DUTY_SWAPPED);
	return true;
}

static bool apply_stand_in(struct run *run, const struct duty_change *change)
{
	struct duty_place *place = duty_places_find(&run->places, &change->slot);
	const struct adviser *to = roster_adviser(run->scope->roster, change->other);

	if (!held_by(place, change->adviser) || to == NULL)
		return false;
	give(place, to, DUTY_STAND_IN);
	return true;
}

static bool apply_room(struct run *run, const struct duty_change *change)
{
	struct duty_place *place = duty_places_find(&run->places, &change->slot);

	if (place != NULL)
		place->duty.room = change->room;
	return place != NULL;
}

static enum status apply_change(struct run *run, size_t index, struct error *err)
{
	struct duty_change *change = &run->changes->items[index];

	change->lapsed = false;
	if (!duty_change_stands(change))
		return STATUS_OK;
	switch (change->kind) {
	case CHANGE_LEAVE:
		return apply_leave(run, index, err);
	case CHANGE_SWAP:
		change->lapsed = !apply_swap(run, change);
		break;
	case CHANGE_STAND_IN:
		change->lapsed = !apply_stand_in(run, change);
		break;
	default:
		change->lapsed = !apply_room(run, change);
		break;
	}
	return STATUS_OK;
}

static bool begun(const struct duty *duty, const struct duty_scope *scope)
{
	return duty_minute(duty, moment_local(scope->now, scope->offset_minutes)) >= duty->start;
}

/* Could one that is only proposed still be agreed? */
static void judge_proposal(const struct run *run, struct duty_change *change)
{
	const struct duty_place *place = duty_places_find(&run->places, &change->slot);
	const struct duty_place *other = duty_places_find(&run->places, &change->other_slot);

	change->lapsed = !swap_holds(change, place, other) || begun(&place->duty, run->scope) ||
			 begun(&other->duty, run->scope);
}

static void attend(const struct run *run, const struct attendance *attendance)
{
	struct duty_place *place = duty_places_find(&run->places, &attendance->slot);

	if (held_by(place, attendance->adviser) && !place->vacant)
		duty_attendance_apply(
			attendance, run->scope->now, run->scope->offset_minutes, &place->duty);
}

static enum status run_all(struct run *run, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < run->changes->count && status == STATUS_OK; i++)
		status = apply_change(run, i, err);
	for (size_t i = 0; i < run->changes->count; i++)
		if (run->changes->items[i].state == CHANGE_PROPOSED)
			judge_proposal(run, &run->changes->items[i]);
	for (size_t i = 0; i < run->changes->attendance_count; i++)
		attend(run, &run->changes->attendance[i]);
	return status;
}

enum status duty_changes_apply(struct duty_changes *changes, const struct duty_scope *scope,
	struct duty_list *out, struct error *err)
{
	struct run run = {.scope = scope, .changes = changes};

	if (changes->count == 0 && changes->attendance_count == 0)
		return duty_expand(
			scope->roster, scope->calendar, scope->first, scope->last, out, err);
	enum status status = duty_places_make(&run.places, scope, changes, err);
	if (status == STATUS_OK)
		status = run_all(&run, err);
	if (status == STATUS_OK)
		status = duty_places_write(&run.places, scope->first, scope->last, out, err);
	duty_places_release(&run.places);
	return status;
}
