#include "menzhen/desk/case/case_view.h"

#include "desk/access/sighted.h"
#include "menzhen/desk/access/authorise.h"

#include <string.h>

static enum status add_reminders(const struct desk *desk, struct case_view *out, struct error *err)
{
	const struct config *config = &desk->config;
	const char *event_day = out->entry.values[REGISTER_EVENT_DAY];
	struct day event;
	const struct limitation_facts facts = {
		.category = out->record.category,
		.event = event_day != NULL && day_parse(event_day, &event) ? &event : NULL,
		.today = desk_local(desk, desk_now(desk)).day,
	};

	return limitation_remind(&config->limitations, &config->categories, &config->calendar,
		&facts, &out->reminders, err);
}

static void add_legal_aid(struct case_view *out)
{
	struct legal_aid_facts facts = {.category = out->record.category};

	for (int i = 0; i < PRIORITIES; i++)
		facts.groups[i] = coded_set_has(out->record.priority, priority_table.rows[i].code);
	for (size_t i = 0; i < out->reminders.count; i++)
		if (out->reminders.items[i].band == BAND_URGENT)
			facts.period_ends = true;
	out->aid_count = legal_aid_points(&facts, out->aid);
}

/* Whoever is rated reads that they were, and when. */
static enum status hide_rating(const struct desk *desk, struct case_view *out, struct error *err)
{
	bool hidden = false;
	enum status status = sighted_case(desk, &out->record, &hidden, err);

	for (size_t i = 0; i < out->history.count && hidden && status == STATUS_OK; i++) {
		struct history_item *item = &out->history.items[i];
		if (strcmp(item->kind, "case.rated") == 0 ||
			strcmp(item->kind, "case.declined") == 0)
			status = history_item_hide(item, err);
	}
	return status;
}

enum status case_show(
	const struct desk *desk, const char *number, struct case_view *out, struct error *err)
{
	*out = (struct case_view){0};
	enum status status = desk_may(desk, "case.read", err);
	if (status == STATUS_OK)
		status = case_load(desk->store, number, &out->record, err);
	if (status == STATUS_OK)
		status = desk_may_case(desk, "case.read", &out->record, err);
	if (status == STATUS_OK)
		status = case_register_load(desk->store, out->record.id, &out->entry, err);
	if (status == STATUS_OK)
		status = journal_history(desk->store, number, &out->history, err);
	if (status == STATUS_OK)
		status = hide_rating(desk, out, err);
	if (status == STATUS_OK)
		status = add_reminders(desk, out, err);
	if (status == STATUS_OK)
		add_legal_aid(out);
	else /* nothing of what was refused stays with the caller */
		case_view_release(out);
	return status;
}

enum status desk_case(
	const struct desk *desk, const char *number, struct case_record *out, struct error *err)
{
	*out = (struct case_record){0};
	enum status status = desk_may(desk, "queue.read", err);

	if (status == STATUS_OK)
		status = case_load(desk->store, number, out, err);
	return status == STATUS_OK ? sighted_case(desk, out, NULL, err) : status;
}

void case_view_release(struct case_view *view)
{
	if (view == NULL)
		return;
	case_record_release(&view->record);
	register_entry_release(&view->entry);
	history_release(&view->history);
	reminder_list_release(&view->reminders);
	*view = (struct case_view){0};
}

const char *history_title(const char *kind)
{
	static const struct {
		const char *kind, *title;
	} titles[] = {
		{"case.opened", N_("Recorded")},
		{"case.imported", N_("Taken in from a list")},
		{"case.assigned", N_("Assigned to")},
		{"case.reassigned", N_("Reassigned to")},
		{"case.called", N_("Called in to")},
		{"case.started", N_("Consultation began")},
		{"case.held", N_("Put on hold")},
		{"case.resumed", N_("Back in the queue")},
		{"case.no_show", N_("Did not come")},
		{"case.redirected", N_("Redirected")},
		{"case.carried_over", N_("Carried over")},
		{"case.handover_offered", N_("Offered to")},
		{"case.handover_accepted", N_("Taken over by")},
		{"case.handover_refused", N_("Not taken over by")},
		{"case.kept", N_("Kept by")},
		{"case.closed", N_("Closed out")},
		{"case.reopened", N_("Reopened")},
		{"case.voided", N_("Marked void")},
		{"case.rated", N_("Rating:")},
		{"case.declined", N_("Declined to rate")},
		{"client.merged", N_("Is the same visitor as in")},
		{"client.unmerged", N_("Is another visitor than in")},
		{"client.told_apart", N_("Looks like, but is not, the visitor of")},
		{"client.apart_withdrawn", N_("May be the visitor after all of")},
		{"client.held", N_("Must not be erased")},
		{"client.released", N_("May be erased again")},
		{"client.erased", N_("Personal data erased")},
		{"case.revealed", N_("Numbers shown")},
		{"cases.revealed", N_("Numbers shown")},
		{"appointment.booked", N_("Booked")},
		{"appointment.moved", N_("Moved from")},
		{"appointment.arrived", N_("Came, and became case")},
		{"appointment.kept", N_("Made, and no case came of it")},
		{"appointment.missed", N_("Not kept")},
		{"appointment.cancelled", N_("Called off")},
		{"appointment.revealed", N_("Numbers shown")},
		{"conflict.decided", N_("Conflict of interest decided:")},
	};

	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		if (strcmp(titles[i].kind, kind) == 0)
			return titles[i].title;
	return kind;
}
