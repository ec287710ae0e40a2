#include <string.h>

#include "case_output.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/assign/case_explain.h"
#include "menzhen/desk/words/words.h"

/* One candidate of one of the proposals. */
struct shown {
	const struct history_item *event;
	const struct explained *explained;
	size_t rank; /* from 0 */
};

static bool is_chosen(const struct shown *shown)
{
	return shown->event->adviser != NULL &&
	       strcmp(shown->event->adviser, shown->explained->adviser) == 0;
}

static const char *name_of(const struct explained *explained)
{
	return explained->name != NULL ? explained->name : explained->adviser;
}

static void points_json(struct json_writer *json, const struct explained *explained)
{
	json_member_integer(json, "total", explained->total);
	json_key(json, "points");
	json_object_begin(json);
	for (int i = 0; i < CRITERIA; i++)
		json_member_integer(json, criterion_table.rows[i].code, explained->points[i]);
	json_object_end(json);
}

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct shown *shown = item;
	struct buffer words = {0};

	output_member_moment(json, "at", shown->event->at, desk);
	json_member(json, "kind", shown->event->kind);
	json_member(json, "adviser", shown->explained->adviser);
	json_member(json, "name", name_of(shown->explained));
	json_member_boolean(json, "chosen", is_chosen(shown));
	json_member_boolean(json, "eligible", shown->explained->eligible);
	if (shown->explained->eligible)
		points_json(json, shown->explained);
	words_add_explained(&words, shown->explained, language_translate);
	json_member(json, "reasons", buffer_text(&words));
	buffer_release(&words);
}

/* The event before its first candidate; the chosen one has a star. */
static void line(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct shown *shown = item;
	const struct explained *explained = shown->explained;

	if (shown->rank == 0) {
		case_output_event(out, desk, shown->event);
		buffer_add_char(out, '\n');
	}
	buffer_add_char(out, is_chosen(shown) ? '*' : ' ');
	if (explained->eligible)
		buffer_printf(out, "%2zu  ", shown->rank + 1);
	else
		buffer_add_text(out, " -  ");
	output_column(out, name_of(explained), 10);
	words_add_explained(out, explained, language_translate);
	if (!explained->eligible)
		return;
	buffer_add_text(out, "; ");
	words_add_points(out, explained->points, explained->total, language_translate);
}

static enum status print(
	const struct invocation *in, const struct case_explanation *explanation, struct error *err)
{
	static const struct output_form form = {members, line};
	const struct history *history = &explanation->view.history;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < history->count; i++) {
		const struct explanation *proposal = &explanation->proposals[i];
		for (size_t k = 0; k < proposal->count && status == STATUS_OK; k++) {
			const struct shown shown = {&history->items[i], &proposal->items[k], k};
			status = output_item(in, &form, &shown, err);
		}
	}
	return status;
}

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	struct case_explanation explanation = {0};
	enum status status = case_explain(&in->desk, number, &explanation, err);

	if (status == STATUS_OK)
		status = print(in, &explanation, err);
	case_explanation_release(&explanation);
	return status;
}

const struct command command_case_explain = {
	.name = "case explain",
	.operand = N_("CASE"),
	.summary = N_("Say why a case went to whom it went, from what was recorded on the day"),
	.reads = true,
	.run_on_case = run,
};
