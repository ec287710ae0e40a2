#include "menzhen/desk/handover.h"

#include <stdlib.h>
#include <string.h>

#include "adviser_named.h"
#include "case_change.h"
#include "choice.h"
#include "input.h"
#include "menzhen/desk/case_commands.h"

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
	enum status status = adviser_named(desk, adviser, &named, err);

	return status == STATUS_OK ? case_list_of_adviser(desk->store, adviser, out, err) : status;
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
	return STATUS_OK;
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
