#include "menzhen/desk/duty/duty_calendar.h"

#include <string.h>

#include "desk/assign/adviser_named.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/desk/roster/roster_show.h"
#include "menzhen/files/page/icalendar.h"

struct calendar_making {
	const struct desk *desk;
	const char *adviser; /* id */
	error_translate translate;
	struct duty_list duties; /* all of the days, whoever has them */
	struct duty_changes changes;
	struct buffer *out;
};

static bool is(const struct adviser *adviser, const char *id)
{
	return strcmp(adviser->id, id) == 0;
}

/* --- what has been changed about a duty --- */

static bool is_leave_of(const struct duty_change *change, const struct duty *duty)
{
	return change->kind == CHANGE_LEAVE && change->first.n <= duty->day.n &&
	       duty->day.n <= change->last.n &&
	       (change->slot.shift == NULL || strcmp(change->slot.shift, duty->shift->id) == 0) &&
	       (is(duty->adviser, change->adviser) || is(duty->planned, change->adviser));
}

static bool touches(const struct duty_change *change, const struct duty *duty)
{
	if (change->kind == CHANGE_LEAVE)
		return is_leave_of(change, duty);
	return duty_slot_names(&change->slot, duty) ||
	       (change->kind == CHANGE_SWAP && duty_slot_names(&change->other_slot, duty));
}

/* How often a change has altered what stands: a swap that was only proposed has not. */
static int steps(const struct duty_change *change)
{
	switch (duty_change_state_now(change)) {
	case CHANGE_RECORDED:
	case CHANGE_ACCEPTED:
		return 1;
	case CHANGE_WITHDRAWN:
	case CHANGE_LAPSED:
		return 2;
	default:
		return 0;
	}
}

static int sequence_of(const struct calendar_making *making, const struct duty *duty)
{
	int sequence = 0;

	for (size_t i = 0; i < making->changes.count; i++)
		if (touches(&making->changes.items[i], duty))
			sequence += steps(&making->changes.items[i]);
	return sequence;
}

/* Would the person have taken DUTY over by a change that does not stand any more? */
static bool had_taken(const struct calendar_making *making, const struct duty *duty)
{
	for (size_t i = 0; i < making->changes.count; i++) {
		const struct duty_change *change = &making->changes.items[i];
		if (steps(change) < 2 || change->kind == CHANGE_LEAVE ||
			change->kind == CHANGE_ROOM)
			continue;
		if (strcmp(change->other, making->adviser) == 0 &&
			duty_slot_names(&change->slot, duty))
			return true;
		if (change->kind == CHANGE_SWAP && strcmp(change->adviser, making->adviser) == 0 &&
			duty_slot_names(&change->other_slot, duty))
			return true;
	}
	return false;
}

/* --- the events --- */

static moment moment_at(const struct desk *desk, const struct duty *duty, int minute)
{
	struct local_time at = {.day = day_add(duty->day, minute / MINUTES_PER_DAY),
		.minute = minute % MINUTES_PER_DAY};

	return moment_from_local(at, desk->config.station.offset_minutes);
}

static void add_uid(
	const struct calendar_making *making, const struct duty *duty, struct buffer *uid)
{
	char day[DAY_TEXT_SIZE];

	buffer_printf(uid, "%s-%02d%02d-%s-%s-%s@%s.menzhen", day_format(duty->day, day),
		duty->start / 60, duty->start % 60, duty->shift->id, duty->planned->id,
		making->adviser, making->desk->config.station.code);
}

static void add_event(const struct calendar_making *making, const struct duty *duty, bool cancelled)
{
	const struct desk *desk = making->desk;
	const char *where = duty_where(duty, making->translate);
	const char *title = session_title(duty->shift->session);
	struct buffer uid = {0};

	add_uid(making, duty, &uid);
	icalendar_add(making->out,
		&(struct icalendar_event){
			.uid = buffer_text(&uid),
			.stamp = desk_now(desk),
			.start = moment_at(desk, duty, duty->start),
			.end = moment_at(desk, duty, duty->end),
			.sequence = sequence_of(making, duty),
			.cancelled = cancelled,
			.summary = making->translate != NULL ? making->translate(title) : title,
			.location = where != NULL ? where : desk->config.station.name,
			.description = desk->config.station.name,
		});
	making->out->failed = making->out->failed || uid.failed;
	buffer_release(&uid);
}

/* A turn that passed to another stands in the list twice: on leave, and with the other. */
static bool is_told_already(const struct calendar_making *making, size_t index)
{
	const struct duty *duty = &making->duties.items[index];

	for (size_t i = 0; i < making->duties.count; i++) {
		const struct duty *other = &making->duties.items[i];
		if (i != index && other->day.n == duty->day.n && other->start == duty->start &&
			other->shift == duty->shift && other->planned == duty->planned &&
			is(other->adviser, making->adviser))
			return true;
	}
	return false;
}

/* Returns how many were added: 0 or 1. */
static size_t tell(const struct calendar_making *making, size_t index)
{
	const struct duty *duty = &making->duties.items[index];

	if (is(duty->adviser, making->adviser)) {
		add_event(making, duty, duty->state == DUTY_LEAVE);
		return 1;
	}
	bool lost = is(duty->planned, making->adviser) || had_taken(making, duty);
	if (!lost || is_told_already(making, index))
		return 0;
	add_event(making, duty, true);
	return 1;
}

static void begin(const struct calendar_making *making)
{
	struct buffer name = {0};

	buffer_printf(&name, "%s %s", desk_adviser_name(making->desk, making->adviser),
		making->desk->config.station.name);
	icalendar_begin(making->out, buffer_text(&name));
	making->out->failed = making->out->failed || name.failed;
	buffer_release(&name);
}

static enum status write_events(
	const struct calendar_making *making, struct day_range days, struct error *err)
{
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
	size_t count = 0;

	begin(making);
	for (size_t i = 0; i < making->duties.count; i++)
		count += tell(making, i);
	icalendar_end(making->out);
	if (making->out->failed)
		return error_memory(err);
	if (count > 0)
		return STATUS_OK;
	return error_set(err, STATUS_REFUSED,
		N_("%s has no duty from %s to %s; name other days with --from and --to"),
		desk_adviser_name(making->desk, making->adviser), day_format(days.first, first),
		day_format(days.last, last));
}

enum status duty_calendar(const struct desk *desk, const char *adviser, struct day_range days,
	error_translate translate, struct buffer *out, struct error *err)
{
	struct calendar_making making = {
		.desk = desk, .adviser = adviser, .translate = translate, .out = out};
	const struct adviser *named;
	enum status status = desk_may(desk, "roster.read", err);

	if (status == STATUS_OK)
		status = adviser_named(desk, adviser, &named, err);
	if (status == STATUS_OK)
		status = roster_show(desk, days, NULL, &making.duties, err);
	if (status == STATUS_OK)
		status = duty_changes_list(desk, days.first, days.last, &making.changes, err);
	if (status == STATUS_OK)
		status = write_events(&making, days, err);
	duty_changes_release(&making.changes);
	duty_list_release(&making.duties);
	return status;
}
