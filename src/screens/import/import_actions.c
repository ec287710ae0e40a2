/* What can be done with a list that may be taken in. */
#include <stdio.h>
#include <stdlib.h>

#include "import_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/tui/widget/dialog.h"
#include "menzhen/tui/widget/picker.h"
#include "screens/clinic/clinic.h"
#include "screens/clinic/clinic_actions.h"

static void file_named(struct app *app, void *context, const char *path)
{
	struct error err;
	(void)context;

	if (import_screen_open(app, path, &err) != STATUS_OK)
		dialog_error(app, &err);
}

static enum status open_run(struct app *app, struct error *err)
{
	return dialog_prompt(app, _("Take in a list"),
		_("Which file? Its whole path, such as /media/usb/12348.xlsx"), file_named, NULL,
		err);
}

static enum status take_allowed(struct app *app, struct error *err)
{
	const struct import_page *page = import_screen_page(app);

	if (page == NULL)
		return error_say(err, STATUS_REFUSED, N_("There is no list to take in"));
	if (page->problem.status != STATUS_OK && err != NULL)
		*err = page->problem;
	return page->problem.status;
}

static bool show_progress(void *context, int percent)
{
	char text[160];

	snprintf(text, sizeof(text), _("%d %% done; Esc stops, and nothing is recorded"), percent);
	return app_progress(context, text);
}

static void take(struct app *app, void *context)
{
	struct import_page *page = import_screen_page(app);
	struct import_report report;
	struct error err;
	char done[160];
	const struct import_request request = {
		.path = page->path,
		.columns = page->columns,
		.column_count = page->column_count,
		.command = page->command,
		.translate = language_chinese,
		.progress = show_progress,
		.context = app,
	};
	(void)context;

	enum status status = ledger_import(page->desk, &request, &report, &err);
	if (status == STATUS_OK) {
		snprintf(done, sizeof(done), _("%s is taken in: %zu cases"), report.number,
			report.recorded);
		screen_close(app->top);
		clinic_done_saying(app, done);
	} else {
		page->looked_at = false; /* what is on record, or the file, may be another now */
		app_redraw(app);
		dialog_error(app, &err);
	}
	import_report_release(&report);
}

static enum status take_run(struct app *app, struct error *err)
{
	return dialog_confirm(app, _("Take in a list"),
		_("Record every good row of the list as a case?"), take, NULL, err);
}

/* --- which column is what --- */

static void column_picked(struct app *app, void *context, const struct choice *choice)
{
	struct import_page *page = context;
	struct error err;

	page->columns[page->heading] =
		*choice->code != '\0' ? ledger_column_find(choice->code) : IMPORT_PASSED_OVER;
	if (import_page_read(page, &err) != STATUS_OK)
		dialog_error(app, &err);
	app_redraw(app);
}

static enum status offer_columns(struct app *app, struct import_page *page, struct error *err)
{
	choices_clear(&page->choices);
	enum status status = choices_add(
		&page->choices, (struct choice){.code = "", .label = _("(passed over)")}, err);
	for (int i = 0; i < LEDGER_COLUMNS && status == STATUS_OK; i++) {
		struct ledger_column column = ledger_column_at(i);
		if (import_takes(i))
			status = choices_add(&page->choices,
				(struct choice){.code = column.code, .label = _(column.title)},
				err);
	}
	if (status != STATUS_OK)
		return status;
	return picker_open(app,
		&(struct picker_request){
			.title = _("What does the column hold?"),
			.choices = choices_list(&page->choices),
			.done = column_picked,
			.context = page,
		},
		err);
}

static void heading_picked(struct app *app, void *context, const struct choice *choice)
{
	struct import_page *page = context;
	struct error err;

	page->heading = (size_t)(choice - page->choices.items);
	if (offer_columns(app, page, &err) != STATUS_OK)
		dialog_error(app, &err);
}

/* From then on the columns are as chosen here, whatever the headings say. */
static enum status keep_columns(struct import_page *page, struct error *err)
{
	const struct import_report *report = &page->report;

	if (page->columns != NULL)
		return STATUS_OK;
	page->columns = calloc(report->heading_count, sizeof(*page->columns));
	if (page->columns == NULL)
		return error_memory(err);
	page->column_count = report->heading_count;
	for (size_t i = 0; i < report->heading_count; i++)
		page->columns[i] = report->headings[i].column;
	return STATUS_OK;
}

static enum status map_run(struct app *app, struct error *err)
{
	struct import_page *page = import_screen_page(app);
	enum status status = keep_columns(page, err);

	choices_clear(&page->choices);
	for (size_t i = 0; i < page->report.heading_count && status == STATUS_OK; i++) {
		const struct import_heading *heading = &page->report.headings[i];
		bool taken = heading->column != IMPORT_PASSED_OVER;
		const char *title =
			taken ? ledger_column_at(heading->column).title : N_("(passed over)");
		status = choices_add(&page->choices,
			(struct choice){
				.code = heading->text, .label = heading->text, .note = _(title)},
			err);
	}
	if (status != STATUS_OK)
		return status;
	return picker_open(app,
		&(struct picker_request){
			.title = _("Which column?"),
			.choices = choices_list(&page->choices),
			.done = heading_picked,
			.context = page,
		},
		err);
}

static enum status map_allowed(struct app *app, struct error *err)
{
	if (import_screen_page(app) != NULL)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED, N_("There is no list to take in"));
}

static const struct action rows[] = {
	{.id = "import",
		.plain = 'i',
		.where = WHERE_LEDGER,
		.rank = 80,
		.permission = "case.imported",
		.title = N_("Take in a list"),
		.help = N_(
			"An old ledger or a hotline's list, CSV or XLSX: look first, then record"),
		.run = open_run},
	{.id = "import.take",
		.key = KEYCODE_F(2),
		.plain = 't',
		.where = WHERE_IMPORT,
		.rank = 10,
		.permission = "case.imported",
		.title = N_("Take it in"),
		.help = N_("Record every good row as a case, all of them or none"),
		.allowed = take_allowed,
		.run = take_run},
	{.id = "import.map",
		.key = KEYCODE_F(3),
		.plain = 'm',
		.where = WHERE_IMPORT,
		.rank = 20,
		.permission = "case.imported",
		.title = N_("Columns"),
		.help = N_("Say what a column of the list holds; it is remembered for such lists"),
		.allowed = map_allowed,
		.run = map_run},
};

const struct action_part import_actions = {rows, sizeof(rows) / sizeof(rows[0])};
