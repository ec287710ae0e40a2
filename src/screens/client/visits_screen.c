/* One person's visits, those of people merged into them too. */
#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "screens/case_cell.h"
#include "screens/list_screen.h"
#include "visitor_box.h"
#include "visitors_screen.h"

enum { HEAD_ROWS = 2 };

struct visits {
	struct case_cells rows;
	char *number;
	struct client_view view;
	struct client_known known;
};

enum visits_column {
	COLUMN_DAY,
	COLUMN_TICKET,
	COLUMN_CLIENT,
	COLUMN_CATEGORY,
	COLUMN_STATE,
	COLUMN_ADVISER,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_DAY] = {.title = N_("Date"), .width = 14, .minimum = 12},
	[COLUMN_TICKET] = {.title = N_("No."), .width = 6},
	[COLUMN_CLIENT] = {.title = N_("Visitor"), .width = 8, .minimum = 6},
	[COLUMN_CATEGORY] = {.title = N_("Matter"), .width = 18, .minimum = 12, .flex = 2},
	[COLUMN_STATE] = {.title = N_("State"), .width = 12, .minimum = 8},
	[COLUMN_ADVISER] = {.title = N_("Adviser"), .width = 14, .minimum = 8, .flex = 1},
};

static const enum case_cell cells[COLUMNS] = {
	[COLUMN_DAY] = CASE_CELL_DAY,
	[COLUMN_TICKET] = CASE_CELL_TICKET,
	[COLUMN_CLIENT] = CASE_CELL_CLIENT,
	[COLUMN_CATEGORY] = CASE_CELL_CATEGORY,
	[COLUMN_STATE] = CASE_CELL_STATE,
	[COLUMN_ADVISER] = CASE_CELL_ADVISER,
};

const struct case_record *visits_screen_case(const struct screen *screen)
{
	const struct visits *visits = list_screen_context(screen);
	struct list *list = list_screen_list(screen);

	return list_any(list) ? &visits->view.cases.items[list->selected] : NULL;
}

static void forget(struct visits *visits)
{
	client_known_release(&visits->known);
	client_view_release(&visits->view);
}

static enum status load(void *context, struct error *err)
{
	struct visits *visits = context;

	forget(visits);
	enum status status = client_load(visits->rows.desk, visits->number, &visits->view, err);
	if (status == STATUS_OK)
		status = client_known_load(visits->rows.desk, &visits->view, &visits->known, err);
	if (status != STATUS_OK)
		forget(visits);
	return status;
}

static void id(void *context, size_t row, struct buffer *out)
{
	const struct visits *visits = context;

	buffer_add_text(out, visits->view.cases.items[row].number);
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	const struct visits *visits = list_screen_context(screen);
	struct buffer head = {0};

	text_add_safe(&head, visits->known.client != NULL ? visits->known.client : "");
	visitor_box_add_marks(&head, &visits->known);
	if (redraw == REDRAW_ALL)
		canvas_put(&screen->app->canvas, inside.y, inside.x, inside.width, ROLE_STRONG,
			buffer_text(&head));
	buffer_release(&head);
	return (struct rect){
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};
}

static void release(void *context)
{
	struct visits *visits = context;

	forget(visits);
	free(visits->number);
	free(visits);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .draw = draw, .release = release};

static const struct screen_type visits_type = {
	.name = "visits",
	.title = N_("Visits"),
	.where = WHERE_VISITS,
	LIST_SCREEN,
};

enum status visits_screen_open(struct app *app, const char *number, struct error *err)
{
	struct visits *visits = calloc(1, sizeof(*visits));

	if (visits == NULL || !string_copy(&visits->number, number)) {
		free(visits);
		return error_memory(err);
	}
	visits->rows = (struct case_cells){clinic_desk(app), cells, &visits->view.cases};
	const struct list list = {
		.columns = columns,
		.column_count = COLUMNS,
		.source = &case_cell_source,
		.context = &visits->rows,
		.accent = COLUMN_CATEGORY,
	};
	return list_screen_open(app, &visits_type, &source, &list, visits, err);
}
