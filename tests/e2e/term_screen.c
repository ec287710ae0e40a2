/* What is on the screen, cell by cell, as libvterm has it. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fail.h"
#include "term_private.h"

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct term *term = user;
	if (property == VTERM_PROP_CURSORVISIBLE)
		term->cursor_visible = value->boolean;
	else if (property == VTERM_PROP_ALTSCREEN)
		term->alternate_screen = value->boolean;
	else if (property == VTERM_PROP_MOUSE)
		term->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

static void on_reply(const char *bytes, size_t length, void *user)
{
	struct term *term = user;
	if (length > sizeof(term->reply) - term->reply_length)
		fail("the terminal has too much to say at once");
	memcpy(term->reply + term->reply_length, bytes, length);
	term->reply_length += length;
}

void term_screen_init(struct term *term)
{
	static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
	term->vterm = vterm_new(term->rows, term->cols);
	if (!term->vterm)
		fail_errno("vterm_new");
	vterm_set_utf8(term->vterm, 1);
	vterm_output_set_callback(term->vterm, on_reply, term);
	term->screen = vterm_obtain_screen(term->vterm);
	vterm_screen_set_callbacks(term->screen, &callbacks, term);
	vterm_screen_enable_altscreen(term->screen, 1);
	vterm_screen_reset(term->screen, 1);
}

void term_screen_release(struct term *term)
{
	vterm_free(term->vterm);
}

static size_t put_utf8(char *out, uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (size_t i = length - 1; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3f));
	out[0] = (char)((0xf00 >> length) | c);
	return length;
}

/* The cell's text into OUT, not terminated: a blank is a space, a wide one's second cell nothing.
 */
static size_t put_cell(char *out, const VTermScreenCell *cell)
{
	if (cell->chars[0] == (uint32_t)-1)
		return 0;
	size_t length = 0;
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i] != 0; i++)
		length += put_utf8(out + length, cell->chars[i]);
	if (length == 0)
		out[length++] = ' ';
	return length;
}

static VTermScreenCell get_cell(const struct term *term, int row, int col)
{
	VTermScreenCell cell = {0};
	VTermPos place = {.row = row, .col = col};
	if (row < 0 || row >= term->rows || col < 0 || col >= term->cols)
		fail("there is no cell at row %d, column %d", row, col);
	vterm_screen_get_cell(term->screen, place, &cell);
	return cell;
}

/* OUT is as large as term->row. */
static void put_row(const struct term *term, int row, char *out)
{
	size_t length = 0, shown = 0;
	for (int col = 0; col < term->cols; col++) {
		VTermScreenCell cell = get_cell(term, row, col);
		length += put_cell(out + length, &cell);
		if (length > 0 && out[length - 1] != ' ')
			shown = length;
	}
	out[shown] = '\0';
}

/* The column of the cell that begins OFFSET bytes into the text of ROW. */
static int column_at(const struct term *term, int row, size_t offset)
{
	char text[TERM_CELL_SIZE];
	int col = 0;
	for (size_t length = 0;
		length < offset || get_cell(term, row, col).chars[0] == (uint32_t)-1; col++) {
		VTermScreenCell cell = get_cell(term, row, col);
		length += put_cell(text, &cell);
	}
	return col;
}

bool term_screen_find(struct term *term, const char *text, struct term_place *where)
{
	for (int row = 0; row < term->rows; row++) {
		put_row(term, row, term->row);
		const char *found = strstr(term->row, text);
		if (!found)
			continue;
		if (where)
			*where = (struct term_place){
				row, column_at(term, row, (size_t)(found - term->row))};
		return true;
	}
	return false;
}

const char *term_row(struct term *term, int row)
{
	term_settle(term);
	put_row(term, row, term->row);
	return term->row;
}

bool term_find(struct term *term, const char *text, struct term_place *where)
{
	term_settle(term);
	return term_screen_find(term, text, where);
}

static int color_index(const VTermColor *color)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color))
		return TERM_COLOR_DEFAULT;
	return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : TERM_COLOR_RGB;
}

struct term_cell term_cell(struct term *term, int row, int col)
{
	term_settle(term);
	VTermScreenCell cell = get_cell(term, row, col);
	struct term_cell out = {
		.width = cell.width,
		.bold = cell.attrs.bold,
		.underline = cell.attrs.underline != VTERM_UNDERLINE_OFF,
		.reverse = cell.attrs.reverse,
		.fg = color_index(&cell.fg),
		.bg = color_index(&cell.bg),
	};
	out.text[put_cell(out.text, &cell)] = '\0';
	return out;
}

struct term_place term_cursor(struct term *term)
{
	term_settle(term);
	VTermPos at;
	vterm_state_get_cursorpos(vterm_obtain_state(term->vterm), &at);
	return (struct term_place){at.row, at.col};
}

bool term_cursor_visible(struct term *term)
{
	term_settle(term);
	return term->cursor_visible;
}

void term_dump(const struct term *term)
{
	char row[sizeof(term->row)];
	VTermPos at;
	vterm_state_get_cursorpos(vterm_obtain_state(term->vterm), &at);
	fprintf(stderr, "--- %dx%d, cursor %s at row %d, column %d, program %s ---\n", term->cols,
		term->rows, term->cursor_visible ? "shown" : "hidden", at.row, at.col,
		term->ended ? "ended" : "running");
	for (int i = 0; i < term->rows; i++) {
		put_row(term, i, row);
		fprintf(stderr, "%2d|%s\n", i, row);
	}
	fputs("---\n", stderr);
}

void term_fail(const struct term *term, const char *file, int line, const char *format, ...)
{
	va_list args;
	if (file)
		fprintf(stderr, "%s:%d: ", file, line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	term_dump(term);
	exit(EXIT_FAILURE);
}
