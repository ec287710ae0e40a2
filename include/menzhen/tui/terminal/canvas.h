/*
 * Drawing on the terminal in columns and rows. All text passes through text_add_safe, so nothing
 * that was typed or imported can act on the terminal. Nothing is drawn outside the window; a wide
 * character is never cut in half. What is drawn shows at the next canvas_flush.
 *
 *	canvas_text(canvas, y, x, 20, ROLE_VALUE, name);
 *	int x = area.x;
 *	x += canvas_put(canvas, area.y, x, 10, ROLE_LABEL, _("Waiting"));
 *	x += canvas_put(canvas, area.y, x + 1, 10, ROLE_STRONG, "3");
 */
#ifndef MENZHEN_TUI_CANVAS_H
#define MENZHEN_TUI_CANVAS_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"
#include "menzhen/tui/terminal/theme.h"

struct rect {
	int y, x, height, width;
};

enum align { ALIGN_LEFT = 0, ALIGN_RIGHT, ALIGN_CENTRE };

/* Zero-initialise, then terminal_start; terminal_stop releases it. */
struct canvas {
	struct theme theme;
	bool ascii; /* borders of + - | */
	int cursor_y, cursor_x;
	bool cursor_visible, cursor_shown; /* wanted; as the terminal has it */
	struct buffer safe;                /* the text being drawn; kept for its storage */
};

/* The whole window. */
struct rect canvas_window(void);

/* RECT without N columns and rows on each side; never negative. */
struct rect rect_inset(struct rect rect, int rows, int columns);

/* A rectangle of this size (cut to OUTER) in the middle of OUTER. */
struct rect rect_centre(struct rect outer, int height, int width);

/* Cut TEXT to WIDTH columns, filled up with blanks to exactly WIDTH. */
void canvas_text(struct canvas *canvas, int y, int x, int width, enum role role, const char *text);
void canvas_text_aligned(struct canvas *canvas, int y, int x, int width, enum align align,
	enum role role, const char *text);

/* Cut TEXT to WIDTH columns, nothing after it. Returns the columns used. */
int canvas_put(struct canvas *canvas, int y, int x, int width, enum role role, const char *text);

/* TEXT in rows of RECT, broken as text_wrap does. Returns the rows used, at most its height. */
int canvas_wrapped(struct canvas *canvas, struct rect rect, enum role role, const char *text);

void canvas_clear(struct canvas *canvas, struct rect rect);

/* A box round the edge of RECT; TITLE (may be NULL) is set into its upper line. The inside is left.
 */
void canvas_box(struct canvas *canvas, struct rect rect, const char *title);

/* A line, joined to a box at both ends when JOINED, with TITLE (may be NULL) set into it. */
void canvas_rule(struct canvas *canvas, int y, int x, int width, bool joined, const char *title);

/* TEXT set into the line of a box from column X on, with a blank on both sides. Columns used. */
int canvas_caption(
	struct canvas *canvas, int y, int x, int width, enum role role, const char *text);

/*
 * Where the cursor stands after drawing. VISIBLE at a point of editing, where input methods open
 * their window; else hidden, but parked at what is selected for screen readers and Braille lines.
 */
void canvas_cursor(struct canvas *canvas, int y, int x, bool visible);

/* Send what changed to the terminal. */
void canvas_flush(struct canvas *canvas);

/* Draw every cell anew at the next flush, after something else wrote to the terminal. */
void canvas_repaint(void);

#endif
