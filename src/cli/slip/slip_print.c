#include <string.h>

#include "cli/document.h"
#include "menzhen/base/digits.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/case/slip_commands.h"

enum { COUNT_DIGITS = 4 };

static enum status read_count(const struct invocation *in, int *out, struct error *err)
{
	const char *text = invocation_value(in, "count");
	size_t length = strlen(text);

	if (length == 0 || length > COUNT_DIGITS || !digits_read(text, (int)length, out))
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no number of slips; write it in digits"), text);
	return STATUS_OK;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct slip_range range = {0};
	struct buffer page = {0};
	int count = 0;
	enum slip_paper paper = (enum slip_paper)invocation_choice(in, "paper", SLIP_PAPER_A4);
	enum status status = document_check(in, err);

	if (status == STATUS_OK)
		status = read_count(in, &count, err);
	if (status == STATUS_OK)
		status = slip_print(
			&in->desk, count, invocation_value(in, "command-id"), &range, err);
	if (status == STATUS_OK)
		status = slip_print_page(&in->desk, &range, paper, language_translate, &page, err);
	if (status == STATUS_OK)
		status = document_put(in, &page, err);
	buffer_release(&page);
	return status;
}

const struct command command_slip_print = {
	.name = "slip print",
	.summary = N_("Make numbered blank slips to print, for the day the power is out"),
	.run = run,
	.options =
		{
			{"count", N_("COUNT"), true, N_("how many"), NULL},
			{"paper", N_("SIZE"), false, N_("a4 when left out"), &slip_paper_table},
			OPTION_OUT,
			OPTION_FORCE,
			OPTION_COMMAND_ID,
		},
};
