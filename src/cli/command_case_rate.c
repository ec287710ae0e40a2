#include <stdlib.h>
#include <string.h>

#include "case_output.h"
#include "menzhen/desk/case_commands.h"
#include "menzhen/model/case_number.h"
#include "rating_source.h"

static enum status read_level(const char *text, int *out, struct error *err)
{
	if (strlen(text) != 1 || *text < '0' + RATING_MIN || *text > '0' + RATING_MAX)
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no level; it is 5 (very satisfied) down to 1 (very "
			   "dissatisfied)"),
			text);
	*out = *text - '0';
	return STATUS_OK;
}

static enum status run(struct invocation *in, struct error *err)
{
	char number[CASE_NUMBER_SIZE];
	struct rating rating = {
		.reason = invocation_value(in, "reason"), .text = invocation_value(in, "text")};
	enum status status = read_level(invocation_value(in, "level"), &rating.level, err);

	if (status == STATUS_OK)
		status = rating_source_option(in, &rating.source, err);
	if (status == STATUS_OK)
		status = case_operand(in, number, sizeof(number), err);
	if (status == STATUS_OK)
		status = case_rate(
			&in->desk, number, &rating, invocation_value(in, "command-id"), err);
	return status == STATUS_OK ? case_print_result(in, number, err) : status;
}

const struct command command_case_rate = {
	.name = "case rate",
	.operand = N_("CASE"),
	.summary = N_("Record the visitor's one rating of a closed case"),
	.run = run,
	.options =
		{
			{"level", "1..5", true, N_("5 very satisfied … 1 very dissatisfied")},
			{"reason", N_("CODE"), false,
				N_("reason, see 'reason list'; 2 and 1 need one or a text")},
			{"text", N_("TEXT"), false, N_("the visitor's own words")},
			{"source", N_("SOURCE"), false, N_("kiosk (default), slip, phone, online")},
			{"command-id", N_("ID"), false,
				N_("your own id: repeating it records nothing twice")},
		},
};
