#include "cli/case/case_output.h"
#include "menzhen/desk/queue/queue_view.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct case_list list = {0};
	enum status status = leftovers_list(&in->desk, &list, err);

	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = case_output(in, &list.items[i], SHOWN_MASKED, err);
	case_list_release(&list);
	return status;
}

const struct command command_queue_leftovers = {
	.name = "queue leftovers",
	.summary = N_("Open cases of earlier days: carry them over, close, void, or note no-show"),
	.reads = true,
	.run = run,
};
