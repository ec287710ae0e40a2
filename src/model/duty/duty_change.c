#include "menzhen/model/duty/duty_change.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/model/client/typed_number.h"

static const struct coded kinds[DUTY_CHANGE_KINDS] = {
	[CHANGE_LEAVE] = {"leave", N_("Leave")},
	[CHANGE_SWAP] = {"swap", N_("Swap")},
	[CHANGE_STAND_IN] = {"stand_in", N_("Stand-in")},
	[CHANGE_ROOM] = {"room", N_("Other room")},
};

static const struct coded states[DUTY_CHANGE_STATES] = {
	[CHANGE_RECORDED] = {"recorded", N_("In force")},
	[CHANGE_PROPOSED] = {"proposed", N_("Proposed")},
	[CHANGE_ACCEPTED] = {"accepted", N_("Agreed")},
	[CHANGE_REFUSED] = {"refused", N_("Refused")},
	[CHANGE_WITHDRAWN] = {"withdrawn", N_("Withdrawn")},
	[CHANGE_LAPSED] = {"lapsed", N_("Lapsed")},
};

const struct coded_table duty_change_kind_table = {kinds, DUTY_CHANGE_KINDS};
const struct coded_table duty_change_state_table = {states, DUTY_CHANGE_STATES};

bool duty_change_stands(const struct duty_change *change)
{
	return change->state == CHANGE_RECORDED || change->state == CHANGE_ACCEPTED;
}

enum duty_change_state duty_change_state_now(const struct duty_change *change)
{
	bool open = change->state == CHANGE_PROPOSED || duty_change_stands(change);

	return open && change->lapsed ? CHANGE_LAPSED : change->state;
}

static bool is_leave_of(
	const struct duty_change *change, const char *adviser, struct day day, const char *shift)
{
	return change->kind == CHANGE_LEAVE && duty_change_stands(change) &&
	       change->first.n <= day.n && day.n <= change->last.n &&
	       strcmp(change->adviser, adviser) == 0 &&
	       (change->slot.shift == NULL || strcmp(change->slot.shift, shift) == 0);
}

bool duty_changes_leave(
	const struct duty_changes *changes, const char *adviser, struct day day, const char *shift)
{
	for (size_t i = 0; i < changes->count; i++)
		if (is_leave_of(&changes->items[i], adviser, day, shift))
			return true;
	return false;
}

static bool widens(const struct duty_change *change, struct day_range days)
{
	return change->kind == CHANGE_SWAP && duty_change_stands(change) &&
	       change->first.n <= days.last.n && change->last.n >= days.first.n &&
	       (change->first.n < days.first.n || change->last.n > days.last.n);
}

struct day_range duty_changes_reach(const struct duty_changes *changes, struct day_range days)
{
	bool wider = true;

	while (wider) {
		wider = false;
		for (size_t i = 0; i < changes->count; i++) {
			const struct duty_change *change = &changes->items[i];
			if (!widens(change, days))
				continue;
			if (change->first.n < days.first.n)
				days.first = change->first;
			if (change->last.n > days.last.n)
				days.last = change->last;
			wider = true;
		}
	}
	return days;
}

char *duty_change_number_format(int number, char out[DUTY_CHANGE_NUMBER_SIZE])
{
	snprintf(out, DUTY_CHANGE_NUMBER_SIZE, "R-%04d", number);
	return out;
}

bool duty_change_number_parse(const char *text, int *out)
{
	return typed_number_parse(text, 'R', out);
}

void duty_change_release(struct duty_change *change)
{
	if (change == NULL)
		return;
	free(change->adviser);
	free(change->other);
	duty_slot_release(&change->slot);
	duty_slot_release(&change->other_slot);
	free(change->room);
	free(change->reason);
	free(change->answer);
	free(change->actor);
	*change = (struct duty_change){0};
}

void duty_changes_release(struct duty_changes *changes)
{
	if (changes == NULL)
		return;
	for (size_t i = 0; i < changes->count; i++)
		duty_change_release(&changes->items[i]);
	for (size_t i = 0; i < changes->attendance_count; i++)
		duty_attendance_release(&changes->attendance[i]);
	free(changes->items);
	free(changes->attendance);
	*changes = (struct duty_changes){0};
}
