#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/model/assign/priority.h"
#include "menzhen/model/channel.h"
#include "similar_output.h"

static void warn_of_phone(enum phone_finding finding, const char *label)
{
	if (finding == PHONE_ODD || finding == PHONE_INCOMPLETE)
		fprintf(stderr, "menzhen: %s%s%s\n", _(label), _(": "),
			_("this does not look like a mobile or landline number; check it"));
}

static void warn_of_id(enum identity_finding finding, const char *label)
{
	const char *text = identity_finding_text(finding);

	if (*text != '\0')
		fprintf(stderr, "menzhen: %s%s%s\n", _(label), _(": "), _(text));
}

/*
 * Findings do not block: they are said beside the result. Of the other party the number is often a
 * company's, which is no person's and yet in order.
 */
static void warn(const struct intake_result *result)
{
	warn_of_id(result->identity, N_("ID number"));
	warn_of_phone(result->phone, N_("Phone"));
	if (result->opponent_id != IDENTITY_OTHER)
		warn_of_id(result->opponent_id, N_("Their ID"));
	warn_of_phone(result->opponent_phone, N_("Their phone"));
}

static void warn_of_slip(const struct intake *intake, const struct intake_result *result)
{
	if (result->slip_unknown)
		fprintf(stderr, "menzhen: %s%s%s\n", _("Slip number"), _(": "),
			_("no such slip was printed here; check it"));
	if (intake->paper != NULL && intake->came_at == NULL)
		fprintf(stderr, "menzhen: %s%s%s\n", _("Came at"), _(": "),
			_("when was the slip written? left empty, it counts as now"));
}

static enum status run(struct invocation *in, struct error *err)
{
	struct intake_result result;
	struct client_similar_list similar = {0};
	struct intake intake = {
		.client = invocation_value(in, "client"),
		.phone = invocation_value(in, "phone"),
		.id_number = invocation_value(in, "id-number"),
		.opponent = invocation_value(in, "opponent"),
		.opponent_phone = invocation_value(in, "opponent-phone"),
		.opponent_id = invocation_value(in, "opponent-id"),
		.summary = invocation_value(in, "summary"),
		.priority = invocation_value(in, "priority"),
		.dialect = invocation_value(in, "dialect"),
		.adviser_sex = invocation_value(in, "adviser-sex"),
		.category = invocation_value(in, "category"),
		.channel = invocation_value(in, "channel"),
		.session = invocation_value(in, "session"),
		.known = invocation_value(in, "known"),
		.apart = invocation_value(in, "apart"),
		.came_at = invocation_value(in, "came-at"),
		.paper = invocation_value(in, "paper"),
		.command = invocation_value(in, "command-id"),
	};
	invocation_register(in, intake.details);
	if (intake.client == NULL && intake.known == NULL && !intake_is_anonymous(&intake))
		return error_set(err, STATUS_USAGE, N_("'%s' needs --%s %s"), in->command->name,
			"client", ERROR_ID(N_("NAME")));
	/* Asked before, or the visit would look like itself; what cannot be asked is no hindrance.
	 */
	client_similar(&in->desk, &intake, &similar, NULL);
	enum status status = case_open(&in->desk, &intake, &result, err);
	if (status == STATUS_OK && result.repeated)
		client_similar_release(&similar);
	if (status == STATUS_OK) {
		warn(&result);
		warn_of_slip(&intake, &result);
		similar_warn(&similar);
		status = similar_output_result(in, result.number, &similar, err);
	}
	client_similar_release(&similar);
	return status;
}

const struct command command_case_open = {
	.name = "case open",
	.summary = N_("Record a visitor's matter"),
	.run = run,
	.options =
		{
			{"client", N_("NAME"), false,
				N_("the visitor's name; 'anonymous' for one who gives none"), NULL},
			{"category", N_("CATEGORY"), true,
				N_("what it is about: code, name or pinyin initials; see "
				   "'category list'"),
				NULL},
			{"phone", N_("PHONE"), false, N_("phone number"), NULL},
			{"id-number", N_("NUMBER"), false, N_("ID number"), NULL},
			{"opponent", N_("NAME"), false, N_("the other party"), NULL},
			{"opponent-phone", N_("PHONE"), false, N_("the other party's phone number"),
				NULL},
			{"opponent-id", N_("NUMBER"), false,
				N_("the other party's ID or credit code"), NULL},
			{"priority", N_("GROUP,..."), false, N_("priority groups: served sooner"),
				&priority_table},
			{"dialect", N_("LANGUAGE"), false,
				N_("language the visitor asks for, as in the roster"), NULL},
			{"adviser-sex", N_("SEX"), false,
				N_("where the visitor asks for a man or a woman"),
				&adviser_sex_table},
			{"channel", N_("CHANNEL"), false,
				N_("how it reached the desk, walk_in when left out"),
				&channel_table},
			{"session", N_("KIND"), false,
				N_("taken from the clock and the roster when left out"),
				&session_table},
			{"summary", N_("TEXT"), false, N_("the matter in a few words"), NULL},
			{"known", N_("CASE"), false,
				N_("an earlier case of the same visitor: what is not given is as "
				   "it was, and an empty value holds no more"),
				NULL},
			{"apart", N_("CASE,..."), false,
				N_("cases of whom this visitor looks like and is not"), NULL},
			{"paper", N_("NUMBER"), false,
				N_("number of the paper slip that this was written on"), NULL},
			{"came-at", N_("TIME"), false,
				N_("when it happened, where it is typed in later: "
				   "2026-11-25T09:30"),
				NULL},
			OPTION_COMMAND_ID,
		},
	.register_fields = true,
};
