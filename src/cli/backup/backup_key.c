#include "cli/code_output.h"
#include "cli/document.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/backup/backup_protect.h"

static void code_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	(void)desk;
	json_member(json, "code", item);
}

static void code_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const char *code = item;
	(void)desk;

	buffer_printf(out, _("Backups are encrypted from now on. The recovery code is\n\n    %s\n"),
		code);
	buffer_printf(out, "\n%s",
		_("Write it down and lock it away from this computer. It is shown this once, and "
		  "without it nobody can open a backup: not you, not this computer, not whoever "
		  "made the program."));
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct code_output output = {{code_json, code_text}, backup_protect_page};
	char code[RECOVERY_CODE_SIZE];
	enum status status = document_check(in, err);

	if (status == STATUS_OK)
		status =
			backup_protect(&in->desk, invocation_value(in, "renew") != NULL, code, err);
	if (status != STATUS_OK)
		return status;
	in->recorded = true;
	status = code_output_put(in, &output, code, err);
	secret_wipe(code, sizeof(code));
	return status;
}

const struct command command_backup_key = {
	.name = "backup key",
	.summary = N_("Encrypt backups from now on; shows the recovery code that opens them, once; "
		      "with --out a page of HTML to print"),
	.run = run,
	.options =
		{
			{"renew", NULL, false,
				N_("a new code for the backups to come; older ones are opened by "
				   "theirs"),
				NULL},
			OPTION_OUT,
			OPTION_FORCE,
		},
};
