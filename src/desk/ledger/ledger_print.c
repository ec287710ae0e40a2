#include "ledger_taking.h"
#include "menzhen/desk/desk_export.h"
#include "menzhen/desk/ledger/ledger_words.h"
#include "menzhen/files/page/html.h"
#include "menzhen/files/page/html_page.h"

static void add_head(const struct ledger_taking *taking, struct buffer *out)
{
	const struct ledger_columns *columns = taking->request->columns;

	buffer_add_text(out, "<tr>");
	for (size_t i = 0; i < columns->count; i++)
		html_add_element(out, "th",
			taking->request->translate(ledger_column_at(columns->items[i]).title));
	buffer_add_text(out, "</tr>");
}

static enum status add_rows(struct ledger_taking *taking, struct buffer *out, struct error *err)
{
	const struct ledger_columns *columns = taking->request->columns;
	struct ledger_case item;
	struct buffer cell = {0};
	enum status status = STATUS_OK;

	for (size_t row = 0; row < taking->taken.cases && status == STATUS_OK; row++) {
		status = ledger_taking_case(taking, row, &item, err);
		if (status != STATUS_OK || item.record == NULL)
			continue;
		buffer_add_text(out, "<tr>");
		for (size_t i = 0; i < columns->count; i++) {
			buffer_clear(&cell);
			ledger_value_mask(taking->ledger.desk, &item, columns->items[i],
				taking->request->translate, &cell);
			html_add_element(out, "td", buffer_text(&cell));
		}
		buffer_add_text(out, "</tr>\n");
	}
	buffer_release(&cell);
	return status == STATUS_OK && out->failed ? error_memory(err) : status;
}

enum {
	BLANK_TITLE,
	BLANK_STATION,
	BLANK_FILTER,
	BLANK_COUNT,
	BLANK_AT,
	BLANK_HEAD,
	BLANK_ROWS,
	BLANKS,
};

/* "张三 < 李四" stays text: what is filled in is HTML already. ROWS are taken over. */
static enum status write_page(const struct ledger_taking *taking, struct buffer *rows,
	struct buffer *out, struct error *err)
{
	const struct desk *desk = taking->ledger.desk;
	error_translate say = taking->request->translate;
	struct buffer words = {0};
	char now[MOMENT_TEXT_SIZE];
	struct html_blank blanks[BLANKS] = {
		[BLANK_TITLE] = {.name = "title"},
		[BLANK_STATION] = {.name = "station"},
		[BLANK_FILTER] = {.name = "filter"},
		[BLANK_COUNT] = {.name = "count"},
		[BLANK_AT] = {.name = "at"},
		[BLANK_HEAD] = {.name = "head"},
		[BLANK_ROWS] = {.name = "rows", .text = *rows},
	};

	*rows = (struct buffer){0};
	buffer_add_text(&blanks[BLANK_TITLE].text, say(N_("Ledger")));
	html_add_text(&blanks[BLANK_STATION].text, desk->config.station.name);
	ledger_words_add_filter(desk, taking->request->filter, say, &words);
	html_add_text(&blanks[BLANK_FILTER].text, buffer_text(&words));
	blanks[BLANK_FILTER].text.failed = blanks[BLANK_FILTER].text.failed || words.failed;
	buffer_release(&words);
	buffer_printf(&blanks[BLANK_COUNT].text, "%s %zu", say(N_("Cases")), taking->taken.cases);
	moment_format(desk_now(desk), desk->config.station.offset_minutes, now);
	buffer_printf(&blanks[BLANK_AT].text, "%.10s %.5s", now, now + 11);
	add_head(taking, &blanks[BLANK_HEAD].text);
	return html_page_write("template/ledger.html", desk->language, blanks, BLANKS, out, err);
}

enum status ledger_print(struct desk *desk, const struct ledger_export_request *request,
	struct ledger_taken *taken, struct error *err)
{
	struct ledger_taking taking;
	struct buffer rows = {0}, page = {0};
	const struct export_file file = {request->path, request->replace, false};
	enum status status = ledger_taking_begin(&taking, desk, request, err);

	*taken = taking.taken;
	if (status == STATUS_OK && taking.taken.cases > LEDGER_PRINT_MAX)
		status = error_set(err, STATUS_REFUSED,
			N_("So many cases fill hundreds of pages; filter them, or export a table"));
	if (status == STATUS_OK)
		status = desk_export_check(&file, err);
	if (status == STATUS_OK)
		status = add_rows(&taking, &rows, err);
	if (status == STATUS_OK)
		status = write_page(&taking, &rows, &page, err);
	if (status == STATUS_OK)
		status = ledger_taking_record(&taking, desk, "html", err);
	if (status == STATUS_OK)
		status = desk_export_file(&file, &page, err);
	ledger_taking_end(&taking);
	buffer_release(&rows);
	buffer_release(&page);
	return status;
}
