/* What would become of a list of old cases: read, shown row by row; nothing is recorded yet. */
#include "import_screen.h"

#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "screens/clinic/clinic.h"
#include "screens/page_screen.h"

enum { SENTENCE_SIZE = 2048, SHOWN_MAX = 500 };

enum status import_page_read(struct import_page *page, struct error *err)
{
	const struct import_request request = {
		.path = page->path,
		.columns = page->columns,
		.column_count = page->column_count,
		.dry_run = true,
		.translate = language_chinese,
	};

	import_report_release(&page->report);
	page->problem = (struct error){.status = STATUS_OK};
	page->looked_at = false;
	enum status status = ledger_import(page->desk, &request, &page->report, &page->problem);
	if (status == STATUS_MEMORY || (status != STATUS_OK && page->report.heading_count == 0)) {
		*err = page->problem;
		return status;
	}
	page->looked_at = true;
	return STATUS_OK;
}

/* Not anew after each dialog: a long list takes seconds to read. */
static enum status load(void *context, struct error *err)
{
	struct import_page *page = context;

	return page->looked_at ? STATUS_OK : import_page_read(page, err);
}

static void write_summary(struct pen *pen, const struct import_page *page)
{
	const struct import_report *report = &page->report;
	size_t good = report->rows - report->problem_count - report->duplicate_count;
	struct buffer line = {0};
	char sentence[SENTENCE_SIZE];

	buffer_printf(&line,
		_("Rows: %zu, good: %zu, on record already: %zu, cannot be taken in: %zu"),
		report->rows, good, report->duplicate_count, report->problem_count);
	pen_text(pen, pen->area.x, ROLE_STRONG, buffer_text(&line));
	buffer_release(&line);
	if (page->problem.status != STATUS_OK)
		pen_text(pen, pen->area.x, ROLE_WARNING,
			error_format(
				&page->problem, language_translate, sentence, sizeof(sentence)));
	else if (good > 0)
		pen_text(pen, pen->area.x, ROLE_HINT,
			_("Nothing is recorded yet: F2 takes the list in, all of it or nothing."));
	else
		pen_text(pen, pen->area.x, ROLE_HINT,
			_("Everything in the list is on record already."));
	pen_skip(pen);
}

static void write_columns(struct pen *pen, const struct import_report *report)
{
	struct buffer line = {0};

	pen_rule(pen, _("Columns"));
	for (size_t i = 0; i < report->heading_count; i++) {
		const struct import_heading *heading = &report->headings[i];
		bool taken = heading->column != IMPORT_PASSED_OVER;
		buffer_clear(&line);
		text_add_safe(&line, heading->text);
		buffer_add_text(&line, " = ");
		buffer_add_text(&line,
			taken ? _(ledger_column_at(heading->column).title) : _("(passed over)"));
		pen_text(pen, pen->area.x, taken ? ROLE_VALUE : ROLE_DISABLED, buffer_text(&line));
	}
	buffer_release(&line);
	pen_skip(pen);
}

static void write_problems(struct pen *pen, const struct import_report *report)
{
	struct buffer line = {0};
	char sentence[SENTENCE_SIZE];

	if (report->problem_count > 0)
		pen_rule(pen, _("Rows that cannot be taken in"));
	for (size_t i = 0; i < report->problem_count && i < SHOWN_MAX; i++) {
		buffer_clear(&line);
		buffer_printf(&line, _("row %zu: "), report->problems[i].row);
		text_add_safe(&line, error_format(&report->problems[i].error, language_translate,
					     sentence, sizeof(sentence)));
		pen_text(pen, pen->area.x, ROLE_WARNING, buffer_text(&line));
	}
	if (report->problem_count > SHOWN_MAX)
		pen_text(pen, pen->area.x, ROLE_HINT,
			_("And more: 'menzhen import FILE --dry-run' lists all of them."));
	buffer_release(&line);
	if (report->problem_count > 0)
		pen_skip(pen);
}

static void write_duplicates(struct pen *pen, const struct import_report *report)
{
	struct buffer line = {0};

	if (report->duplicate_count > 0)
		pen_rule(pen, _("On record already: passed over"));
	for (size_t i = 0; i < report->duplicate_count && i < SHOWN_MAX; i++) {
		const struct import_duplicate *duplicate = &report->duplicates[i];
		buffer_clear(&line);
		if (duplicate->same_row > 0)
			buffer_printf(&line, _("row %zu: the same as row %zu; passed over"),
				duplicate->row, duplicate->same_row);
		else
			buffer_printf(&line, _("row %zu: on record already as %s; passed over"),
				duplicate->row, duplicate->number);
		pen_text(pen, pen->area.x, ROLE_VALUE, buffer_text(&line));
	}
	buffer_release(&line);
}

static void write_page(void *context, struct pen *pen)
{
	const struct import_page *page = context;

	pen_field(pen, N_("List"), ROLE_VALUE, page->path);
	write_summary(pen, page);
	write_problems(pen, &page->report);
	write_columns(pen, &page->report);
	write_duplicates(pen, &page->report);
}

static void release(void *context)
{
	struct import_page *page = context;

	import_report_release(&page->report);
	choices_release(&page->choices);
	free(page->columns);
	free(page);
}

static const struct page_source source = {.load = load, .write = write_page, .release = release};

static const struct screen_type import_type = {
	.name = "import",
	.title = N_("Take in a list"),
	.where = WHERE_IMPORT,
	PAGE_SCREEN,
};

struct import_page *import_screen_page(const struct app *app)
{
	return (struct import_page *)page_screen_context(app->top);
}

enum status import_screen_open(struct app *app, const char *path, struct error *err)
{
	struct import_page *page = calloc(1, sizeof(*page));

	if (page == NULL)
		return error_memory(err);
	page->desk = clinic_desk(app);
	desk_new_command(page->command);
	text_copy(path, page->path, sizeof(page->path));
	return page_screen_open(app, &import_type, &source, page, err);
}
