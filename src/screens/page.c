#include "page.h"

#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/tui/terminal/mouse.h"
#include "menzhen/tui/widget/wrap.h"

enum { LABEL_COLUMNS = 17, WHEEL_ROWS = 3 };

struct pen page_begin(const struct page *page, struct canvas *canvas, struct rect area)
{
	canvas_clear(canvas, area);
	return (struct pen){canvas, area, area.y - page->top};
}

void page_end(struct page *page, const struct pen *pen)
{
	page->rows = pen->y + page->top - pen->area.y;
	page->visible = pen->area.height;
}

static bool scroll(struct page *page, int by)
{
	int most = page->rows > page->visible ? page->rows - page->visible : 0;
	int top = page->top + by;

	page->top = top < 0 ? 0 : top > most ? most : top;
	return true;
}

static bool wheel(struct page *page, enum mouse_kind kind)
{
	if (kind != MOUSE_WHEEL_UP && kind != MOUSE_WHEEL_DOWN)
		return false;
	return scroll(page, kind == MOUSE_WHEEL_UP ? -WHEEL_ROWS : WHEEL_ROWS);
}

bool page_key(struct page *page, const struct key_event *event)
{
	switch (event->code) {
	case KEYCODE_UP:
	case 'k':
		return scroll(page, -1);
	case KEYCODE_DOWN:
	case 'j':
		return scroll(page, 1);
	case KEYCODE_PAGE_UP:
		return scroll(page, -page->visible);
	case KEYCODE_PAGE_DOWN:
		return scroll(page, page->visible);
	case KEYCODE_HOME:
		return scroll(page, -page->rows);
	case KEYCODE_END:
		return scroll(page, page->rows);
	case KEYCODE_MOUSE:
		return wheel(page, event->mouse->kind);
	default:
		return false;
	}
}

static bool shows(const struct pen *pen)
{
	return pen->y >= pen->area.y && pen->y < pen->area.y + pen->area.height;
}

void pen_text(struct pen *pen, int x, enum role role, const char *text)
{
	int width = pen->area.width - (x - pen->area.x);
	size_t length = strlen(text);
	struct wrap_row part = {0};
	char row[1024];

	do {
		part = wrap_row(text, length, part.next, width);
		size_t bytes = part.end - part.from;
		if (bytes >= sizeof(row))
			bytes = sizeof(row) - 1;
		memcpy(row, text + part.from, bytes);
		row[bytes] = '\0';
		if (shows(pen))
			canvas_put(pen->canvas, pen->y, x, width, role, row);
		pen->y++;
	} while (!part.last);
}

void pen_field(struct pen *pen, const char *label, enum role role, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	if (shows(pen))
		canvas_put(
			pen->canvas, pen->y, pen->area.x, LABEL_COLUMNS - 1, ROLE_LABEL, _(label));
	pen_text(pen, pen->area.x + LABEL_COLUMNS, role, value);
}

void pen_rule(struct pen *pen, const char *title)
{
	if (shows(pen))
		canvas_rule(pen->canvas, pen->y, pen->area.x - 2, pen->area.width + 4, true, title);
	pen->y++;
}

void pen_skip(struct pen *pen)
{
	pen->y++;
}
