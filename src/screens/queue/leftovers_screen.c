/* Open cases of earlier days: in the morning somebody says what becomes of each. */
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/queue/queue_view.h"
#include "screens/case_cell.h"
#include "screens/clinic/clinic.h"
#include "screens/list_screen.h"

struct leftovers {
	struct case_cells rows;
	struct case_list cases;
};

enum leftovers_column {
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
	[COLUMN_STATE] = {.title = N_("State"), .width = 10},
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

const struct case_record *leftovers_screen_case(const struct screen *screen)
{
	const struct leftovers *left = list_screen_context(screen);
	struct list *list = list_screen_list(screen);

	return list_any(list) ? &left->cases.items[list->selected] : NULL;
}

static enum status load(void *context, struct error *err)
{
	struct leftovers *left = context;

	case_list_release(&left->cases);
	enum status status = leftovers_list(left->rows.desk, &left->cases, err);

	if (status != STATUS_OK)
		case_list_release(&left->cases);
	return status;
}

static void id(void *context, size_t row, struct buffer *out)
{
	const struct leftovers *left = context;

	buffer_add_text(out, left->cases.items[row].number);
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	const struct leftovers *left = list_screen_context(screen);
	struct rect hint = {inside.y + inside.height - 2, inside.x, 2, inside.width};

	if (redraw == REDRAW_ALL && left->cases.count > 0)
		canvas_wrapped(&screen->app->canvas, hint, ROLE_HINT,
			_("Enter keeps the case in today's queue with its number. w: the visitor "
			  "did not come. F4: close it out. v: recorded by mistake."));
	return (struct rect){inside.y, inside.x, inside.height - 3, inside.width};
}

static void release(void *context)
{
	struct leftovers *left = context;

	case_list_release(&left->cases);
	free(left);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .draw = draw, .release = release};

static const struct screen_type leftovers_type = {
	.name = "leftovers",
	.title = N_("Left over from earlier days"),
	.where = WHERE_LEFTOVERS,
	LIST_SCREEN,
};

enum status leftovers_screen_open(struct app *app, struct error *err)
{
	struct leftovers *left = calloc(1, sizeof(*left));

	if (left == NULL)
		return error_memory(err);
	left->rows = (struct case_cells){clinic_desk(app), cells, &left->cases};
	const struct list list = {
		.columns = columns,
		.column_count = COLUMNS,
		.source = &case_cell_source,
		.context = &left->rows,
		.empty = N_("Nothing is left over from earlier days."),
	};
	return list_screen_open(app, &leftovers_type, &source, &list, left, err);
}
