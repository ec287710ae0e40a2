#include <stdlib.h>
#include <string.h>

#include "desk/assign/adviser_named.h"
#include "desk/assign/record_propose.h"
#include "desk/case/case_change.h"
#include "desk/duty/duty_scope.h"
#include "desk/input.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/queue/queue_commands.h"
#include "queue_whole.h"

/* The place in its own words; a venue has none, for its title changes with the language. */
static const char *place_of(const struct duty *duty)
{
	if (duty->room != NULL)
		return duty->room;
	return duty->shift->room != NULL ? duty->shift->room : duty->shift->place;
}

/* Where ADVISER is to be found now; NULL: not on duty, or not stated. *ROOM is the caller's. */
static enum status find_room(
	const struct desk *desk, const char *adviser, moment at, char **room, struct error *err)
{
	struct duty_list duties = {0};
	struct local_time now = desk_local(desk, at);
	enum status status = duties_around(desk, now, 0, &duties, err);

	for (size_t i = 0; i < duties.count && status == STATUS_OK && *room == NULL; i++) {
		const struct duty *duty = &duties.items[i];
		if (strcmp(duty->adviser->id, adviser) != 0 || !duty_serves(duty) ||
			!duty_covers(duty, now))
			continue;
		if (!string_copy(room, place_of(duty)))
			status = error_memory(err);
	}
	duty_list_release(&duties);
	return status;
}

/* A case that nobody has is given to somebody first; the call is of the case as it is then. */
static enum status give(
	struct change *change, const struct assign_request *request, struct error *err)
{
	enum status status = case_assign(change->event.desk, change->record.number, request, err);

	return status == STATUS_OK ? change_reload(change, COMMAND_CALL, err) : status;
}

/* What is left to be said of a call once the case is somebody's. *WHERE is the caller's. */
static enum status say(struct change *change, const char *room, char **where, struct error *err)
{
	enum status status = input_text(room, INPUT_NAME, ROOM_MAX, N_("the room"), where, err);

	if (status == STATUS_OK && *where == NULL)
		status = find_room(change->event.desk, change->record.adviser,
			change->event.draft.at, where, err);
	if (status == STATUS_OK)
		status = change_add_service_day(change, err);
	if (status != STATUS_OK)
		return status;
	change_add_state(change);
	fields_add_text(&change->event.draft.fields, "adviser", change->record.adviser);
	fields_add_text(&change->event.draft.fields, "room", *where);
	return STATUS_OK;
}

enum status case_call(struct desk *desk, const char *number, const char *room, const char *command,
	struct error *err)
{
	struct change change;
	char *where = NULL;
	enum status status =
		change_begin_kind(&change, desk, number, COMMAND_CALL, "case.called", command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		if (change.record.state == CASE_WAITING)
			status = give(&change, &(struct assign_request){.in_turn = true}, err);
		if (status == STATUS_OK)
			status = say(&change, room, &where, err);
	}
	status = change_end(&change, status, err);
	free(where);
	return status;
}

/* --- whose turn it is --- */

/* May ADVISER take what nobody has? */
static enum status may_take(const struct desk *desk, const struct case_record *record,
	const char *adviser, bool *out, struct error *err)
{
	struct proposal proposal = {0};
	enum status status = propose_for(desk, record, &proposal, err);

	if (status == STATUS_OK) {
		const struct candidate *candidate = assignment_find(&proposal.candidates, adviser);
		*out = candidate != NULL && candidate->eligible && !candidate->warned;
	}
	proposal_release(&proposal);
	return status;
}

static enum status find_turn(const struct desk *desk, const struct case_list *queue,
	const char *adviser, const struct case_record **out, struct error *err)
{
	enum status status = STATUS_OK;
	bool takes = false;

	for (size_t i = 0; i < queue->count && status == STATUS_OK && !takes; i++) {
		*out = &queue->items[i];
		if ((*out)->adviser != NULL)
			takes = strcmp((*out)->adviser, adviser) == 0;
		else if (!desk_only_own(desk, "case.called"))
			status = may_take(desk, *out, adviser, &takes, err);
	}
	if (status == STATUS_OK && !takes)
		return error_set(err, STATUS_REFUSED,
			N_("Nobody in the queue is for %s now; look at the queue for whom it is"),
			desk_adviser_name(desk, adviser));
	return status;
}

/* Whoever has been called is seen first, or has not come. */
static enum status check_nobody_on_the_way(
	const struct desk *desk, const char *adviser, moment at, struct error *err)
{
	struct session_slot slot;
	struct case_list called = {0};
	enum status status = desk_session(desk, at, &slot, err);

	if (status == STATUS_OK)
		status = case_desk_state(desk->store, slot.service_day, CASE_CALLED, &called, err);
	for (size_t i = 0; i < called.count && status == STATUS_OK; i++)
		if (strcmp(called.items[i].adviser, adviser) == 0)
			status = error_set(err, STATUS_REFUSED,
				N_("%s has been called to %s already; begin with them, or note "
				   "that they did not come"),
				called.items[i].ticket, desk_adviser_name(desk, adviser));
	case_list_release(&called);
	return status;
}

static enum status take_turn(struct change *change, const char *adviser, struct error *err)
{
	const struct desk *desk = change->event.desk;
	const struct case_record *turn = NULL;
	const struct assign_request request = {.to = adviser, .in_turn = true};
	struct case_list queue = {0};
	const struct adviser *named;
	enum status status = desk_may_own(desk, "case.called", adviser, err);

	if (status == STATUS_OK)
		status = adviser_named(desk, adviser, &named, err);
	if (status == STATUS_OK)
		status = check_nobody_on_the_way(desk, adviser, change->event.draft.at, err);
	if (status == STATUS_OK)
		status = queue_whole(desk, &queue, err);
	if (status == STATUS_OK)
		status = find_turn(desk, &queue, adviser, &turn, err);
	if (status == STATUS_OK && turn != NULL) {
		recording_name(&change->event, turn->number);
		status = change_reload(change, COMMAND_CALL, err);
	}
	if (status == STATUS_OK && turn != NULL && turn->adviser == NULL)
		status = give(change, &request, err);
	case_list_release(&queue);
	return status;
}

enum status queue_next(struct desk *desk, const char *adviser, const char *room,
	const char *command, char number[CASE_NUMBER_SIZE], struct error *err)
{
	struct change change = {0};
	char *where = NULL;
	enum status status =
		recording_begin(&change.event, desk, "case.called", NULL, command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		status = take_turn(&change, adviser, err);
		if (status == STATUS_OK)
			status = say(&change, room, &where, err);
	}
	text_copy(change.event.subject, number, CASE_NUMBER_SIZE);
	status = change_end(&change, status, err);
	free(where);
	return status;
}
