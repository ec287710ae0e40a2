#include "case_output.h"
#include "menzhen/desk/search/case_search.h"

static enum status read_words(
	const struct invocation *in, struct search_query *query, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < in->operand_count && status == STATUS_OK; i++)
		status = case_search_words(&in->desk, in->operands[i], query, err);
	if (status == STATUS_OK && query->count == 0)
		status = error_set(err, STATUS_USAGE, N_("Say what to look for"));
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct search_query query = {0};
	struct search_bounds bounds = {0};
	struct case_list list = {0};
	enum showing shown = SHOWN_MASKED;
	enum status status = invocation_limit(in, &bounds.limit, err);

	if (status == STATUS_OK)
		status = read_words(in, &query, err);
	if (status == STATUS_OK)
		status = case_search(&in->desk, &query, &bounds, &list, NULL, err);
	if (status == STATUS_OK)
		status = reveal_cases(in, &list, "case find", in->operand, &shown, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = case_output(in, &list.items[i], shown, err);
	case_list_release(&list);
	search_query_release(&query);
	return status;
}

const struct command command_case_find = {
	.name = "case find",
	.operand = N_("TEXT..."),
	.summary = N_("Find cases that have every word anywhere, newest first"),
	.reads = true,
	.run = run,
	.options =
		{
			OPTION_REVEAL,
			{"limit", N_("NUMBER"), false, N_("at most so many; 50 when left out"),
				NULL},
		},
};
