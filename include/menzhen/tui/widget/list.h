/*
 * A table of rows of which a window shows. The owner fills cells; SQL pages the rows.
 *
 *	static const struct list_column columns[] = {
 *		{.title = N_("No."), .width = 4},
 *		{.title = N_("Matter"), .width = 12, .minimum = 8, .flex = 1},
 *	};
 *	static const struct list_source source = {.count = count, .load = load, .cell = cell};
 *	struct list list = {
 *		.columns = columns, .column_count = 2, .source = &source, .context = desk};
 */
#ifndef MENZHEN_TUI_LIST_H
#define MENZHEN_TUI_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/buffer.h"
#include "menzhen/tui/screen.h"
#include "menzhen/tui/terminal/canvas.h"
#include "menzhen/tui/terminal/key.h"

struct list_column {
	const char *title; /* msgid; NULL: none */
	int width;         /* columns wanted */
	int minimum; /* 0: as wanted. With less room than all minima, the last ones fall away */
	int flex;    /* share of the room to spare */
	enum align align;
};

struct list_source {
	/* Rows there are now. */
	size_t (*count)(void *context);
	/* Make rows OFFSET to OFFSET + COUNT - 1 available for cell(). May be NULL. */
	void (*load)(void *context, size_t offset, size_t count);
	/* Append the text of a cell; *ROLE is ROLE_VALUE on entry. */
	void (*cell)(void *context, size_t row, size_t column, struct buffer *out, enum role *role);
	/* Append what stands for it in a column that it is too wide for; nothing: it is cut. May be
	 * NULL. */
	void (*brief)(void *context, size_t row, size_t column, struct buffer *out);
};

enum { LIST_COLUMNS_MAX = 16 };

/* Fill the first part, zero the rest; release with list_release. */
struct list {
	const struct list_column *columns;
	size_t column_count;
	const struct list_source *source;
	void *context;
	const char *empty; /* msgid shown when there are no rows; NULL: nothing */
	size_t accent;     /* the column that is emphasised in the selected row */

	size_t selected, first, count;
	bool counted;          /* count is up to date */
	size_t drawn_selected; /* what the screen shows */
	size_t drawn_first;
	size_t visible;   /* rows of the window, header not counted */
	struct rect rows; /* where they were drawn */
	struct buffer cell;
};

/*
 * Arrows, j/k, PageUp/PageDown, Home/End (g/G), a click on a row, the wheel. True: it was one of
 * them.
 */
bool list_key(struct list *list, const struct key_event *event);

/* As list_key, but only the keys that type no text: for a list below a text field. */
bool list_key_special(struct list *list, const struct key_event *event);

/*
 * With REDRAW_PART and no scrolling only the two rows are drawn between which the mark moved.
 * The cursor is parked on the selected row.
 */
void list_draw(struct list *list, struct canvas *canvas, struct rect area, enum redraw redraw);

/* Stand on ROW, or on the last there is. */
void list_select(struct list *list, size_t row);

/* The rows may have changed: count and load again at the next drawing. Stays on the
 * same place; an owner whose rows move finds its row again and calls list_select. */
void list_reload(struct list *list);

/* Is there a row selected at all? */
bool list_any(struct list *list);

void list_release(struct list *list);

/*
 * Share WIDTH columns out, one blank between two: WIDTHS gets each column's, 0 for those that fell
 * away or want none. COUNT at most LIST_COLUMNS_MAX.
 */
void list_layout(const struct list_column *columns, size_t count, int width, int *widths);

#endif
