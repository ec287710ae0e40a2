#include <stdio.h>

#include "case_output.h"
#include "menzhen/desk/case_propose.h"
#include "menzhen/desk/words.h"
#include "menzhen/model/case_number.h"
#include "output.h"

static void candidate_json(struct json_writer *json, const struct candidate *candidate)
{
	struct buffer words = {0};

	json_object_begin(json);
	json_member(json, "adviser", candidate->adviser->id);
	json_member(json, "name", candidate->adviser->name);
	json_member_boolean(json, "eligible", candidate->eligible);
	json_member_integer(json, "open_cases", candidate->open_cases);
	json_member_word(
		json, "room", candidate->duty != NULL ? candidate->duty->shift->room : NULL);
	json_key(json, "reasons");
	json_array_begin(json);
	for (size_t i = 0; i < candidate->reason_count; i++) {
		words_add_reason(&words, &candidate->reasons[i], output_translate);
		json_string(json, buffer_text(&words));
		buffer_clear(&words);
	}
	json_array_end(json);
	json_key(json, "reason_codes");
	json_array_begin(json);
	for (size_t i = 0; i < candidate->reason_count; i++)
		json_string(json, reason_code(candidate->reasons[i].kind));
	json_array_end(json);
	json_object_end(json);
	buffer_release(&words);
}

static enum status print_json(
	const char *number, const struct candidate_list *list, struct error *err)
{
	struct buffer line = {0};
	struct json_writer json = {.out = &line};
	const struct candidate *best = assignment_best(list);

	json_object_begin(&json);
	json_member(&json, "case", number);
	json_member(&json, "proposed", best != NULL ? best->adviser->id : NULL);
	json_key(&json, "candidates");
	json_array_begin(&json);
	for (size_t i = 0; i < list->count; i++)
		candidate_json(&json, &list->items[i]);
	json_array_end(&json);
	json_object_end(&json);
	enum status status = output_line(&line, err);
	buffer_release(&line);
	return status;
}

static enum status print_lines(const struct candidate_list *list, struct error *err)
{
	struct buffer line = {0};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct candidate *candidate = &list->items[i];
		buffer_printf(&line, candidate->eligible ? "%2zu  " : " -  ", i + 1);
		output_column(&line, candidate->adviser->name, 10);
		output_column(&line, candidate->adviser->id, 14);
		words_add_reasons(&line, candidate, output_translate);
		status = output_line(&line, err);
	}
	buffer_release(&line);
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	char number[CASE_NUMBER_SIZE];
	struct proposal proposal = {0};
	enum status status = case_operand(in, number, sizeof(number), err);

	if (status == STATUS_OK)
		status = case_propose(&in->desk, number, &proposal, err);
	if (status == STATUS_OK)
		status = in->json ? print_json(number, &proposal.candidates, err)
				  : print_lines(&proposal.candidates, err);
	proposal_release(&proposal);
	return status;
}

const struct command command_case_propose = {
	.name = "case propose",
	.operand = N_("CASE"),
	.summary = N_("Say whom a case should go to, and why"),
	.run = run,
};
