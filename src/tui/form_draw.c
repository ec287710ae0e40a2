#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/form.h"
#include "menzhen/tui/wrap.h"

enum {
	MARK = 2,         /* columns before a label: required or not */
	USUAL_WIDTH = 40, /* of an input field */
	REMARK_MIN = 16,  /* columns beside a field that are worth using */
	MESSAGE_ROWS = 2, /* below the fields, for the remark of the one in focus */
	ERROR_TEXT_SIZE = 512,
};

struct layout {
	struct rect area; /* of the fields, without the message */
	int input_x, label_width;
};

static int field_rows(const struct form_field *field)
{
	return field->kind == FIELD_NOTE && field->rows > 1 ? field->rows : 1;
}

static struct layout lay_out(const struct form *form, struct rect area)
{
	int label_width = 0;
	for (size_t i = 0; i < form->count; i++) {
		int width = text_width(_(form->fields[i].label));
		label_width = width > label_width ? width : label_width;
	}
	if (label_width > area.width / 3)
		label_width = area.width / 3;
	area.height -= area.height > MESSAGE_ROWS ? MESSAGE_ROWS : 0;
	return (struct layout){area, area.x + MARK + label_width + 1, label_width};
}

static int input_width(const struct layout *layout, const struct form_field *field)
{
	int room = layout->area.x + layout->area.width - layout->input_x;
	int width = field->width > 0 ? field->width : USUAL_WIDTH;
	if (field->kind == FIELD_NOTE && field->width == 0)
		return room;
	return width < room ? width : room;
}

/* Row of the field INDEX, from the first field on. */
static int row_of(const struct form *form, size_t index)
{
	int row = 0;
	for (size_t i = 0; i < index; i++)
		row += field_rows(&form->fields[i]);
	return row;
}

static void scroll(struct form *form, int height)
{
	int first = row_of(form, form->focus);
	int last = first + field_rows(&form->fields[form->focus]) - 1;
	int most = row_of(form, form->count) - height;
	if (last >= form->top + height)
		form->top = last - height + 1;
	if (form->top > most)
		form->top = most > 0 ? most : 0;
	if (first < form->top)
		form->top = first;
}

/* Fill the line of FORM: the error of the field, else its hint, else, in focus, its help. */
static enum role remark(struct form *form, size_t index)
{
	const struct form_field *field = &form->fields[index];
	const struct form_value *value = &form->values[index];
	const char *text = line_edit_text(&value->edit);
	enum role role = ROLE_HINT;
	buffer_clear(&form->line);
	if (value->error.status != STATUS_OK) {
		char words[ERROR_TEXT_SIZE];
		error_format(&value->error, language_translate, words, sizeof(words));
		buffer_add_text(&form->line, words);
		return ROLE_DANGER;
	}
	if (field->hint)
		field->hint(form->context, text, &form->line, &role);
	if (form->line.length == 0 && field->help && index == form->focus && !*text)
		buffer_add_text(&form->line, _(field->help));
	return role;
}

static void draw_note(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	const struct form_field *field = &form->fields[index];
	struct line_edit *edit = &form->values[index].edit;
	int width = input_width(layout, field), bottom = layout->area.y + layout->area.height;
	bool focus = index == form->focus;
	struct line_edit_view view = line_edit_view(edit, field_rows(field), width);
	struct wrap_row row = {.next = view.from};
	for (int i = 0; i < field_rows(field); i++) {
		buffer_clear(&form->line);
		if (!row.last) {
			row = wrap_row(line_edit_text(edit), edit->text.length, row.next,
				line_edit_wrap_width(width));
			buffer_add(
				&form->line, line_edit_text(edit) + row.from, row.end - row.from);
		}
		if (y + i >= layout->area.y && y + i < bottom)
			canvas_text(canvas, y + i, layout->input_x, width,
				focus ? ROLE_FIELD_FOCUS : ROLE_FIELD, buffer_text(&form->line));
	}
	if (focus)
		canvas_cursor(canvas, y + view.row, layout->input_x + view.column, true);
}

static void draw_line(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	struct line_edit *edit = &form->values[index].edit;
	int width = input_width(layout, &form->fields[index]);
	bool focus = index == form->focus;
	struct line_edit_view view = line_edit_view(edit, 1, width);
	canvas_text(canvas, y, layout->input_x, width, focus ? ROLE_FIELD_FOCUS : ROLE_FIELD,
		line_edit_text(edit) + view.from);
	if (focus)
		canvas_cursor(canvas, y, layout->input_x + view.column, true);
}

static void draw_choice(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	const struct form_field *field = &form->fields[index];
	const char *code = line_edit_text(&form->values[index].edit);
	struct choice_list choices = field->choices(form->context);
	const struct choice *choice = choice_find(&choices, code);
	int width = input_width(layout, field);
	bool focus = index == form->focus;
	enum role role = focus ? ROLE_FIELD_FOCUS : ROLE_FIELD;
	canvas_text(canvas, y, layout->input_x, width - 2, role, choice ? choice->label : code);
	canvas_text(canvas, y, layout->input_x + width - 2, 2, role, " v");
	if (focus)
		canvas_cursor(canvas, y, layout->input_x, true);
}

static void draw_label(const struct form *form, struct canvas *canvas, const struct layout *layout,
	size_t index, int y)
{
	const struct form_field *field = &form->fields[index];
	int x = layout->area.x;
	canvas_text(canvas, y, x, layout->area.width, ROLE_NORMAL, "");
	canvas_put(canvas, y, x, 1, ROLE_WARNING, field->required ? "*" : " ");
	canvas_put(canvas, y, x + MARK, layout->label_width,
		index == form->focus ? ROLE_STRONG : ROLE_LABEL, _(field->label));
}

/* Beside the field. True: it was all there was to say. */
static bool draw_remark(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	enum role role = remark(form, index);
	int x = layout->input_x + input_width(layout, &form->fields[index]) + 2;
	int room = layout->area.x + layout->area.width - x;
	if (form->line.length == 0)
		return true;
	bool whole = text_width(buffer_text(&form->line)) <= room;
	if (room < REMARK_MIN || (!whole && index == form->focus))
		return false; /* it is said below, in full */
	canvas_put(canvas, y, x, room, role, buffer_text(&form->line));
	return whole;
}

static bool draw_field(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	bool visible = y >= layout->area.y && y < layout->area.y + layout->area.height;
	if (visible)
		draw_label(form, canvas, layout, index, y);
	if (form->fields[index].kind == FIELD_NOTE)
		draw_note(form, canvas, layout, index, y);
	else if (visible && form->fields[index].kind == FIELD_CHOICE)
		draw_choice(form, canvas, layout, index, y);
	else if (visible)
		draw_line(form, canvas, layout, index, y);
	return !visible || draw_remark(form, canvas, layout, index, y);
}

void form_draw(struct form *form, struct canvas *canvas, struct rect area)
{
	struct layout layout = lay_out(form, area);
	struct rect message = {
		area.y + layout.area.height, area.x, area.height - layout.area.height, area.width};
	bool said = true;
	scroll(form, layout.area.height);
	canvas_clear(canvas, area);
	for (size_t i = 0; i < form->count; i++) {
		int y = layout.area.y + row_of(form, i) - form->top;
		bool all = draw_field(form, canvas, &layout, i, y);
		said = i == form->focus ? all : said;
	}
	if (!said) {
		enum role role = remark(form, form->focus);
		canvas_wrapped(canvas, message, role, buffer_text(&form->line));
	}
}
