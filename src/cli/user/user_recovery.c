#include "cli/output.h"
#include "menzhen/desk/access/account_commands.h"

static void code_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	(void)desk;
	json_member(json, "recovery_code", item);
}

static void code_text(struct buffer *out, const struct desk *desk, const void *item)
{
	(void)desk;
	buffer_add_text(out, item);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {code_json, code_text};
	char code[RECOVERY_CODE_SIZE];
	enum status status = account_new_recovery(&in->desk, code, err);

	in->recorded = status == STATUS_OK;
	if (status == STATUS_OK)
		status = output_item(in, &form, code, err);
	secret_wipe(code, sizeof(code));
	return status;
}

const struct command command_user_recovery = {
	.name = "user recovery",
	.summary = N_("Make a recovery code, to be printed and locked away; an older one no longer "
		      "counts"),
	.run = run,
};
