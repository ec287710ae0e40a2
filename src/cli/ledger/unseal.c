#include "cli/document.h"
#include "cli/secret.h"
#include "menzhen/desk/desk_export.h"

static enum status run(struct invocation *in, struct error *err)
{
	const char *path = document_path(in);
	struct secret passphrase = {0};

	if (path == NULL)
		return error_say(err, STATUS_USAGE, N_("Say into which file: --out FILE"));
	enum status status =
		secret_read(in->pin_fd, N_("Passphrase of the file"), &passphrase, err);
	if (status == STATUS_OK)
		status = desk_export_unseal(in->operand, passphrase.text, path, err);
	secret_forget(&passphrase);
	return status == STATUS_OK ? document_tell(in, path, err) : status;
}

const struct command command_unseal = {
	.name = "unseal",
	.operand = N_("FILE"),
	.summary = N_("Open an encrypted export with its passphrase"),
	.without_station = true,
	.run = run,
	.options = {OPTION_OUT},
};
