/* Where the keys of movement lead in a text: pure functions from one byte offset to another. */
#ifndef MENZHEN_TUI_EDIT_MOVE_H
#define MENZHEN_TUI_EDIT_MOVE_H

#include <stddef.h>

/* Over blanks, then over one run of letters and digits, of Chinese characters, or of punctuation.
 */
size_t edit_word_left(const char *text, size_t length, size_t cursor);
size_t edit_word_right(const char *text, size_t length, size_t cursor);

/* The ends of the line between newlines that the cursor is in. */
size_t edit_line_start(const char *text, size_t cursor);
size_t edit_line_end(const char *text, size_t length, size_t cursor);

/* A place in text wrapped at a width. */
struct edit_place {
	size_t row; /* from 0 */
	int column;
};
struct edit_place edit_place(const char *text, size_t length, size_t cursor, int width);

/* The offset at PLACE, or as near left of it as there is; a row past the last is the last. */
size_t edit_offset(const char *text, size_t length, struct edit_place place, int width);

#endif
