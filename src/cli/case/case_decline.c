#include "case_output.h"
#include "menzhen/desk/case/case_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	enum rating_source source =
		(enum rating_source)invocation_choice(in, "source", SOURCE_SLIP);
	enum status status =
		case_decline(&in->desk, number, source, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_decline = {
	.name = "case decline",
	.operand = N_("CASE"),
	.summary = N_("Record that the visitor was asked and chose not to rate"),
	.run_on_case = run,
	.options =
		{
			{"source", N_("SOURCE"), false,
				N_("how it reached the record, slip when left out"),
				&rating_source_table},
			OPTION_COMMAND_ID,
		},
};
