/*
 * Breaking text into rows of a width: after spaces and between Chinese characters; closing
 * punctuation does not begin a row and opening punctuation does not end one; a word longer than a
 * row is cut.
 *
 *	struct wrap_row row = {0};
 *	do {
 *		row = wrap_row(text, length, row.next, width);
 *		… the bytes row.from to row.end …
 *	} while (!row.last);
 */
#ifndef MENZHEN_TUI_WRAP_H
#define MENZHEN_TUI_WRAP_H

#include <stdbool.h>
#include <stddef.h>

struct wrap_row {
	size_t from, end; /* its bytes, without blanks at a break and without the newline */
	size_t next;      /* where the next row begins */
	bool last;
};

/*
 * The row of TEXT (LENGTH bytes) that begins at FROM, WIDTH (at least 2) columns wide. A text that
 * ends in a newline has an empty last row.
 */
struct wrap_row wrap_row(const char *text, size_t length, size_t from, int width);

/* Rows of the whole text, at least 1. */
size_t wrap_count(const char *text, size_t length, int width);

/* Columns that the bytes FROM to TO of TEXT take on a canvas, which shows what is unsafe. */
int wrap_columns(const char *text, size_t from, size_t to);

#endif
