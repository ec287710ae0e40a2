/*
 * Editing UTF-8 text by what people see as characters (grapheme clusters), without a terminal.
 *
 *	struct line_edit edit = {.rules = {.maximum = 18, .fold = true}};
 *	line_edit_set(&edit, "3204");
 *	if (line_edit_key(&edit, event) == EDIT_CHANGED) … line_edit_text(&edit) …
 *	line_edit_release(&edit);
 */
#ifndef MENZHEN_TUI_LINE_EDIT_H
#define MENZHEN_TUI_LINE_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/buffer.h"
#include "menzhen/tui/terminal/key.h"
#include "menzhen/tui/widget/edit_history.h"

struct line_edit_rules {
	size_t maximum; /* code points; 0: LINE_EDIT_DEFAULT_MAXIMUM */
	bool multiline; /* Enter makes a new line, Up and Down move between rows */
	bool fold;      /* full-width letters, digits and signs become ASCII as they come in */
	bool secret;    /* a PIN: nothing to undo, and what is given back is overwritten first */
};

enum { LINE_EDIT_DEFAULT_MAXIMUM = 200, LINE_EDIT_SECRET_MAXIMUM = 128 };

/* Set the rules, zero the rest; release with line_edit_release. */
struct line_edit {
	struct line_edit_rules rules;
	struct buffer text;
	size_t cursor; /* bytes, at the start of a grapheme or at the end */
	size_t first;  /* first byte (one line) or row (several) that shows */
	int width;     /* of the field, for Up and Down; line_edit_view sets it */
	int goal;      /* the column Up and Down aim at, from 1; 0: the cursor's own */
	int32_t run;   /* kind of the last change: the next of the same kind joins its undo step */
	struct edit_history history;
};

enum edit_result {
	EDIT_IGNORED = 0, /* not a key of editing: the caller's */
	EDIT_MOVED,       /* the cursor only, or a key with nothing to do */
	EDIT_CHANGED,     /* the text */
	EDIT_FULL,        /* refused or cut: the maximum is reached, or no memory */
};

/*
 * Handle one key: text, paste, arrows, words, Home/End (Ctrl-A/Ctrl-E), Backspace, Delete, Ctrl-W
 * and Ctrl-Delete for a word, Ctrl-U and Ctrl-K for the rest of the line, undo Ctrl-Z, redo Ctrl-Y.
 * In several lines also Enter, Up, Down, where Up on the first row and Down on the last are
 * EDIT_IGNORED, so that a form moves on.
 */
enum edit_result line_edit_key(struct line_edit *edit, const struct key_event *event);

/* Put TEXT in at the cursor. Control characters become blanks; newlines stay in several lines. */
enum edit_result line_edit_insert(struct line_edit *edit, const char *text);

/* Replace the whole text, cursor at the end, nothing to undo. False: no memory, as it was. */
bool line_edit_set(struct line_edit *edit, const char *text);

/* "" when empty. Valid until the next change. */
const char *line_edit_text(const struct line_edit *edit);

/* What of the text shows in a field, and where the cursor stands in it. */
struct line_edit_view {
	size_t from;     /* first byte that shows */
	size_t to;       /* end of what shows, of one line */
	int row, column; /* of the cursor, from the field's corner */
};

/*
 * Scroll so that the cursor is inside ROWS (1 for one line) by WIDTH (at least 3) columns. Several
 * lines are broken at line_edit_wrap_width(WIDTH): the last column is left to the cursor.
 */
struct line_edit_view line_edit_view(struct line_edit *edit, int rows, int width);
int line_edit_wrap_width(int width);

/* A secret in a field of WIDTH columns: OUT becomes a star for each character; where the cursor
 * stands. */
struct line_edit_view line_edit_stars(const struct line_edit *edit, int width, struct buffer *out);

void line_edit_release(struct line_edit *edit);

#endif
