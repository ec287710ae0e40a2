#include "case_output.h"
#include "menzhen/desk/case_view.h"

static enum status read_filter(
	const struct invocation *in, struct case_filter *filter, struct error *err)
{
	enum status status = invocation_day(in, "date", &filter->day, err);

	filter->has_state = invocation_value(in, "state") != NULL;
	filter->state = (enum case_state)invocation_choice(in, "state", CASE_WAITING);
	filter->has_day = invocation_value(in, "date") != NULL;
	if (status != STATUS_OK)
		return status;
	return invocation_limit(in, &filter->limit, err);
}

static enum status run(struct invocation *in, struct error *err)
{
	struct case_filter filter = {0};
	struct case_list list = {0};
	enum status status = read_filter(in, &filter, err);

	if (status == STATUS_OK)
		status = case_list_find(&in->desk, &filter, &list, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = case_output(in, &list.items[i], err);
	case_list_release(&list);
	return status;
}

const struct command command_case_list = {
	.name = "case list",
	.summary = N_("List cases, newest first"),
	.reads = true,
	.run = run,
	.options =
		{
			{"state", N_("STATE"), false, N_("only those in this state"),
				&case_state_table},
			{"date", N_("DATE"), false, N_("of the service day, as 2026-11-25"), NULL},
			{"limit", N_("NUMBER"), false, N_("at most so many; 50 when left out"),
				NULL},
		},
};
