#include "desk_rows.h"

#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/queue/queue_view.h"
#include "screens/case_cell.h"
#include "screens/phrases.h"

enum { WINDOW_ROWS = 40 };

enum desk_column {
	COLUMN_TICKET,
	COLUMN_CLIENT,
	COLUMN_CATEGORY,
	COLUMN_TIME,
	COLUMN_STATE,
	COLUMN_PRIORITY,
	COLUMN_ADVISER,
	COLUMN_CAME, /* these two only where the window is wide */
	COLUMN_CHANNEL,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_TICKET] = {.title = N_("No."), .width = 6},
	[COLUMN_CLIENT] = {.title = N_("Visitor"), .width = 8, .minimum = 6},
	[COLUMN_CATEGORY] = {.title = N_("Matter"), .width = 39, .minimum = 14, .flex = 1},
	[COLUMN_TIME] = {.title = N_("Time"), .width = 8, .align = ALIGN_RIGHT},
	[COLUMN_STATE] = {.title = N_("State"), .width = 12, .minimum = 10},
	[COLUMN_PRIORITY] = {.title = N_("Group"), .width = 8, .minimum = 6},
	[COLUMN_ADVISER] = {.title = N_("Adviser"), .width = 16, .minimum = 14, .flex = 1},
	[COLUMN_CAME] = {.title = N_("Came"), .width = 5},
	[COLUMN_CHANNEL] = {.title = N_("Channel"), .width = 12},
};

static const enum case_cell cells[COLUMNS] = {
	[COLUMN_CLIENT] = CASE_CELL_CLIENT,
	[COLUMN_CATEGORY] = CASE_CELL_CATEGORY,
	[COLUMN_STATE] = CASE_CELL_STATE,
	[COLUMN_CAME] = CASE_CELL_CAME,
	[COLUMN_CHANNEL] = CASE_CELL_CHANNEL,
};

/* A failed reading shows as an empty list, and its sentence on the desk. */
static void read_window(struct desk_rows *rows, size_t offset, size_t count)
{
	case_list_release(&rows->window);
	rows->first = offset;
	rows->loaded = true;
	rows->error.status = board_cases(rows->desk, rows->board, offset,
		count > WINDOW_ROWS ? count : WINDOW_ROWS, &rows->window, &rows->total,
		&rows->error);
	if (rows->error.status != STATUS_OK)
		rows->total = 0;
}

static bool holds(const struct desk_rows *rows, size_t offset, size_t count)
{
	return rows->loaded && offset >= rows->first &&
	       (offset + count <= rows->first + rows->window.count ||
		       rows->first + rows->window.count >= rows->total);
}

static size_t count_rows(void *context)
{
	struct desk_rows *rows = context;

	if (!rows->loaded)
		read_window(rows, rows->first, WINDOW_ROWS);
	return rows->total;
}

/* One window around what is asked for, so that scrolling by a row does not read each time. */
static void load_rows(void *context, size_t offset, size_t count)
{
	struct desk_rows *rows = context;

	if (!holds(rows, offset, count))
		read_window(rows, offset > WINDOW_ROWS / 4 ? offset - WINDOW_ROWS / 4 : 0,
			count + WINDOW_ROWS / 2);
}

const struct case_record *desk_rows_at(struct desk_rows *rows, size_t index)
{
	if (!holds(rows, index, 1))
		load_rows(rows, index, 1);
	if (index < rows->first || index - rows->first >= rows->window.count)
		return NULL;
	return &rows->window.items[index - rows->first];
}

/* The mark of an answer that is overdue, so that the colour is not the only sign. */
static void add_overdue(struct buffer *out, const struct desk_rows *rows,
	const struct case_record *record, enum role *role)
{
	if (!desk_case_overdue(rows->desk, record))
		return;
	*role = ROLE_DANGER;
	buffer_add_char(out, '!');
}

