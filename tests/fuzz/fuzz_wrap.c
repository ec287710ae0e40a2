/* Any bytes broken into rows, and the cursor's ways in them. The first byte is the width. */
#include "menzhen/tui/widget/wrap.h"

#include "fuzz.h"
#include "fuzz_input.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/widget/edit_move.h"

enum { WIDTH_MIN = 2, WIDTHS = 60 };

/* Blanks may hang over the edge, and a character wider than the row is not cut. */
static bool fits(const char *text, const struct wrap_row *row, int width)
{
	size_t end = row->end;

	while (end > row->from && text[end - 1] == ' ')
		end--;
	return wrap_columns(text, row->from, end) <= width ||
	       text_grapheme_next(text, end, row->from) == end - row->from;
}

/* Rows follow one another, and each fits. */
static void check_rows(const char *text, size_t length, int width)
{
	struct wrap_row row = {0};
	size_t count = 0, before;

	do {
		before = row.next;
		row = wrap_row(text, length, before, width);
		require(row.from >= before && row.from <= row.end && row.end <= length);
		require(row.next >= row.end && row.next <= length);
		require(row.last || row.next > before);
		require(fits(text, &row, width));
		count++;
	} while (!row.last);
	require(count == wrap_count(text, length, width));
}

/* Words and lines lead to where a character begins, and never past an end. */
static void check_moves(const char *text, size_t length, int width)
{
	for (size_t at = 0; at <= length;) {
		size_t left = edit_word_left(text, length, at);
		size_t right = edit_word_right(text, length, at);
		require(at == 0 ? left == 0 : left < at);
		require(at == length ? right == length : right > at && right <= length);
		require(edit_line_start(text, at) <= at);
		require(edit_line_end(text, length, at) >= at &&
			edit_line_end(text, length, at) <= length);
		struct edit_place place = edit_place(text, length, at, width);
		require(place.column >= 0 && place.column <= width);
		require(edit_offset(text, length, place, width) <= length);
		size_t step = text_grapheme_next(text, length, at);
		at += step > 0 ? step : 1;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	char *text = fuzz_text(data + 1, size - 1);
	size_t length = strlen(text);
	int width = WIDTH_MIN + data[0] % WIDTHS;

	if (text_valid(text, length)) {
		check_rows(text, length, width);
		check_moves(text, length, width);
	}
	free(text);
	return 0;
}
