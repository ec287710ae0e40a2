#include "case_output.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/model/case/legal_aid.h"

/* Not demanded here: scripts that close cases go on working. */
static const char legal_aid_reminder[] =
	N_("Nothing is recorded about legal aid: visitors are told of the right, the conditions "
	   "and the procedure (Legal Aid Law art. 23); next time say --legal-aid told");

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	const struct closing closing = {
		.outcome = invocation_value(in, "outcome"),
		.advice = invocation_value(in, "advice"),
		.legal_aid = invocation_value(in, "legal-aid"),
		.command = invocation_value(in, "command-id"),
	};
	enum status status = case_close(&in->desk, number, &closing, err);

	if (status == STATUS_OK)
		status = case_output_result(in, number, err);
	if (status == STATUS_OK && closing.legal_aid == NULL)
		fprintf(stderr, "menzhen: %s\n", _(legal_aid_reminder));
	return status;
}

const struct command command_case_close = {
	.name = "case close",
	.operand = N_("CASE"),
	.summary = N_("Close a case out with its outcome and the advice given"),
	.run_on_case = run,
	.options =
		{
			{"outcome", N_("CODE"), true, N_("how it ended; see 'outcome list'"), NULL},
			{"advice", N_("TEXT"), true, N_("what the visitor was told"), NULL},
			{"legal-aid", N_("WORD"), false,
				N_("what was told of legal aid: right, conditions, procedure "
				   "(Legal Aid Law art. 23)"),
				&legal_aid_notice_table},
			OPTION_COMMAND_ID,
		},
};
