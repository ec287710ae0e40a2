#include "menzhen/tui/widget/edit_move.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/text.h"
#include "menzhen/tui/widget/wrap.h"

enum run { RUN_BLANK, RUN_WORD, RUN_CHINESE, RUN_PUNCTUATION };

/* CJK symbols and punctuation, and the full-width forms that are no letters or digits. */
static bool wide_punctuation(int32_t codepoint)
{
	return (codepoint >= 0x3001 && codepoint <= 0x303F) ||
	       (codepoint >= 0xFF01 && codepoint <= 0xFF0F) ||
	       (codepoint >= 0xFF1A && codepoint <= 0xFF20) ||
	       (codepoint >= 0xFF3B && codepoint <= 0xFF40) ||
	       (codepoint >= 0xFF5B && codepoint <= 0xFF65) ||
	       (codepoint >= 0x2010 && codepoint <= 0x2027);
}

static enum run run_at(const char *text, size_t length, size_t at)
{
	int32_t codepoint = 0;
	text_decode(text + at, length - at, &codepoint);
	if (codepoint == ' ' || codepoint == '\n' || codepoint == 0x3000)
		return RUN_BLANK;
	if (codepoint < 0x80)
		return isalnum(codepoint) || codepoint == '_' ? RUN_WORD : RUN_PUNCTUATION;
	if (wide_punctuation(codepoint))
		return RUN_PUNCTUATION;
	return text_codepoint_width(codepoint) == 2 ? RUN_CHINESE : RUN_WORD;
}

size_t edit_word_left(const char *text, size_t length, size_t cursor)
{
	size_t start = cursor;
	enum run run = RUN_BLANK;
	while (cursor > 0) {
		start = text_grapheme_previous(text, length, cursor);
		enum run here = run_at(text, length, start);
		if (run != RUN_BLANK && here != run)
			break;
		run = here;
		cursor = start;
	}
	return cursor;
}

size_t edit_word_right(const char *text, size_t length, size_t cursor)
{
	enum run run = RUN_BLANK;
	while (cursor < length) {
		enum run here = run_at(text, length, cursor);
		if (run != RUN_BLANK && here != run)
			break;
		run = here;
		cursor += text_grapheme_next(text, length, cursor);
	}
	return cursor;
}

size_t edit_line_start(const char *text, size_t cursor)
{
	while (cursor > 0 && text[cursor - 1] != '\n')
		cursor--;
	return cursor;
}

size_t edit_line_end(const char *text, size_t length, size_t cursor)
{
	while (cursor < length && text[cursor] != '\n')
		cursor++;
	return cursor;
}

struct edit_place edit_place(const char *text, size_t length, size_t cursor, int width)
{
	struct wrap_row row = {0};
	for (size_t index = 0;; index++) {
		row = wrap_row(text, length, row.next, width);
		if (row.last || cursor < row.next) {
			int column = wrap_columns(text, row.from, cursor);
			return (struct edit_place){index, column < width ? column : width};
		}
	}
}

size_t edit_offset(const char *text, size_t length, struct edit_place place, int width)
{
	struct wrap_row row = {0};
	size_t index = 0;
	do {
		row = wrap_row(text, length, row.next, width);
	} while (index++ < place.row && !row.last);

	size_t at = row.from;
	while (at < row.end) {
		size_t size = text_grapheme_next(text, length, at);
		if (wrap_columns(text, row.from, at + size) > place.column)
			break;
		/* The offset behind the last character of a broken row is the next row's first. */
		if (at + size == row.next && !row.last)
			break;
		at += size;
	}
	return at;
}
