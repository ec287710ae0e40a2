/*
 * A page of text that may be taller than its screen: rows go down from a pen, those scrolled away
 * are not drawn. Private to the screens layer.
 *
 *	struct pen pen = page_begin(&state->page, canvas, inside);
 *	pen_field(&pen, N_("Visitor"), ROLE_VALUE, record->client);
 *	pen_text(&pen, inside.x, ROLE_VALUE, text);
 *	page_end(&state->page, &pen);
 */
#ifndef MENZHEN_SCREENS_PAGE_H
#define MENZHEN_SCREENS_PAGE_H

#include <stdbool.h>

#include "menzhen/tui/terminal/canvas.h"
#include "menzhen/tui/terminal/key.h"

/* Zero-initialise. */
struct page {
	int top;           /* rows scrolled away */
	int rows, visible; /* of the last drawing */
};

struct pen {
	struct canvas *canvas;
	struct rect area;
	int y;
};

/* Clears AREA. */
struct pen page_begin(const struct page *page, struct canvas *canvas, struct rect area);
void page_end(struct page *page, const struct pen *pen);

/* Arrows, j and k, Page Up, Page Down, Home, End, the wheel: scrolls. False: it was none of them.
 */
bool page_key(struct page *page, const struct key_event *event);

/* TEXT broken into rows from column X on. */
void pen_text(struct pen *pen, int x, enum role role, const char *text);

/* A label (msgid) and its value; nothing where the value is NULL or empty. */
void pen_field(struct pen *pen, const char *label, enum role role, const char *value);

/* A line across the screen, with TITLE set into it. */
void pen_rule(struct pen *pen, const char *title);

/* An empty row. */
void pen_skip(struct pen *pen);

#endif
