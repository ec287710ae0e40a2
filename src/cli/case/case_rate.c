#include "case_output.h"
#include "menzhen/desk/case/case_commands.h"

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	const struct rating rating = {
		.level = RATING_MIN + invocation_choice(in, "level", 0),
		.reason = invocation_value(in, "reason"),
		.text = invocation_value(in, "text"),
		.source = (enum rating_source)invocation_choice(in, "source", SOURCE_SLIP),
	};
	enum status status =
		case_rate(&in->desk, number, &rating, invocation_value(in, "command-id"), err);

	return status == STATUS_OK ? case_output_result(in, number, err) : status;
}

const struct command command_case_rate = {
	.name = "case rate",
	.operand = N_("CASE"),
	.summary = N_("Record the visitor's one rating of a closed case"),
	.run_on_case = run,
	.options =
		{
			{"level", N_("LEVEL"), true, N_("how satisfied; 5 is the best"),
				&rating_level_table},
			{"reason", N_("CODE"), false,
				N_("reason, see 'reason list'; 2 and 1 need one or a text"), NULL},
			{"text", N_("TEXT"), false, N_("the visitor's own words"), NULL},
			{"source", N_("SOURCE"), false,
				N_("how it reached the record, slip when left out"),
				&rating_source_table},
			OPTION_COMMAND_ID,
		},
};
