#include <stdio.h>
#include <string.h>

#include "case_output.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/case_open.h"
#include "menzhen/model/channel.h"

/* Findings do not block: they are said beside the result. */
static void warn(const struct intake_result *result)
{
	const char *finding = identity_finding_text(result->identity);

	if (*finding != '\0')
		fprintf(stderr, "menzhen: %s%s%s\n", _("ID number"), _(": "), _(finding));
	if (result->phone == PHONE_ODD || result->phone == PHONE_INCOMPLETE)
		fprintf(stderr, "menzhen: %s\n",
			_("phone: this does not look like a mobile or landline number; check it"));
}

static enum status run(struct invocation *in, struct error *err)
{
	struct intake_result result;
	const struct intake intake = {
		.client = invocation_value(in, "client"),
		.phone = invocation_value(in, "phone"),
		.id_number = invocation_value(in, "id-number"),
		.opponent = invocation_value(in, "opponent"),
		.summary = invocation_value(in, "summary"),
		.category = invocation_value(in, "category"),
		.channel = invocation_value(in, "channel"),
		.session = invocation_value(in, "session"),
		.command = invocation_value(in, "command-id"),
	};
	enum status status = case_open(&in->desk, &intake, &result, err);

	if (status != STATUS_OK)
		return status;
	warn(&result);
	return case_output_result(in, result.number, err);
}

const struct command command_case_open = {
	.name = "case open",
	.summary = N_("Record a visitor's matter"),
	.run = run,
	.options =
		{
			{"client", N_("NAME"), true, N_("the visitor's name"), NULL},
			{"category", N_("CODE"), true, N_("what it is about; see 'category list'"),
				NULL},
			{"phone", N_("PHONE"), false, N_("phone number"), NULL},
			{"id-number", N_("NUMBER"), false, N_("ID number"), NULL},
			{"opponent", N_("NAME"), false, N_("the other party"), NULL},
			{"channel", N_("CHANNEL"), false,
				N_("how it reached the desk, walk_in when left out"),
				&channel_table},
			{"session", N_("KIND"), false,
				N_("taken from the clock and the roster when left out"),
				&session_table},
			{"summary", N_("TEXT"), false, N_("the matter in a few words"), NULL},
			OPTION_COMMAND_ID,
		},
};
