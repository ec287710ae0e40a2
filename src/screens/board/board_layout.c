#include "board_layout.h"

#include <stdbool.h>
#include <string.h>

#include "menzhen/base/text.h"

enum { PLATE_ROWS_MIN = 3, PLATE_ROWS_MAX = 5, SPACED_CHARACTERS = 4 };

struct board_layout board_layout(size_t count, int height)
{
	struct board_layout layout = {.rows = PLATE_ROWS_MAX, .fit = 1, .pages = 1};

	while (layout.rows > PLATE_ROWS_MIN && (size_t)(height / layout.rows) < count)
		layout.rows--;
	if (height >= layout.rows)
		layout.fit = (size_t)(height / layout.rows);
	if (count > 0)
		layout.pages = (count + layout.fit - 1) / layout.fit;
	return layout;
}

size_t board_page_at(const struct board_layout *layout, moment now, int turned)
{
	int64_t pages = (int64_t)layout->pages;
	int64_t page = (now / 1000 / BOARD_PAGE_SECONDS + turned) % pages;

	return (size_t)(page < 0 ? page + pages : page);
}

/* At most SPACED_CHARACTERS characters, all of two columns. */
static bool is_short_chinese(const char *name)
{
	size_t length = strlen(name), characters = 0;

	for (size_t at = 0; at < length; characters++) {
		int32_t codepoint;
		at += text_decode(name + at, length - at, &codepoint);
		if (text_codepoint_width(codepoint) != 2)
			return false;
	}
	return characters <= SPACED_CHARACTERS;
}

void board_name(struct buffer *out, const char *name)
{
	size_t length = strlen(name);
	bool spaced = is_short_chinese(name);

	for (size_t at = 0; at < length;) {
		size_t size = text_grapheme_next(name, length, at);
		if (spaced && at > 0)
			buffer_add_char(out, ' ');
		buffer_add(out, name + at, size);
		at += size;
	}
}
