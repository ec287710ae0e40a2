/* What the law reminds of in a case, for --json. */
#ifndef MENZHEN_CLI_LAW_OUTPUT_H
#define MENZHEN_CLI_LAW_OUTPUT_H

#include "cli/output.h"
#include "menzhen/desk/case/case_view.h"

/* The members "reminders" and "legal_aid", both arrays. */
void law_output_members(
	struct json_writer *json, const struct desk *desk, const struct case_view *view);

#endif
