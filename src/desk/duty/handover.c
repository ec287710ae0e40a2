#include "menzhen/desk/duty/handover.h"

#include <stdlib.h>
#include <string.h>

#include "desk/access/sighted.h"
#include "desk/assign/adviser_named.h"
#include "desk/assign/choice.h"
#include "desk/case/case_change.h"
#include "desk/client/former_name.h"
#include "desk/input.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/duty/duty_book.h"

static const struct coded handovers[HANDOVERS] = {
	[HANDOVER_UNDECIDED] = {"undecided", N_("Undecided")},
	[HANDOVER_OFFERED] = {"offered", N_("Offered")},
	[HANDOVER_KEPT] = {"kept", N_("Kept")},
};

const struct coded_table handover_table = {handovers, HANDOVERS};

enum handover handover_of(const struct case_record *record)
{
	if (record->offered_to != NULL)
		return HANDOVER_OFFERED;
	return record->kept_by != NULL ? HANDOVER_KEPT : HANDOVER_UNDECIDED;
}

enum status handover_list(
	const struct desk *desk, const char *adviser, struct case_list *out, struct error *err)
{
	const struct adviser *named;
	size_t first = out->count;
	enum status status = desk_may_own(desk, "case.read", adviser, err);

	if (status == STATUS_OK)
		status = case_list_of_adviser(desk->store, adviser, out, err);

	/* Who was taken out of the roster may have cases still, and must be able to pass them on.
	 */
	if (status == STATUS_OK && out->count == 0 && former_name(desk, adviser) == NULL)
		status = adviser_named(desk, adviser, &named, err);
	return status == STATUS_OK ? sighted_list(desk, out, first, err) : status;
}

/* Handing over is possible where reassigning is. */
static enum status begin(struct change *change, struct desk *desk, const char *number,
	const char *kind, const char *command, struct error *err)
{
	return change_begin_kind(change, desk, number, COMMAND_REASSIGN, kind, command, err);
}

static enum status check_offered(const struct change *change, struct error *err)
{
	if (change->record.offered_to != NULL)
		return STATUS_OK;
	return error_set(err, STATUS_REFUSED,
		N_("%s is offered to nobody; offer it to somebody first"), change->record.number);
}

/* On duty now, or later on the present service day. */
static bool is_still_to_come(const struct duty *duty, struct local_time now, struct day service_day)
{
	return duty_serves(duty) &&
	       (duty_covers(duty, now) ||
		       (duty->start > duty_minute(duty, now) &&
			       duty_begins(duty) < service_day_ends(service_day)));
}

static enum status check_comes(
	const struct change *change, const struct adviser *taker, struct error *err)
{
	const struct desk *desk = change->event.desk;
	moment at = change->event.draft.at;
	struct local_time now = desk_local(desk, at);
	struct session_slot slot;
	struct duty_book *book = NULL;
	bool comes = false;
	enum status status = desk_session(desk, at, &slot, err);

	if (status == STATUS_OK)
		status = duty_book_open(desk, at, &book, err);
	if (status != STATUS_OK)
		return status;
	for (size_t i = 0; i < book->list.count && !comes; i++)
		comes = book->list.items[i].adviser == taker &&
			is_still_to_come(&book->list.items[i], now, slot.service_day);
	duty_book_close(book);
	if (comes)
		return STATUS_OK;
	return error_set(err, STATUS_REFUSED,
		N_("%s is not on duty any more this service day and could not take the case over; "
		   "offer it to somebody who is, or keep it and say why"),
		taker->name);
}

static enum status check_taker(
	const struct change *change, const struct adviser *taker, struct error *err)
{
	if (strcmp(taker->id, change->record.adviser) == 0)
		return error_set(err, STATUS_REFUSED,
			N_("%s has this case already; name another adviser"), taker->name);
	if (!adviser_kind_advises(taker->kind))
		return error_set(err, STATUS_REFUSED,
			N_("%s receives visitors but gives no legal advice; choose an adviser"),
			taker->name);
	return check_comes(change, taker, err);
}

enum status handover_offer(struct desk *desk, const char *number, const char *to,
	const char *command, struct error *err)
{
	struct change change;
	const struct adviser *taker;
	enum status status = begin(&change, desk, number, "case.handover_offered", command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		status = adviser_named(desk, to, &taker, err);
		if (status == STATUS_OK)
			status = check_taker(&change, taker, err);
		fields_add_text(&change.event.draft.fields, "adviser", to);
		fields_add_text(&change.event.draft.fields, "adviser_name",
			status == STATUS_OK ? taker->name : NULL);
		fields_add_text(&change.event.draft.fields, "from", change.record.adviser);
	}
	return change_end(&change, status, err);
}

/* The ranking is asked whether they can have it, not whether others were better: it is agreed. */
static enum status check_can_take(const struct change *change, struct error *err)
{
	struct choice choice = {0};
	enum status status = choice_load(&choice, change->event.desk, &change->record, err);

	if (status == STATUS_OK)
		status = choice_take(&choice, change->record.offered_to, err);
	choice_release(&choice);
	return status;
}

enum status handover_accept(
	struct desk *desk, const char *number, const char *command, struct error *err)
{
	struct change change;
	enum status status = begin(&change, desk, number, "case.handover_accepted", command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		struct event_fields *fields = &change.event.draft.fields;
		const char *taker = change.record.offered_to;
		status = check_offered(&change, err);
		if (status == STATUS_OK)
			status = check_can_take(&change, err);
		if (status == STATUS_OK)
			status = change_add_service_day(&change, err);
		change_add_state(&change);
		fields_add_text(fields, "adviser", taker);
		fields_add_text(fields, "adviser_name", desk_adviser_name(desk, taker));
		fields_add_text(fields, "from", change.record.adviser);
	}
	return change_end(&change, status, err);
}

enum status handover_refuse(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err)
{
	struct change change;
	char *why = NULL;
	enum status status = begin(&change, desk, number, "case.handover_refused", command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		status = check_offered(&change, err);
		if (status == STATUS_OK)
			status = input_text(
				reason, INPUT_TEXT, TEXT_MAX, N_("the reason"), &why, err);
		fields_add_text(&change.event.draft.fields, "adviser", change.record.offered_to);
		fields_add_text(&change.event.draft.fields, "reason", why);
	}
	status = change_end(&change, status, err);
	free(why);
	return status;
}

enum status handover_keep(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err)
{
	struct change change;
	char *why = NULL;
	enum status status = begin(&change, desk, number, "case.kept", command, err);

	if (status == STATUS_OK && !change.event.repeated) {
		status = input_required(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"),
			N_("Say why the case is kept open"), &why, err);
		fields_add_text(&change.event.draft.fields, "adviser", change.record.adviser);
		fields_add_text(&change.event.draft.fields, "reason", why);
	}
	status = change_end(&change, status, err);
	free(why);
	return status;
}