/* Work to do shows how long it has been going on; what is finished shows when it was. */
static void add_time(
	struct buffer *out, const struct desk_rows *rows, const struct case_record *record)
{
	switch (record->state) {
	case CASE_WAITING:
	case CASE_ASSIGNED:
		phrase_duration(out, record->opened_at, rows->board->now);
		break;
	case CASE_CONSULTING:
		phrase_duration(out, record->started_at, rows->board->now);
		break;
	case CASE_CALLED:
	case CASE_HELD:
		phrase_duration(out, record->since, rows->board->now);
		break;
	default:
		phrase_clock(out, rows->desk,
			record->closed_at != 0 ? record->closed_at : record->opened_at);
		break;
	}
}

static void add_adviser(struct buffer *out, const struct desk_rows *rows,
	const struct case_record *record, enum role *role)
{
	if (record->state != CASE_WAITING) {
		case_cell_add(out, role, rows->desk, record, CASE_CELL_ADVISER);
		return;
	}
	const char *name = board_suggestion(rows->desk, rows->board, record);
	*role = ROLE_HINT;
	if (name != NULL)
		phrase_add(out, N_("ask %s"), name, NULL);
	else if (rows->board->on_duty_count == 0)
		buffer_add_text(out, _("nobody on duty"));
}

/* Tickets restart each day: one of an earlier day shows its day, "24/N01". */
static void add_ticket(
	struct buffer *out, const struct desk_rows *rows, const struct case_record *record)
{
	if (record->service_day.n != rows->board->session.service_day.n)
		buffer_printf(out, "%d/", day_to_civil(record->service_day).day);
	buffer_add_text(out, record->ticket);
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	struct desk_rows *rows = context;
	const struct case_record *record = desk_rows_at(rows, row);

	if (record == NULL)
		return;
	if (!case_state_is_open(record->state) && record->state != CASE_CLOSED)
		*role = ROLE_DISABLED;
	if (case_cell_add(out, role, rows->desk, record, cells[column]))
		return;
	switch ((enum desk_column)column) {
	case COLUMN_TICKET:
		add_ticket(out, rows, record);
		break;
	case COLUMN_TIME:
		add_overdue(out, rows, record, role);
		add_time(out, rows, record);
		break;
	case COLUMN_PRIORITY:
		/* Not which group: some tell of health, and visitors can see this screen. */
		if (record->priority != NULL)
			buffer_add_text(out, _("sooner"));
		break;
	default:
		add_adviser(out, rows, record, role);
		break;
	}
}

static void brief(void *context, size_t row, size_t column, struct buffer *out)
{
	struct desk_rows *rows = context;
	const struct case_record *record = desk_rows_at(rows, row);

	if (record != NULL)
		case_cell_add_brief(out, rows->desk, record, cells[column]);
}

static const struct list_source source = {
	.count = count_rows, .load = load_rows, .cell = cell, .brief = brief};

struct list desk_rows_list(struct desk_rows *rows)
{
	return (struct list){
		.columns = columns,
		.column_count = COLUMNS,
		.source = &source,
		.context = rows,
		.empty = N_("No visitor yet. Press F2 to record the first one."),
	};
}

void desk_rows_forget(struct desk_rows *rows)
{
	rows->loaded = false;
}

static bool find_in_window(const struct desk_rows *rows, const char *number, size_t *row)
{
	for (size_t i = 0; i < rows->window.count; i++) {
		*row = rows->first + i;
		if (strcmp(rows->window.items[i].number, number) == 0)
			return true;
	}
	return false;
}

bool desk_rows_find(struct desk_rows *rows, const char *number, size_t *row)
{
	if (!rows->loaded)
		read_window(rows, rows->first, WINDOW_ROWS);
	bool found = find_in_window(rows, number, row);
	size_t offset = 0;
	while (!found && offset < rows->total) {
		read_window(rows, offset, WINDOW_ROWS);
		found = find_in_window(rows, number, row);
		offset += WINDOW_ROWS;
	}
	return found;
}

void desk_rows_release(struct desk_rows *rows)
{
	case_list_release(&rows->window);
}
