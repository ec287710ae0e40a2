#include "menzhen/base/text.h"
#include "menzhen/tui/widget/edit_move.h"
#include "menzhen/tui/widget/line_edit.h"
#include "menzhen/tui/widget/wrap.h"

int line_edit_wrap_width(int width)
{
	return width > 3 ? width - 1 : 2;
}

/* Columns that the cursor covers: those of the character it is on, one at the end. */
static int cursor_columns(const struct line_edit *edit)
{
	const char *text = line_edit_text(edit);
	size_t size = text_grapheme_next(text, edit->text.length, edit->cursor);
	int columns = wrap_columns(text, edit->cursor, edit->cursor + size);
	return columns > 0 ? columns : 1;
}

static struct line_edit_view view_line(struct line_edit *edit, int width)
{
	const char *text = line_edit_text(edit);
	size_t length = edit->text.length;
	if (edit->first > edit->cursor)
		edit->first = edit->cursor;
	while (edit->first < edit->cursor &&
		wrap_columns(text, edit->first, edit->cursor) + cursor_columns(edit) > width)
		edit->first += text_grapheme_next(text, length, edit->first);
	/* Leave no empty place at the end while there is text hidden at the start. */
	while (edit->first > 0) {
		size_t before = text_grapheme_previous(text, length, edit->first);
		if (wrap_columns(text, before, length) >= width)
			break;
		edit->first = before;
	}
	return (struct line_edit_view){
		.from = edit->first,
		.to = edit->first + text_fit(text + edit->first, width, NULL),
		.column = wrap_columns(text, edit->first, edit->cursor),
	};
}

static struct line_edit_view view_rows(struct line_edit *edit, size_t rows, int width)
{
	const char *text = line_edit_text(edit);
	size_t length = edit->text.length;
	struct edit_place place = edit_place(text, length, edit->cursor, width);
	size_t count = wrap_count(text, length, width);
	if (edit->first + rows > count)
		edit->first = count > rows ? count - rows : 0;
	if (place.row < edit->first)
		edit->first = place.row;
	if (place.row >= edit->first + rows)
		edit->first = place.row - rows + 1;
	return (struct line_edit_view){
		.from = edit_offset(text, length, (struct edit_place){edit->first, 0}, width),
		.to = length,
		.row = (int)(place.row - edit->first),
		.column = place.column,
	};
}

struct line_edit_view line_edit_view(struct line_edit *edit, int rows, int width)
{
	edit->width = width;
	if (!edit->rules.multiline)
		return view_line(edit, width);
	return view_rows(edit, rows > 0 ? (size_t)rows : 1, line_edit_wrap_width(width));
}

struct line_edit_view line_edit_stars(const struct line_edit *edit, int width, struct buffer *out)
{
	const char *text = line_edit_text(edit);
	struct line_edit_view view = {.to = edit->text.length};
	int stars = 0;
	buffer_clear(out);
	for (size_t at = 0; at < edit->text.length && stars < width - 1; stars++) {
		view.column += at < edit->cursor ? 1 : 0;
		at += text_grapheme_next(text + at, edit->text.length - at, 0);
		buffer_add_char(out, '*');
	}
	return view;
}
