#include "case_output.h"
#include "menzhen/desk/queue/queue_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	const struct redirection redirection = {
		.category = invocation_value(in, "category"),
		.to = invocation_value(in, "to"),
		.reason = invocation_value(in, "reason"),
		.command = invocation_value(in, "command-id"),
	};
	enum status status = case_redirect(&in->desk, number, &redirection, err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_redirect = {
	.name = "case redirect",
	.operand = N_("CASE"),
	.summary = N_("To another matter or adviser, with its number and time of arrival"),
	.run_on_case = run,
	.options =
		{
			{"category", N_("CODE"), false,
				N_("what it is really about; see 'category list'"), NULL},
			{"to", N_("ADVISER"), false, N_("id of the adviser it is for"), NULL},
			{"reason", N_("TEXT"), false,
				N_("required when another than the first proposed is named"), NULL},
			OPTION_COMMAND_ID,
		},
};
