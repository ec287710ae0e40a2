#include "menzhen/desk/client/client_find.h"
#include "client_output.h"
#include "menzhen/base/buffer.h"

/* All words as one text. */
static enum status join(const struct invocation *in, struct buffer *out, struct error *err)
{
	for (size_t i = 0; i < in->operand_count; i++)
		buffer_printf(out, "%s%s", i > 0 ? " " : "", in->operands[i]);
	return out->failed ? error_memory(err) : STATUS_OK;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct buffer text = {0};
	struct client_found_list list = {0};
	struct client_query query = {0};
	enum status status = invocation_limit(in, &query.limit, err);

	if (status == STATUS_OK)
		status = join(in, &text, err);
	query.text = buffer_text(&text);
	if (status == STATUS_OK)
		status = client_find(&in->desk, &query, &list, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = client_output_found(in, &list.items[i], err);
	client_found_release(&list);
	buffer_release(&text);
	return status;
}

const struct command command_client_find = {
	.name = "client find",
	.operand = N_("TEXT..."),
	.summary = N_("Find visitors by name, pinyin, what sounds alike, phone or ID number"),
	.reads = true,
	.run = run,
	.options =
		{
			{"limit", N_("NUMBER"), false, N_("at most so many; 50 when left out"),
				NULL},
		},
};
