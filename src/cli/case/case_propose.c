#include "menzhen/desk/assign/case_propose.h"
#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/words/words.h"

static void reasons_json(struct json_writer *json, const struct candidate *candidate)
{
	struct reason reasons[CANDIDATE_REASONS];
	size_t count = candidate_reasons(candidate, reasons);
	struct buffer words = {0};

	json_key(json, "reasons");
	json_array_begin(json);
	for (size_t i = 0; i < count; i++) {
		words_add_reason(&words, &reasons[i], language_translate);
		json_string(json, buffer_text(&words));
		buffer_clear(&words);
	}
	json_array_end(json);
	json_key(json, "reason_codes");
	json_array_begin(json);
	for (size_t i = 0; i < count; i++)
		json_string(json, reason_code(reasons[i].kind));
	json_array_end(json);
	buffer_release(&words);
}

static void points_json(
	struct json_writer *json, const struct candidate *candidate, const struct weights *weights)
{
	int points[CRITERIA];

	candidate_points(candidate, weights, points);
	json_member_integer(json, "total", candidate->total);
	json_key(json, "points");
	json_object_begin(json);
	for (int i = 0; i < CRITERIA; i++)
		json_member_integer(json, criterion_table.rows[i].code, points[i]);
	json_object_end(json);
}

static void conflict_json(struct json_writer *json, const struct conflict *conflict)
{
	json_key(json, "conflict");
	if (conflict == NULL) {
		json_null(json);
		return;
	}
	json_object_begin(json);
	json_member(json, "band", conflict_band_table.rows[conflict->band].code);
	json_member(json, "tie", conflict_tie_table.rows[conflict->tie].code);
	json_member(json, "decision", conflict_decision_table.rows[conflict->decision].code);
	json_object_end(json);
}

static void candidate_json(
	struct json_writer *json, const struct candidate *candidate, const struct weights *weights)
{
	json_object_begin(json);
	json_member(json, "adviser", candidate->adviser->id);
	json_member(json, "name", candidate->adviser->name);
	json_member_boolean(json, "eligible", candidate->eligible);
	if (candidate->eligible)
		points_json(json, candidate, weights);
	json_member_integer(json, "open_cases", candidate->open_cases);
	output_member_word(json, "room",
		candidate->duty != NULL ? duty_where(candidate->duty, language_translate) : NULL);
	conflict_json(json, candidate->conflict);
	reasons_json(json, candidate);
	json_object_end(json);
}

/* What is shown: the candidates for a case. */
struct answer {
	const char *number;
	const struct candidate_list *list;
};

static void answer_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct answer *answer = item;
	const struct candidate *best = assignment_best(answer->list);
	(void)desk;

	json_member(json, "case", answer->number);
	json_member(json, "proposed", best != NULL ? best->adviser->id : NULL);
	json_key(json, "candidates");
	json_array_begin(json);
	for (size_t i = 0; i < answer->list->count; i++)
		candidate_json(json, &answer->list->items[i], &answer->list->weights);
	json_array_end(json);
}

static void answer_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct answer *answer = item;
	(void)desk;

	for (size_t i = 0; i < answer->list->count; i++) {
		const struct candidate *candidate = &answer->list->items[i];
		if (i > 0)
			buffer_add_char(out, '\n');
		buffer_printf(out, candidate->eligible ? "%2zu  " : " -  ", i + 1);
		output_column(out, candidate->adviser->name, 10);
		output_column(out, candidate->adviser->id, 14);
		words_add_reasons(out, candidate, language_translate);
	}
}

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	static const struct output_form form = {answer_json, answer_text};
	struct proposal proposal = {0};
	const struct answer answer = {number, &proposal.candidates};
	enum status status = case_propose(&in->desk, number, &proposal, err);

	if (status == STATUS_OK)
		status = output_item(in, &form, &answer, err);
	proposal_release(&proposal);
	return status;
}

const struct command command_case_propose = {
	.name = "case propose",
	.operand = N_("CASE"),
	.summary = N_("Say whom a case should go to, and why"),
	.reads = true,
	.run_on_case = run,
};
