#include "menzhen/tui/widget/list.h"

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/terminal/mouse.h"

enum { GUTTER = 2 };

static void ensure_counted(struct list *list)
{
	if (list->counted)
		return;
	list->count = list->source->count(list->context);
	list->counted = true;
	list_select(list, list->selected);
}

void list_select(struct list *list, size_t row)
{
	if (list->counted && row >= list->count)
		row = list->count > 0 ? list->count - 1 : 0;
	list->selected = row;
}

void list_reload(struct list *list)
{
	list->counted = false;
}

bool list_any(struct list *list)
{
	ensure_counted(list);
	return list->count > 0;
}

void list_release(struct list *list)
{
	buffer_release(&list->cell);
}

static size_t minus(size_t a, size_t b)
{
	return a > b ? a - b : 0;
}

enum { WHEEL_ROWS = 3 };

/* The window moves; the mark only where it would be left outside. */
static void turn_wheel(struct list *list, bool down)
{
	size_t last = minus(list->count, list->visible), first = list->first;
	if (list->visible == 0)
		return;
	first = down ? first + WHEEL_ROWS : minus(first, WHEEL_ROWS);
	list->first = first > last ? last : first;
	if (list->selected < list->first)
		list_select(list, list->first);
	else if (list->selected >= list->first + list->visible)
		list_select(list, list->first + list->visible - 1);
}

static bool click(struct list *list, struct mouse *mouse)
{
	const struct rect *rows = &list->rows;
	size_t row = list->first + (size_t)(mouse->row - rows->y);
	if (mouse->row < rows->y || mouse->row >= rows->y + rows->height ||
		mouse->column < rows->x || mouse->column >= rows->x + rows->width ||
		row >= list->count)
		return false;
	list_select(list, row);
	mouse->hit = true;
	return true;
}

static bool list_mouse(struct list *list, struct mouse *mouse)
{
	if (mouse->kind == MOUSE_CLICK || mouse->kind == MOUSE_DOUBLE)
		return click(list, mouse);
	turn_wheel(list, mouse->kind == MOUSE_WHEEL_DOWN);
	return true;
}

bool list_key_special(struct list *list, const struct key_event *event)
{
	size_t page = list->visible > 1 ? list->visible - 1 : 1;
	ensure_counted(list);
	switch (event->code) {
	case KEYCODE_UP:
		list_select(list, minus(list->selected, 1));
		return true;
	case KEYCODE_DOWN:
		list_select(list, list->selected + 1);
		return true;
	case KEYCODE_PAGE_UP:
		list->first = minus(list->first, page);
		list_select(list, minus(list->selected, page));
		return true;
	case KEYCODE_PAGE_DOWN:
		if (list->first + list->visible < list->count)
			list->first += page;
		list_select(list, list->selected + page);
		return true;
	case KEYCODE_HOME:
		list_select(list, 0);
		return true;
	case KEYCODE_END:
		list_select(list, minus(list->count, 1));
		return true;
	case KEYCODE_MOUSE:
		return list_mouse(list, event->mouse);
	default:
		return false;
	}
}

bool list_key(struct list *list, const struct key_event *event)
{
	static const struct {
		int32_t plain, special;
	} aliases[] = {
		{'k', KEYCODE_UP},
		{'j', KEYCODE_DOWN},
		{'g', KEYCODE_HOME},
		{'G', KEYCODE_END},
	};
	struct key_event meant = *event;
	for (size_t i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++) {
		if (aliases[i].plain == event->code)
			meant.code = aliases[i].special;
	}
	return list_key_special(list, &meant);
}

/*
 * Keep the selected row in the window. Past an edge it scrolls by half a window: fewer bytes and
 * fewer pages from the database than row by row.
 */
static void scroll(struct list *list)
{
	if (list->selected < list->first)
		list->first = minus(list->selected, list->visible / 2);
	else if (list->selected >= list->first + list->visible)
		list->first = list->selected - list->visible / 2;
	size_t last = minus(list->count, list->visible);
	if (list->first > last)
		list->first = last;
}

