#include "menzhen/tui/widget/wrap.h"

#include <stdint.h>
#include <string.h>

#include "menzhen/base/text.h"

/* Kept with the character before or after them (GB/T 15834, the usual rules for line ends). */
static const char closing[] = "，。、；：？！）》」』】〉〕”’％,.;:?!)]}%>";
static const char opening[] = "（《「『【〈〔“‘([{<";

static bool one_of(const char *set, const char *text, size_t length)
{
	for (size_t at = 0, size; set[at]; at += size) {
		int32_t ignored;
		size = text_decode(set + at, 4, &ignored);
		if (size == length && memcmp(set + at, text, length) == 0)
			return true;
	}
	return false;
}

int wrap_columns(const char *text, size_t from, size_t to)
{
	return from < to ? text_shown_width(text + from, to - from) : 0;
}

/* May a row end between the characters A (SIZE bytes before AT) and the one at AT? */
static bool may_break(const char *text, size_t length, size_t at, size_t size)
{
	size_t after = text_grapheme_next(text, length, at);
	if (text[at - 1] == ' ')
		return true;
	if (one_of(closing, text + at, after) || one_of(opening, text + at - size, size))
		return false;
	return wrap_columns(text, at, at + after) == 2 || wrap_columns(text, at - size, at) == 2;
}

static struct wrap_row finish(const char *text, size_t from, size_t next)
{
	size_t end = next;
	while (end > from && text[end - 1] == ' ')
		end--;
	return (struct wrap_row){.from = from, .end = end, .next = next};
}

struct wrap_row wrap_row(const char *text, size_t length, size_t from, int width)
{
	size_t at = from, size = 0, break_at = from;
	for (int used = 0; at < length; at += size) {
		if (text[at] == '\n')
			return (struct wrap_row){.from = from, .end = at, .next = at + 1};
		if (at > from && may_break(text, length, at, size))
			break_at = at;
		size = text_grapheme_next(text, length, at);
		if (text[at] == ' ' && size == 1 && used >= width)
			continue; /* blanks hang over the edge; one with an accent is seen */
		used += wrap_columns(text, at, at + size);
		if (used > width && at > from)
			return finish(text, from, break_at > from ? break_at : at);
	}
	return (struct wrap_row){.from = from, .end = length, .next = length, .last = true};
}

size_t wrap_count(const char *text, size_t length, int width)
{
	size_t rows = 0;
	struct wrap_row row = {0};
	do {
		row = wrap_row(text, length, row.next, width);
		rows++;
	} while (!row.last);
	return rows;
}
