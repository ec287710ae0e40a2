/* 交接: the open cases of somebody who goes home. Each is handed over, kept or closed; then they
 * go. */
#include <stdio.h>
#include <stdlib.h>

#include "duty_grid.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/duty/handover.h"
#include "screens/case_cell.h"
#include "screens/clinic/clinic.h"
#include "screens/list_screen.h"
#include "screens/phrases.h"

enum { HEAD_ROWS = 3 };

struct handover_cases {
	const struct desk *desk;
	char adviser[DUTY_ID_SIZE]; /* who goes */
	struct case_list cases;
};

enum handover_column {
	COLUMN_TICKET,
	COLUMN_CLIENT,
	COLUMN_CATEGORY,
	COLUMN_STATE,
	COLUMN_HANDOVER,
	COLUMN_TO,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_TICKET] = {.title = N_("No."), .width = 6},
	[COLUMN_CLIENT] = {.title = N_("Visitor"), .width = 8, .minimum = 6},
	[COLUMN_CATEGORY] = {.title = N_("Matter"), .width = 18, .minimum = 10, .flex = 1},
	[COLUMN_STATE] = {.title = N_("State"), .width = 10},
	[COLUMN_HANDOVER] = {.title = N_("Handover"), .width = 12, .minimum = 9},
	[COLUMN_TO] = {.title = N_("Offered to"), .width = 14, .minimum = 8, .flex = 1},
};

static const enum case_cell cells[COLUMNS] = {
	[COLUMN_TICKET] = CASE_CELL_TICKET,
	[COLUMN_CLIENT] = CASE_CELL_CLIENT,
	[COLUMN_CATEGORY] = CASE_CELL_CATEGORY,
	[COLUMN_STATE] = CASE_CELL_STATE,
};

static size_t count_rows(void *context)
{
	const struct handover_cases *going = context;

	return going->cases.count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct handover_cases *going = context;
	const struct case_record *record = &going->cases.items[row];
	enum handover handover = handover_of(record);

	if (case_cell_add(out, role, going->desk, record, cells[column]))
		return;
	if (column == COLUMN_HANDOVER) {
		*role = handover == HANDOVER_KEPT ? ROLE_GOOD : ROLE_WARNING;
		buffer_add_text(out, _(handover_table.rows[handover].title));
	} else {
		buffer_add_text(out, desk_adviser_name(going->desk, record->offered_to));
	}
}

static void brief(void *context, size_t row, size_t column, struct buffer *out)
{
	const struct handover_cases *going = context;

	case_cell_add_brief(out, going->desk, &going->cases.items[row], cells[column]);
}

static const struct list_source rows = {.count = count_rows, .cell = cell, .brief = brief};

const struct case_record *handover_screen_case(const struct screen *screen)
{
	const struct handover_cases *going = list_screen_context(screen);
	struct list *list = list_screen_list(screen);

	return list_any(list) ? &going->cases.items[list->selected] : NULL;
}

const char *handover_screen_adviser(const struct screen *screen)
{
	const struct handover_cases *going = list_screen_context(screen);

	return going->adviser;
}

static enum status load(void *context, struct error *err)
{
	struct handover_cases *going = context;

	case_list_release(&going->cases);
	enum status status = handover_list(going->desk, going->adviser, &going->cases, err);

	if (status != STATUS_OK)
		case_list_release(&going->cases);
	return status;
}

static void id(void *context, size_t row, struct buffer *out)
{
	const struct handover_cases *going = context;

	buffer_add_text(out, going->cases.items[row].number);
}

static size_t undecided(const struct handover_cases *going)
{
	size_t count = 0;

	for (size_t i = 0; i < going->cases.count; i++)
		count += handover_of(&going->cases.items[i]) != HANDOVER_KEPT ? 1 : 0;
	return count;
}

static void draw_head(const struct handover_cases *going, struct canvas *canvas, struct rect area)
{
	const char *name = desk_adviser_name(going->desk, going->adviser);
	size_t left = undecided(going);
	struct buffer line = {0};
	char number[24];

	snprintf(number, sizeof(number), "%zu", left);
	phrase_add(&line, N_("%s goes home"), name, NULL);
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&line));
	buffer_clear(&line);
	if (left > 0)
		phrase_add(&line,
			N_("Open cases that nobody has yet: %s. Hand each over, keep it, or close "
			   "it out."),
			number, NULL);
	else
		buffer_add_text(&line, _("Every case has somebody. F2 signs out."));
	canvas_put(canvas, area.y + 1, area.x, area.width, left > 0 ? ROLE_WARNING : ROLE_GOOD,
		buffer_text(&line));
	buffer_release(&line);
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	if (redraw == REDRAW_ALL)
		draw_head(list_screen_context(screen), &screen->app->canvas, inside);
	return (struct rect){
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};
}

static void release(void *context)
{
	struct handover_cases *going = context;

	case_list_release(&going->cases);
	free(going);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .draw = draw, .release = release};

static const struct screen_type handover_type = {
	.name = "handover",
	.title = N_("Handover"),
	.where = WHERE_HANDOVER,
	LIST_SCREEN,
};

enum status handover_screen_open(struct app *app, const char *adviser, struct error *err)
{
	struct handover_cases *going = calloc(1, sizeof(*going));

	if (going == NULL)
		return error_memory(err);
	going->desk = clinic_desk(app);
	text_copy(adviser, going->adviser, sizeof(going->adviser));
	const struct list list = {
		.columns = columns,
		.column_count = COLUMNS,
		.source = &rows,
		.context = going,
		.accent = COLUMN_TICKET,
		.empty = N_("There are no open cases to hand over."),
	};
	return list_screen_open(app, &handover_type, &source, &list, going, err);
}
