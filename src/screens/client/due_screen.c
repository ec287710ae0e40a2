/* Whose personal data was kept for the station's years: each is erased, or held with a reason. */
#include "due_screen.h"

#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/client/client_retention.h"
#include "screens/list_screen.h"
#include "screens/phrases.h"

enum { HEAD_ROWS = 3 };

struct due {
	const struct desk *desk;
	struct retention_list list;
};

enum {
	COLUMN_CLIENT,
	COLUMN_NUMBER,
	COLUMN_VISITS,
	COLUMN_LAST,
	COLUMN_END,
	COLUMN_STATE,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_CLIENT] = {.title = N_("Visitor"), .width = 8, .minimum = 6},
	[COLUMN_NUMBER] = {.title = N_("First case"), .width = 18, .minimum = 15},
	[COLUMN_VISITS] = {.title = N_("Visits"), .width = 6, .align = ALIGN_RIGHT},
	[COLUMN_LAST] = {.title = N_("Last used"), .width = 10},
	[COLUMN_END] = {.title = N_("Due since"), .width = 10},
	[COLUMN_STATE] = {.title = "", .width = 10, .minimum = 6, .flex = 1},
};

static size_t count_rows(void *context)
{
	const struct due *due = context;

	return due->list.count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct due *due = context;
	const struct retention_row *item = &due->list.items[row];
	char day[DAY_TEXT_SIZE];

	if (item->standing == RETENTION_HELD)
		*role = ROLE_DISABLED;
	if (column == COLUMN_CLIENT)
		phrase_masked(out, item->client);
	else if (column == COLUMN_NUMBER)
		buffer_add_text(out, item->number);
	else if (column == COLUMN_VISITS)
		buffer_printf(out, "%zu", item->visits);
	else if (column == COLUMN_LAST)
		buffer_add_text(out, day_format(item->last, day));
	else if (column == COLUMN_END)
		buffer_add_text(out, day_format(item->end, day));
	else
		buffer_add_text(out, item->standing == RETENTION_HELD ? _("held") : "");
}

static const struct list_source rows = {.count = count_rows, .cell = cell};

static enum status load(void *context, struct error *err)
{
	struct due *due = context;

	retention_list_release(&due->list);
	enum status status = client_retention(due->desk, &due->list, err);
	if (status != STATUS_OK)
		retention_list_release(&due->list);
	return status;
}

static void id(void *context, size_t row, struct buffer *out)
{
	const struct due *due = context;

	buffer_add_text(out, due->list.items[row].number);
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	const struct due *due = list_screen_context(screen);
	struct rect head = {inside.y, inside.x, HEAD_ROWS - 1, inside.width};
	struct buffer text = {0};

	if (due->desk->config.station.retention_years == 0)
		buffer_add_text(&text,
			_("station.yaml does not say how long personal data is kept (retention:), "
			  "so that none is due."));
	else
		buffer_printf(&text,
			_("What is recorded of them was not used for %d years: the law wants it "
			  "erased (PIPL art. 47), unless there is a reason to keep it."),
			due->desk->config.station.retention_years);
	if (redraw == REDRAW_ALL)
		canvas_wrapped(&screen->app->canvas, head, ROLE_HINT, buffer_text(&text));
	buffer_release(&text);
	return (struct rect){
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};
}

static void release(void *context)
{
	struct due *due = context;

	retention_list_release(&due->list);
	free(due);
}

const struct retention_row *clinic_due(const struct app *app)
{
	const struct screen *screen = clinic_screen_at(app, WHERE_DUE);

	if (screen == NULL)
		return NULL;
	const struct due *due = list_screen_context(screen);
	struct list *list = list_screen_list(screen);
	return list_any(list) ? &due->list.items[list->selected] : NULL;
}

static const struct list_screen_source source = {
	.load = load, .id = id, .draw = draw, .release = release};

static const struct screen_type due_type = {
	.name = "due to be erased",
	.title = N_("Kept long enough"),
	.where = WHERE_DUE,
	LIST_SCREEN,
};

enum status due_screen_open(struct app *app, struct error *err)
{
	struct due *due = calloc(1, sizeof(*due));

	if (due == NULL)
		return error_memory(err);
	due->desk = clinic_desk(app);
	const struct list list = {
		.columns = columns,
		.column_count = COLUMNS,
		.source = &rows,
		.context = due,
		.accent = COLUMN_NUMBER,
		.empty = N_("Nobody's personal data is due to be erased."),
	};
	return list_screen_open(app, &due_type, &source, &list, due, err);
}
