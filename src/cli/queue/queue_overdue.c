#include "cli/case/case_output.h"
#include "menzhen/desk/queue/queue_view.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct case_list list = {0};
	size_t limit;
	enum status status = invocation_limit(in, &limit, err);

	if (status == STATUS_OK)
		status = overdue_list(&in->desk, limit, &list, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = case_output(in, &list.items[i], SHOWN_MASKED, err);
	case_list_release(&list);
	return status;
}

const struct command command_queue_overdue = {
	.name = "queue overdue",
	.summary = N_("Cases whose answer is overdue, the longest first"),
	.reads = true,
	.run = run,
	.options =
		{
			{"limit", N_("NUMBER"), false, N_("at most so many; 50 when left out"),
				NULL},
		},
};
