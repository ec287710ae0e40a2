#include "menzhen/tui/terminal/canvas.h"

#include <ncurses.h>
#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/tui/widget/wrap.h"

struct rect canvas_window(void)
{
	return (struct rect){0, 0, LINES, COLS};
}

static int at_least_zero(int number)
{
	return number > 0 ? number : 0;
}

struct rect rect_inset(struct rect rect, int rows, int columns)
{
	return (struct rect){
		.y = rect.y + rows,
		.x = rect.x + columns,
		.height = at_least_zero(rect.height - 2 * rows),
		.width = at_least_zero(rect.width - 2 * columns),
	};
}

struct rect rect_centre(struct rect outer, int height, int width)
{
	height = height < outer.height ? height : outer.height;
	width = width < outer.width ? width : outer.width;
	return (struct rect){
		.y = outer.y + (outer.height - height) / 2,
		.x = outer.x + (outer.width - width) / 2,
		.height = height,
		.width = width,
	};
}

/* WIDTH cut to the window's edge; 0 when nothing of it can be seen. */
static int clip(int y, int x, int width)
{
	if (y < 0 || y >= LINES || x < 0 || x >= COLS)
		return 0;
	return width < COLS - x ? at_least_zero(width) : COLS - x;
}

static void set_role(const struct canvas *canvas, enum role role)
{
	attrset((int)canvas->theme.attributes[role]);
}

/* TEXT made safe, kept in the canvas until the next call. */
static const char *safe(struct canvas *canvas, const char *text)
{
	buffer_clear(&canvas->safe);
	text_add_safe(&canvas->safe, text);
	return buffer_text(&canvas->safe);
}

static void blank(int y, int x, int width)
{
	if (width > 0)
		mvhline(y, x, ' ', width);
}

int canvas_put(struct canvas *canvas, int y, int x, int width, enum role role, const char *text)
{
	int used = 0;
	width = clip(y, x, width);
	if (width == 0)
		return 0;
	text = safe(canvas, text);
	size_t length = text_fit(text, width, &used);
	set_role(canvas, role);
	mvaddnstr(y, x, text, (int)length);
	return used;
}

void canvas_text_aligned(struct canvas *canvas, int y, int x, int width, enum align align,
	enum role role, const char *text)
{
	int used;
	width = clip(y, x, width);
	if (width == 0)
		return;
	text = safe(canvas, text);
	size_t length = text_fit(text, width, &used);
	int before = align == ALIGN_RIGHT ? width - used : 0;
	if (align == ALIGN_CENTRE)
		before = (width - used) / 2;
	/* Blanks under the text too: ncurses may take a rare character for narrower than we do. */
	set_role(canvas, role);
	blank(y, x, width);
	mvaddnstr(y, x + before, text, (int)length);
}

void canvas_text(struct canvas *canvas, int y, int x, int width, enum role role, const char *text)
{
	canvas_text_aligned(canvas, y, x, width, ALIGN_LEFT, role, text);
}

int canvas_wrapped(struct canvas *canvas, struct rect rect, enum role role, const char *text)
{
	struct buffer line = {0};
	struct wrap_row row = {0};
	size_t length = strlen(text);
	int rows = 0;
	while (rows < rect.height && !row.last) {
		row = wrap_row(text, length, row.next, rect.width > 2 ? rect.width : 2);
		buffer_clear(&line);
		buffer_add(&line, text + row.from, row.end - row.from);
		canvas_text(canvas, rect.y + rows++, rect.x, rect.width, role, buffer_text(&line));
	}
	buffer_release(&line);
	return rows;
}

void canvas_clear(struct canvas *canvas, struct rect rect)
{
	set_role(canvas, ROLE_NORMAL);
	for (int row = 0; row < rect.height; row++)
		blank(rect.y + row, rect.x, clip(rect.y + row, rect.x, rect.width));
}

/* One piece of a line; ncurses knows the terminal's own line characters. */
static void corner(const struct canvas *canvas, int y, int x, chtype piece)
{
	if (clip(y, x, 1) == 1)
		mvaddch(y, x, canvas->ascii ? '+' : piece);
}

int canvas_caption(struct canvas *canvas, int y, int x, int width, enum role role, const char *text)
{
	int used = canvas_put(canvas, y, x + 1, width - 2, role, text);
	if (used == 0)
		return 0;
	set_role(canvas, ROLE_BORDER);
	blank(y, x, clip(y, x, 1));
	blank(y, x + 1 + used, clip(y, x + 1 + used, 1));
	return used + 2;
}

static void line(struct canvas *canvas, int y, int x, int width, const char *title)
{
	set_role(canvas, ROLE_BORDER);
	if (clip(y, x, width) > 0)
		mvhline(y, x, canvas->ascii ? '-' : ACS_HLINE, clip(y, x, width));
	if (title)
		canvas_caption(canvas, y, x, width, ROLE_TITLE, title);
}

void canvas_rule(struct canvas *canvas, int y, int x, int width, bool joined, const char *title)
{
	if (!joined) {
		line(canvas, y, x, width, title);
		return;
	}
	line(canvas, y, x + 1, width - 2, title);
	set_role(canvas, ROLE_BORDER);
	corner(canvas, y, x, ACS_LTEE);
	corner(canvas, y, x + width - 1, ACS_RTEE);
}

void canvas_box(struct canvas *canvas, struct rect rect, const char *title)
{
	if (rect.height < 2 || rect.width < 2)
		return;
	int bottom = rect.y + rect.height - 1, right = rect.x + rect.width - 1;
	chtype side = canvas->ascii ? '|' : ACS_VLINE;
	line(canvas, rect.y, rect.x + 1, rect.width - 2, title);
	line(canvas, bottom, rect.x + 1, rect.width - 2, NULL);
	mvvline(rect.y + 1, rect.x, side, rect.height - 2);
	mvvline(rect.y + 1, right, side, rect.height - 2);
	corner(canvas, rect.y, rect.x, ACS_ULCORNER);
	corner(canvas, rect.y, right, ACS_URCORNER);
	corner(canvas, bottom, rect.x, ACS_LLCORNER);
	corner(canvas, bottom, right, ACS_LRCORNER);
}

void canvas_cursor(struct canvas *canvas, int y, int x, bool visible)
{
	canvas->cursor_y = y;
	canvas->cursor_x = x;
	canvas->cursor_visible = visible;
}

void canvas_flush(struct canvas *canvas)
{
	if (canvas->cursor_shown && !canvas->cursor_visible)
		curs_set(0);
	if (clip(canvas->cursor_y, canvas->cursor_x, 1) == 1)
		move(canvas->cursor_y, canvas->cursor_x);
	refresh();
	if (!canvas->cursor_shown && canvas->cursor_visible)
		curs_set(1);
	canvas->cursor_shown = canvas->cursor_visible;
}

void canvas_repaint(void)
{
	clearok(curscr, TRUE);
}
