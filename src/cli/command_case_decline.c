#include "case_output.h"
#include "menzhen/desk/case_commands.h"
#include "menzhen/model/case_number.h"
#include "rating_source.h"

static enum status run(struct invocation *in, struct error *err)
{
	char number[CASE_NUMBER_SIZE];
	enum rating_source source;
	enum status status = rating_source_option(in, &source, err);

	if (status == STATUS_OK)
		status = case_operand(in, number, sizeof(number), err);
	if (status == STATUS_OK)
		status = case_decline(
			&in->desk, number, source, invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? case_print_result(in, number, err) : status;
}

const struct command command_case_decline = {
	.name = "case decline",
	.operand = N_("CASE"),
	.summary = N_("Record that the visitor was asked and chose not to rate"),
	.run = run,
	.options =
		{
			{"source", N_("SOURCE"), false, N_("kiosk (default), slip, phone, online")},
			{"command-id", N_("ID"), false,
				N_("your own id: repeating it records nothing twice")},
		},
};
