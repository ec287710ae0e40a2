#include "ledger_taking.h"
#include "menzhen/desk/desk_export.h"
#include "menzhen/desk/ledger/ledger_words.h"
#include "menzhen/files/lists/builtin.h"
#include "menzhen/files/page/html.h"
#include "menzhen/files/page/text_template.h"

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

/* "张三 < 李四" stays text: what is filled in is HTML already. */
static void add_page(
	const struct ledger_taking *taking, const struct buffer *rows, struct buffer *out)
{
	const struct desk *desk = taking->ledger.desk;
	error_translate say = taking->request->translate;
	struct buffer words = {0}, filter = {0}, head = {0}, station = {0}, count = {0}, at = {0};
	char now[MOMENT_TEXT_SIZE];

	ledger_words_add_filter(desk, taking->request->filter, say, &words);
	html_add_text(&filter, buffer_text(&words));
	html_add_text(&station, desk->config.station.name);
	add_head(taking, &head);
	buffer_printf(&count, "%s %zu", say(N_("Cases")), taking->taken.cases);
	moment_format(desk_now(desk), desk->config.station.offset_minutes, now);
	buffer_printf(&at, "%.10s %.5s", now, now + 11);
	const struct template_value values[] = {
		{"lang", desk->language == LANGUAGE_ZH ? "zh-CN" : "en"},
		{"title", say(N_("Ledger"))},
		{"station", buffer_text(&station)},
		{"filter", buffer_text(&filter)},
		{"count", buffer_text(&count)},
		{"at", buffer_text(&at)},
		{"head", buffer_text(&head)},
		{"rows", buffer_text(rows)},
	};
	text_template_fill(builtin_find("template/ledger.html")->text, values,
		sizeof(values) / sizeof(values[0]), out);
	buffer_release(&words);
	buffer_release(&filter);
	buffer_release(&head);
	buffer_release(&station);
	buffer_release(&count);
	buffer_release(&at);
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
		add_page(&taking, &rows, &page);
	if (status == STATUS_OK)
		status = ledger_taking_record(&taking, desk, "html", err);
	if (status == STATUS_OK)
		status = desk_export_file(&file, &page, err);
	ledger_taking_end(&taking);
	buffer_release(&rows);
	buffer_release(&page);
	return status;
}
