#include <stdio.h>

#include "cli/document.h"
#include "cli/output.h"
#include "cli/secret.h"
#include "ledger_options.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/ledger/ledger_export.h"

/* What table_format_table has, and a page to print. */
enum { FORMAT_PAGE = TABLE_FORMATS };

static const struct coded format_rows[] = {
	[TABLE_CSV] = {"csv", N_("CSV, UTF-8")},
	[TABLE_CSV_GB18030] = {"csv-gb18030", N_("CSV, GB18030")},
	[TABLE_XLSX] = {"xlsx", N_("Excel workbook")},
	[FORMAT_PAGE] = {"html", N_("page to print")},
};

static const struct coded_table formats = {format_rows, FORMAT_PAGE + 1};

struct exported {
	const char *path;
	struct ledger_taken taken;
};

static void exported_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct exported *exported = item;
	(void)desk;

	json_member(json, "file", exported->path);
	json_member_integer(json, "cases", (int64_t)exported->taken.cases);
	if (exported->taken.left_out > 0)
		json_member_integer(json, "left_out", (int64_t)exported->taken.left_out);
}

static void exported_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct exported *exported = item;
	struct buffer name = {0};
	(void)desk;

	text_add_safe(&name, exported->path);
	buffer_printf(out, _("Written: %s (%zu cases)"), buffer_text(&name), exported->taken.cases);
	if (exported->taken.left_out > 0)
		buffer_printf(out, "; %s%s%zu", _("confidential and left out"), _(": "),
			exported->taken.left_out);
	buffer_release(&name);
}

/* What --reveal and --plain say. */
static enum ledger_taking_kind taking_of(const struct invocation *in)
{
	if (invocation_value(in, "reveal") == NULL)
		return LEDGER_TAKEN_MASKED;
	return invocation_value(in, "plain") != NULL ? LEDGER_TAKEN_PLAIN : LEDGER_TAKEN_SEALED;
}

static enum status write_file(struct invocation *in, const struct ledger_choice *choice,
	const char *passphrase, struct ledger_taken *taken, struct error *err)
{
	int format = invocation_choice(in, "format", TABLE_CSV);
	const struct ledger_export_request request = {
		.taking = taking_of(in),
		.passphrase = passphrase,
		.filter = &choice->filter,
		.columns = &choice->columns,
		.sort = choice->sort,
		.path = document_path(in),
		.replace = invocation_value(in, "force") != NULL,
		.translate = language_translate,
		.command = invocation_value(in, "command-id"),
	};

	if (format == FORMAT_PAGE && request.path == NULL)
		return error_say(err, STATUS_USAGE, N_("A page to print needs a file: --out FILE"));
	if (format == FORMAT_PAGE)
		return ledger_print(&in->desk, &request, taken, err);
	return ledger_export(&in->desk, &request, (enum table_format)format, taken, err);
}

/* Beside a table on standard output. */
static void warn_left_out(const struct exported *exported)
{
	if (exported->taken.left_out > 0)
		fprintf(stderr, "menzhen: %s%s%zu\n", _("confidential and left out"), _(": "),
			exported->taken.left_out);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {exported_json, exported_text};
	struct ledger_choice choice;
	struct exported exported = {.path = document_path(in)};
	struct secret passphrase = {0};
	enum status status = ledger_options_read(in, &ledger_columns_file, &choice, err);

	if (status == STATUS_OK && taking_of(in) == LEDGER_TAKEN_SEALED)
		status = secret_read(in->pin_fd, N_("Passphrase of the file"), &passphrase, err);
	if (status == STATUS_OK)
		status = write_file(in, &choice, passphrase.text, &exported.taken, err);
	secret_forget(&passphrase);
	ledger_filter_release(&choice.filter);
	in->recorded = status == STATUS_OK;
	if (status == STATUS_OK && exported.path != NULL)
		status = output_item(in, &form, &exported, err);
	else if (status == STATUS_OK)
		warn_left_out(&exported);
	return status;
}

const struct command command_export_ledger = {
	.name = "export ledger",
	.summary =
		N_("Write cases into a table or onto a page, names and numbers masked; that it was "
		   "done is recorded"),
	.run = run,
	.options =
		{
			{"format", N_("FORMAT"), false, N_("csv when left out"), &formats},
			{"reveal", NULL, false,
				N_("names and numbers in full, encrypted with a passphrase, which "
				   "is read as a PIN is; 'unseal' opens it"),
				NULL},
			{"plain", NULL, false,
				N_("with --reveal: not encrypted, where station.yaml allows it"),
				NULL},
			OPTION_OUT,
			OPTION_WHERE,
			OPTION_VIEW,
			OPTION_COLUMNS,
			OPTION_SORT,
			OPTION_FORCE,
			OPTION_COMMAND_ID,
		},
};
