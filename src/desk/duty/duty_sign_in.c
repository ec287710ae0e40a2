#include <stdio.h>
#include <string.h>

#include "attending.h"
#include "menzhen/base/memory.h"
#include "menzhen/model/duty/duty_check.h"

static bool is_soon(const struct attending *attending, const struct duty *duty)
{
	int minute = duty_minute(duty, attending->now);

	return minute < duty->start && minute >= duty->start - SIGN_IN_EARLY;
}

/* The next to begin, if it is soon. */
static const struct duty *coming(const struct attending *attending)
{
	const struct duty *next = duty_next(&attending->duties, attending->adviser, attending->now);

	return next != NULL && is_soon(attending, next) ? next : NULL;
}

static enum status refuse_present(
	const struct attending *attending, const struct duty *duty, struct error *err)
{
	char label[DUTY_LABEL_SIZE];

	return error_set(err, STATUS_REFUSED,
		N_("%s has signed in already (%s); before another duty they sign out there"),
		attending->adviser->name, duty_label(duty, label));
}

static enum status refuse_absent(const struct attending *attending, struct error *err)
{
	const struct duty *next = duty_next(&attending->duties, attending->adviser, attending->now);
	char label[DUTY_LABEL_SIZE], early[16];

	if (attending_running(attending, ATTENDING_ON_LEAVE) != NULL)
		return error_set(err, STATUS_REFUSED,
			N_("%s is on leave now; withdraw the leave if they have come after all"),
			attending->adviser->name);
	if (next == NULL)
		return error_set(err, STATUS_REFUSED,
			N_("%s has no duty now; record for whom they stand in"),
			attending->adviser->name);
	snprintf(early, sizeof(early), "%d", SIGN_IN_EARLY);
	return error_set(err, STATUS_REFUSED,
		N_("%s has no duty now; the next is %s, and one signs in at most %s minutes "
		   "before"),
		attending->adviser->name, duty_label(next, label), early);
}

/* The duty that is meant; NULL: none. */
static const struct duty *choose(const struct attending *attending)
{
	const struct duty *duty = attending_running(attending, ATTENDING_PRESENT);

	if (duty == NULL)
		duty = attending_running(attending, ATTENDING_EXPECTED);
	if (duty == NULL)
		duty = attending_running(attending, ATTENDING_GONE);
	return duty != NULL ? duty : coming(attending);
}

static struct attendance *attendance_of(struct duty_changes *changes, const struct duty *duty)
{
	for (size_t i = 0; i < changes->attendance_count; i++) {
		struct attendance *attendance = &changes->attendance[i];
		if (duty_slot_names(&attendance->slot, duty) &&
			strcmp(attendance->adviser, duty->adviser->id) == 0)
			return attendance;
	}
	return NULL;
}

/* As if they had come. */
static enum status attend(
	struct duty_changes *changes, const struct duty *duty, moment at, struct error *err)
{
	struct attendance *attendance = attendance_of(changes, duty);

	if (attendance == NULL) {
		if (!array_reserve((void **)&changes->attendance, &changes->attendance_capacity,
			    changes->attendance_count, sizeof(*changes->attendance)))
			return error_memory(err);
		attendance = &changes->attendance[changes->attendance_count++];
		if (!duty_slot_of(&attendance->slot, duty) ||
			!string_copy(&attendance->adviser, duty->adviser->id))
			return error_memory(err);
	}
	attendance->signed_in = at;
	attendance->signed_out = 0;
	return STATUS_OK;
}

/* Who has gone home from one place may have gone to another since. */
static enum status check_places(
	struct attending *attending, const struct duty *duty, struct error *err)
{
	struct duty_list after = {0};
	enum status status = attend(&attending->changes, duty, attending->event.draft.at, err);

	if (status == STATUS_OK)
		status = duty_changes_apply(&attending->changes, &attending->scope, &after, err);
	if (status == STATUS_OK)
		status = duty_check_places(&attending->duties, &after, err);
	duty_list_release(&after);
	return status;
}

static enum status come(struct attending *attending, struct error *err)
{
	const struct duty *duty = choose(attending);

	if (duty == NULL)
		return refuse_absent(attending, err);
	if (duty->state == DUTY_SIGNED_IN || duty->state == DUTY_AWAY)
		return refuse_present(attending, duty, err);
	attending_add_slot(attending, duty);
	return check_places(attending, duty, err);
}

enum status duty_sign_in(
	struct desk *desk, const char *adviser, const char *command, struct error *err)
{
	struct attending attending;
	enum status status =
		attending_begin(&attending, desk, "duty.signed_in", adviser, command, err);

	if (status == STATUS_OK && !attending.event.repeated)
		status = come(&attending, err);
	return attending_end(&attending, status, err);
}
