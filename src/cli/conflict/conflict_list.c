
#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/conflict/conflict_decide.h"
#include "menzhen/model/roster/roster.h"

static void decided_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct conflict_decided *decided = item;

	json_member(json, "case", decided->number);
	json_member(json, "adviser", decided->adviser);
	json_member(json, "name", desk_adviser_name(desk, decided->adviser));
	json_member(json, "band", conflict_band_table.rows[decided->band].code);
	json_member(json, "tie", conflict_tie_table.rows[decided->tie].code);
	json_member(json, "decision", conflict_decision_table.rows[decided->decision].code);
	output_member_word(json, "reason", decided->reason);
	json_member(json, "actor", decided->actor);
	output_member_moment(json, "at", decided->at, desk);
}

static void decided_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct conflict_decided *decided = item;

	output_add_minute(out, desk, decided->at);
	buffer_add_text(out, "  ");
	output_column(out, decided->number, 20);
	output_column(out, desk_adviser_name(desk, decided->adviser), 10);
	output_column(out, _(conflict_band_table.rows[decided->band].title), 18);
	text_add_safe(out, _(conflict_decision_table.rows[decided->decision].title));
	output_add_reason(out, decided->reason, decided->actor);
}

/* How often each was decided, by enum conflict_decision. */
struct counts {
	int of[CONFLICT_DECISIONS];
};

static void counts_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct counts *counts = item;
	(void)desk;

	json_key(json, "decisions");
	json_object_begin(json);
	for (int i = DECISION_NONE + 1; i < CONFLICT_DECISIONS; i++)
		json_member_integer(json, conflict_decision_table.rows[i].code, counts->of[i]);
	json_object_end(json);
}

static void counts_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct counts *counts = item;
	(void)desk;

	for (int i = DECISION_NONE + 1; i < CONFLICT_DECISIONS; i++)
		buffer_printf(out, "%s%s %d", i > DECISION_NONE + 1 ? "  " : "",
			_(conflict_decision_table.rows[i].title), counts->of[i]);
}

static enum status print(
	const struct invocation *in, const struct conflict_decided_list *list, struct error *err)
{
	static const struct output_form row = {decided_json, decided_text};
	static const struct output_form sum = {counts_json, counts_text};
	struct counts counts = {0};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		counts.of[list->items[i].decision]++;
		status = output_item(in, &row, &list->items[i], err);
	}
	return status == STATUS_OK ? output_item(in, &sum, &counts, err) : status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct day first = {ROSTER_DAY_MIN}, last = {ROSTER_DAY_MAX};
	struct conflict_decided_list list = {0};
	enum status status = invocation_day(in, "from", &first, err);

	if (status == STATUS_OK)
		status = invocation_day(in, "to", &last, err);
	if (status == STATUS_OK)
		status = conflict_decisions_between(&in->desk, first, last, &list, err);
	if (status == STATUS_OK)
		status = print(in, &list, err);
	conflict_decided_list_release(&list);
	return status;
}

const struct command command_conflict_list = {
	.name = "conflict list",
	.summary = N_("List what was decided about conflicts of interest, by whom, and how often"),
	.reads = true,
	.run = run,
	.options =
		{
			{"from", N_("DATE"), false, N_("the first day; from the beginning without"),
				NULL},
			{"to", N_("DATE"), false, N_("the last day; to the end without"), NULL},
		},
};
