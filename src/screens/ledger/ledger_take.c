/* What the ledger shows is taken along: as a table, or on paper. */
#include <string.h>

#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/ledger/ledger_export.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/phrases.h"

struct ledger_export_request ledger_take_request(
	const struct ledger_screen *state, const struct ledger_columns *columns, const char *path)
{
	return (struct ledger_export_request){
		.filter = &state->ledger.filter,
		.columns = columns,
		.sort = state->ledger.sort,
		.path = path,
		.translate = language_translate,
	};
}

static bool ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);

	return length >= tail && strcmp(text + length - tail, end) == 0;
}

static void say_done(struct app *app, enum status status, const struct ledger_taken *taken,
	const struct error *err, const char *sentence, const char *path)
{
	struct buffer done = {0};

	if (status != STATUS_OK) {
		dialog_error(app, err);
		return;
	}
	phrase_add(&done, sentence, path, NULL);
	if (taken->left_out > 0)
		buffer_printf(&done, " %s%s%zu", _("confidential and left out"), _(": "),
			taken->left_out);
	clinic_done_saying(app, buffer_text(&done));
	buffer_release(&done);
}

/* An Excel workbook by its name, else CSV. All columns that a file usually has: it is for work. */
static void export_to(struct app *app, void *context, const char *path)
{
	struct error err;
	struct ledger_taken taken;
	const struct ledger_screen *state = context;
	const struct ledger_export_request request =
		ledger_take_request(state, &ledger_columns_file, path);
	enum table_format format = ends_with(path, ".xlsx") ? TABLE_XLSX : state->format;

	say_done(app, ledger_export(clinic_desk(app), &request, format, &taken, &err), &taken, &err,
		N_("Written: %s. It holds personal data; it is on record that it was made."), path);
}

static enum status ask_path(struct app *app, const char *title, const char *question,
	void (*done)(struct app *app, void *context, const char *path), struct error *err)
{
	return dialog_prompt(app, title, question, done, ledger_screen_state(app), err);
}

static const struct coded format_rows[] = {
	{"xlsx", N_("Excel workbook (.xlsx)")},
	{"csv", N_("CSV for new programs (UTF-8)")},
	{"csv-gb18030", N_("CSV for old programs (GB18030)")},
};

const struct coded_table ledger_take_formats = {
	format_rows, sizeof(format_rows) / sizeof(format_rows[0])};

static enum status ask_file(
	struct app *app, struct ledger_screen *state, const char *format, struct error *err)
{
	table_format_parse(format, &state->format);
	return ask_path(app, _("Export"),
		state->format == TABLE_XLSX ? _("Into which file? Such as /home/me/ledger.xlsx")
					    : _("Into which file? Such as /home/me/ledger.csv"),
		export_to, err);
}

static void export_chosen(struct app *app, void *context, size_t answer)
{
	struct error err;
	enum status status =
		answer < ledger_take_formats.count
			? ask_file(app, context, ledger_take_formats.rows[answer].code, &err)
			: ledger_seal_open(app, &err);

	if (status != STATUS_OK)
		dialog_error(app, &err);
}

enum status ledger_take_export(struct app *app, struct error *err)
{
	struct dialog_answers answers = {.count = ledger_take_formats.count};

	for (size_t i = 0; i < answers.count; i++)
		answers.texts[i] = _(ledger_take_formats.rows[i].title);
	answers.texts[answers.count++] = _("In full, sealed by a passphrase …");
	return dialog_choose(app, _("Export"),
		_("What is shown, names and numbers masked; in the last they are in full. As "
		  "what?"),
		&answers, export_chosen, ledger_screen_state(app), err);
}

static void print_to(struct app *app, void *context, const char *path)
{
	struct error err;
	struct ledger_taken taken;
	const struct ledger_screen *state = context;
	const struct ledger_export_request request =
		ledger_take_request(state, &state->columns, path);

	say_done(app, ledger_print(clinic_desk(app), &request, &taken, &err), &taken, &err,
		N_("Written: %s. Open it in a browser and print it from there."), path);
}

enum status ledger_take_print(struct app *app, struct error *err)
{
	return ask_path(app, _("Print"),
		_("Onto which page? Such as /home/me/ledger.html. Names stay masked."), print_to,
		err);
}
