/*
 * Breaking text into rows of a width: after spaces and between Chinese characters; closing
 * punctuation does not begin a row; a word longer than a row is cut.
 */
#ifndef MENZHEN_TUI_WRAP_H
#define MENZHEN_TUI_WRAP_H

#include <stddef.h>

/* One row: the bytes FROM to END of the text; the next row begins at NEXT. */
struct wrap_row {
	size_t from, end, next;
};

/*
 * The row of TEXT (LENGTH bytes) that begins at FROM, WIDTH (>= 2) columns wide. A newline ends a
 * row and belongs to none; spaces at a break may hang over the end. The last row has next == LENGTH
 * and does not end in a newline: a text that ends in one has an empty last row.
 */
struct wrap_row wrap_row(const char *text, size_t length, size_t from, int width);

/* Is ROW the last one of a text of LENGTH bytes? */
#define wrap_is_last(text, length, row) ((row).next >= (length) && ((row).end == (row).next))

/* Rows of the whole text, at least 1. */
size_t wrap_count(const char *text, size_t length, int width);

#endif
