#include "menzhen/desk/assign/case_explain.h"

#include <stdlib.h>

static enum status read_proposals(
	const struct desk *desk, struct case_explanation *out, struct error *err)
{
	const struct history *history = &out->view.history;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < history->count && status == STATUS_OK; i++)
		if (history->items[i].proposal != NULL)
			status = explanation_read(desk->store, history->items[i].proposal,
				out->view.record.dialect, &out->proposals[i], err);
	return status;
}

enum status case_explain(const struct desk *desk, const char *number, struct case_explanation *out,
	struct error *err)
{
	enum status status = case_show(desk, number, &out->view, err);

	if (status != STATUS_OK)
		return status;
	out->proposals = calloc(out->view.history.count + 1, sizeof(*out->proposals));
	if (out->proposals == NULL)
		return error_memory(err);
	return read_proposals(desk, out, err);
}

void case_explanation_release(struct case_explanation *explanation)
{
	if (explanation == NULL)
		return;
	for (size_t i = 0; explanation->proposals != NULL && i < explanation->view.history.count;
		i++)
		explanation_release(&explanation->proposals[i]);
	free(explanation->proposals);
	case_view_release(&explanation->view);
	*explanation = (struct case_explanation){0};
}
