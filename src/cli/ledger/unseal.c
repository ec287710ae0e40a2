#include <stdio.h>

#include "cli/document.h"
#include "cli/output.h"
#include "cli/secret.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/desk_export.h"

static void opened_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	(void)desk;
	json_member(json, "file", item);
}

static void opened_text(struct buffer *out, const struct desk *desk, const void *item)
{
	struct buffer name = {0};
	(void)desk;

	text_add_safe(&name, item);
	buffer_printf(out, _("Written: %s"), buffer_text(&name));
	buffer_release(&name);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {opened_json, opened_text};
	const char *path = document_path(in);
	struct secret passphrase = {0};

	if (path == NULL)
		return error_say(err, STATUS_USAGE, N_("Say into which file: --out FILE"));
	enum status status =
		secret_read(in->pin_fd, N_("Passphrase of the file"), &passphrase, err);
	if (status == STATUS_OK)
		status = desk_export_unseal(in->operand, passphrase.text, path, err);
	secret_forget(&passphrase);
	return status == STATUS_OK ? output_item(in, &form, path, err) : status;
}

const struct command command_unseal = {
	.name = "unseal",
	.operand = N_("FILE"),
	.summary = N_("Open an encrypted export with its passphrase"),
	.without_station = true,
	.run = run,
	.options = {OPTION_OUT},
};
