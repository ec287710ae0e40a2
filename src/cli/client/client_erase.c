#include "menzhen/desk/client/client_erase.h"

#include <stdio.h>
#include <string.h>

#include "erase_output.h"

/* "ZL-…-001, A-0007" */
static bool read_also(const char *text, struct string_list *out)
{
	char number[ERASE_NUMBER_SIZE];

	while (text != NULL && *text != '\0') {
		text += strspn(text, ", ");
		size_t length = strcspn(text, ", ");
		snprintf(number, sizeof(number), "%.*s", (int)length, text);
		if (length > 0 && !string_list_add(out, number))
			return false;
		text += length;
	}
	return true;
}

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	struct string_list also = {0};
	struct erase_result result = {0};
	const struct erase_request request = {
		.number = number,
		.reason = invocation_value(in, "reason"),
		.basis = (enum erase_basis)invocation_choice(in, "basis", ERASE_REQUEST),
		.also = &also,
		.command = invocation_value(in, "command-id"),
		.dry_run = invocation_value(in, "dry-run") != NULL,
	};
	enum status status =
		read_also(invocation_value(in, "also"), &also) ? STATUS_OK : error_memory(err);

	if (status == STATUS_OK)
		status = client_erase(&in->desk, &request, &result, err);
	if (status == STATUS_OK)
		status = erase_output(in, number, &result, request.dry_run, err);
	erase_result_release(&result);
	string_list_release(&also);
	return status;
}

const struct command command_client_erase = {
	.name = "client erase",
	.operand = N_("CASE"),
	.summary = N_("Erase the personal data of a visitor, of all their cases, for good"),
	.run_on_case = run,
	.options =
		{
			{"reason", N_("TEXT"), false,
				N_("why; needed, and kept, so say it without their name or "
				   "number"),
				NULL},
			{"dry-run", NULL, false,
				N_("say what would go and what names them beside; erase nothing"),
				NULL},
			{"basis", N_("BASIS"), false,
				N_("at their request (the default), or because it was kept long "
				   "enough"),
				&erase_basis_table},
			{"also", N_("NUMBER,..."), false,
				N_("what names them and is another's: erase it, whole, too"), NULL},
			OPTION_COMMAND_ID,
		},
};
