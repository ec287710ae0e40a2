#include "cli/code_output.h"
#include "cli/document.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/access/account_commands.h"

static void code_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	(void)desk;
	json_member(json, "recovery_code", item);
}

static void code_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const char *code = item;

	buffer_printf(out, _("The PIN recovery code of %s is\n\n    %s\n"), desk->actor, code);
	buffer_printf(out, "\n%s",
		_("Write it down and lock it away: it is shown this once, and an older one no "
		  "longer counts. With it you set a new PIN when you forget yours ('menzhen user "
		  "recover', or F8 where one logs in). It opens no backup."));
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct code_output output = {{code_json, code_text}, account_recovery_page};
	char code[RECOVERY_CODE_SIZE];
	enum status status = document_check(in, err);

	if (status == STATUS_OK)
		status = account_new_recovery(&in->desk, code, err);
	if (status != STATUS_OK)
		return status;
	in->recorded = true;
	status = code_output_put(in, &output, code, err);
	secret_wipe(code, sizeof(code));
	return status;
}

const struct command command_user_recovery = {
	.name = "user recovery",
	.summary = N_("Make a recovery code, to be printed and locked away; an older one no longer "
		      "counts; with --out a page of HTML to print"),
	.run = run,
	.options =
		{
			OPTION_OUT,
			OPTION_FORCE,
		},
};