static void draw_header(
	struct list *list, struct canvas *canvas, struct rect area, const int *widths)
{
	int x = area.x + GUTTER;
	canvas_text(canvas, area.y, area.x, area.width, ROLE_NORMAL, "");
	for (size_t i = 0; i < list->column_count; i++) {
		if (widths[i] == 0)
			continue;
		const struct list_column *column = &list->columns[i];
		const char *title = column->title ? _(column->title) : "";
		canvas_text_aligned(
			canvas, area.y, x, widths[i], column->align, ROLE_HEADING, title);
		x += widths[i] + 1;
	}
}

/* The cell into the list's buffer; what of it is to be shown in WIDTH columns. */
static const char *read_cell(
	struct list *list, size_t row, size_t column, int width, enum role *role)
{
	const struct list_source *source = list->source;
	buffer_clear(&list->cell);
	source->cell(list->context, row, column, &list->cell, role);
	if (!source->brief || text_width(buffer_text(&list->cell)) <= width)
		return buffer_text(&list->cell);
	size_t whole = list->cell.length;
	source->brief(list->context, row, column, &list->cell);
	return buffer_text(&list->cell) + (list->cell.length > whole ? whole : 0);
}

/*
 * The selected row has a mark in the gutter and one column emphasised, and not the whole row:
 * that is half of what a moving cursor would send over a slow line.
 */
static void draw_row(
	struct list *list, struct canvas *canvas, struct rect line, size_t row, const int *widths)
{
	bool selected = row == list->selected;
	int x = line.x + GUTTER;
	canvas_text(canvas, line.y, line.x, line.width, ROLE_NORMAL, selected ? ">" : "");
	for (size_t i = 0; i < list->column_count; i++) {
		if (widths[i] == 0)
			continue;
		enum role role = ROLE_VALUE;
		const char *text = read_cell(list, row, i, widths[i], &role);
		canvas_text_aligned(canvas, line.y, x, widths[i], list->columns[i].align,
			selected && i == list->accent ? ROLE_SELECTED : role, text);
		x += widths[i] + 1;
	}
}

static bool has_header(const struct list *list)
{
	for (size_t i = 0; i < list->column_count; i++) {
		if (list->columns[i].title)
			return true;
	}
	return false;
}

static void draw_rows(struct list *list, struct canvas *canvas, struct rect area, const int *widths)
{
	size_t shown = minus(list->count, list->first);
	if (shown > list->visible)
		shown = list->visible;
	if (list->source->load && shown > 0)
		list->source->load(list->context, list->first, shown);
	canvas_clear(canvas, area);
	for (size_t i = 0; i < shown; i++) {
		struct rect line = {area.y + (int)i, area.x, 1, area.width};
		draw_row(list, canvas, line, list->first + i, widths);
	}
	if (list->count == 0 && list->empty)
		canvas_text(canvas, area.y, area.x + GUTTER, area.width - GUTTER, ROLE_HINT,
			_(list->empty));
}

static void draw_move(struct list *list, struct canvas *canvas, struct rect area, const int *widths)
{
	size_t rows[] = {list->drawn_selected, list->selected};
	for (size_t i = 0; i < 2; i++) {
		struct rect line = {area.y + (int)(rows[i] - list->first), area.x, 1, area.width};
		if (list->drawn_selected != list->selected)
			draw_row(list, canvas, line, rows[i], widths);
	}
}

void list_draw(struct list *list, struct canvas *canvas, struct rect area, enum redraw redraw)
{
	int widths[LIST_COLUMNS_MAX];
	bool reload = !list->counted;
	ensure_counted(list);
	list_layout(list->columns, list->column_count, area.width - GUTTER, widths);
	if (has_header(list) && area.height > 1) {
		if (redraw == REDRAW_ALL)
			draw_header(list, canvas, area, widths);
		area.y++;
		area.height--;
	}
	list->visible = area.height > 0 ? (size_t)area.height : 0;
	list->rows = area;
	scroll(list);
	if (redraw == REDRAW_ALL || reload || list->first != list->drawn_first)
		draw_rows(list, canvas, area, widths);
	else
		draw_move(list, canvas, area, widths);
	list->drawn_first = list->first;
	list->drawn_selected = list->selected;
	canvas_cursor(canvas, area.y + (int)(list->selected - list->first), area.x, false);
}
