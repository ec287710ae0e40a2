#include "form_parts.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/widget/wrap.h"

enum {
	MARK = 2,         /* columns before a label: required or not */
	USUAL_WIDTH = 40, /* of an input field */
	REMARK_MIN = 16,  /* columns beside a field that are worth using */
	MESSAGE_ROWS = 2, /* below the fields, for the remark of the one in focus */
	GUIDE_ROWS = 1,   /* between the two */
	MORE_ROWS = 3, /* above them, for what stands back: a blank one, and the sections' names */
	ERROR_TEXT_SIZE = 512,
};

struct layout {
	struct rect area;    /* of the fields alone */
	int more_y, guide_y; /* of the lines below them; more_y 0: nothing stands back */
	int input_x, label_width;
};

static int field_rows(const struct form_field *field)
{
	return field->kind == FIELD_NOTE && field->rows > 1 ? field->rows : 1;
}

static int input_width(const struct layout *layout, const struct form_field *field)
{
	int room = layout->area.x + layout->area.width - layout->input_x;
	int width = field->width > 0 ? field->width : USUAL_WIDTH;
	if (field->kind == FIELD_NOTE && field->width == 0)
		return room;
	return width < room ? width : room;
}

/* Rows that the field INDEX takes with the heading above it. */
static int rows_of(const struct form *form, size_t index)
{
	if (!form_shows(form, index))
		return 0;
	return field_rows(&form->fields[index]) + form_heads(form, index);
}

/* Rows of the fields before INDEX. */
static int row_of(const struct form *form, size_t index)
{
	int row = 0;
	for (size_t i = 0; i < index; i++)
		row += rows_of(form, i);
	return row;
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
	struct layout layout = {
		.input_x = area.x + MARK + label_width + 1, .label_width = label_width};
	int rows = row_of(form, form->count);
	area.height -= area.height > MESSAGE_ROWS ? MESSAGE_ROWS : 0;
	if (area.height > 1 && (form->guide || rows > area.height))
		area.height -= GUIDE_ROWS;
	layout.guide_y = area.y + area.height;
	if (area.height > MORE_ROWS && form_has_more(form)) {
		area.height -= MORE_ROWS;
		layout.more_y = area.y + (rows < area.height ? rows : area.height) + 1;
	}
	layout.area = area;
	return layout;
}

static void scroll(struct form *form, int height)
{
	int first = row_of(form, form->focus);
	int last = first + rows_of(form, form->focus) - 1;
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
	if (field->hint && field->kind != FIELD_GIVEN)
		field->hint(form->context, text, &form->line, &role);
	bool asks = !*text || field->kind == FIELD_GIVEN;
	if (form->line.length == 0 && field->help && index == form->focus && asks)
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

static void draw_secret(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	int width = input_width(layout, &form->fields[index]);
	bool focus = index == form->focus;
	struct line_edit_view view = line_edit_stars(&form->values[index].edit, width, &form->line);
	canvas_text(canvas, y, layout->input_x, width, focus ? ROLE_FIELD_FOCUS : ROLE_FIELD,
		buffer_text(&form->line));
	if (focus)
		canvas_cursor(canvas, y, layout->input_x + view.column, true);
}

static void draw_choice(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	const struct form_field *field = &form->fields[index];
	const char *code = line_edit_text(&form->values[index].edit);
	struct choice_list choices = form_choices(form, field);
	int width = input_width(layout, field);
	bool focus = index == form->focus;
	enum role role = focus ? ROLE_FIELD_FOCUS : ROLE_FIELD;
	buffer_clear(&form->line);
	choice_add_labels(&choices, code, _(", "), &form->line);
	canvas_text(canvas, y, layout->input_x, width - 2, role, buffer_text(&form->line));
	canvas_text(canvas, y, layout->input_x + width - 2, 2, role, " v");
	if (focus)
		canvas_cursor(canvas, y, layout->input_x, true);
}

/* In words where its hint has them, and not as a field: it is not typed. */
static void draw_given(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	const struct form_field *field = &form->fields[index];
	const char *value = line_edit_text(&form->values[index].edit);
	enum role role = ROLE_VALUE;
	buffer_clear(&form->line);
	if (field->hint)
		field->hint(form->context, value, &form->line, &role);
	canvas_put(canvas, y, layout->input_x, input_width(layout, field), role,
		form->line.length > 0 ? buffer_text(&form->line) : value);
	if (index == form->focus)
		canvas_cursor(canvas, y, layout->input_x, false);
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

/* Beside the field. False: something is left to be said below. */
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
	return whole || (role != ROLE_WARNING && role != ROLE_DANGER);
}

static void draw_input(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	switch (form->fields[index].kind) {
	case FIELD_CHOICE:
	case FIELD_CHOICES:
		draw_choice(form, canvas, layout, index, y);
		break;
	case FIELD_GIVEN:
		draw_given(form, canvas, layout, index, y);
		break;
	case FIELD_SECRET:
		draw_secret(form, canvas, layout, index, y);
		break;
	default:
		draw_line(form, canvas, layout, index, y);
		break;
	}
}

static bool is_inside(const struct layout *layout, int y)
{
	return y >= layout->area.y && y < layout->area.y + layout->area.height;
}

static bool draw_field(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	bool visible = is_inside(layout, y);
	if (visible)
		draw_label(form, canvas, layout, index, y);
	if (form->fields[index].kind == FIELD_NOTE)
		draw_note(form, canvas, layout, index, y);
	else if (visible)
		draw_input(form, canvas, layout, index, y);
	return !visible || draw_remark(form, canvas, layout, index, y);
}

/* The heading and the field below it, from row Y on. True: all was said that is to say of it. */
static bool draw_rows(
	struct form *form, struct canvas *canvas, const struct layout *layout, size_t index, int y)
{
	if (!form_shows(form, index))
		return true;
	if (form_heads(form, index)) {
		if (is_inside(layout, y))
			canvas_rule(canvas, y, layout->area.x, layout->area.width, false,
				_(form->fields[index].section));
		y++;
	}
	return draw_field(form, canvas, layout, index, y);
}

/* The sections of which rows lie above (or BELOW) what shows, with commas between; in a form
 * without sections the fields themselves. */
static void name_hidden(struct form *form, int height, bool below)
{
	const char *named = NULL;
	for (size_t i = 0, row = 0; i < form->count; row += (size_t)rows_of(form, i), i++) {
		const struct form_field *field = &form->fields[i];
		const char *name = field->section ? field->section : field->label;
		bool hidden = below ? (int)row + rows_of(form, i) > form->top + height
				    : (int)row < form->top;
		if (!hidden || rows_of(form, i) == 0 || name == named)
			continue;
		buffer_add_text(&form->line, named ? _(", ") : "");
		if (field->section)
			form_add_section(form, i, &form->line);
		else
			buffer_add_text(&form->line, _(name));
		named = name;
	}
}

/* What the form asks of its reader, and where the rest of it is. */
static void draw_guide(struct form *form, struct canvas *canvas, const struct layout *layout)
{
	struct rect area = layout->area;
	int y = layout->guide_y, rows = row_of(form, form->count), x = area.x;
	if (form->guide)
		x += canvas_put(canvas, y, x, area.width, ROLE_HINT, _(form->guide)) + 2;
	buffer_clear(&form->line);
	if (form->top + area.height < rows) {
		buffer_printf(&form->line, "%s ", _("Page Down:"));
		name_hidden(form, area.height, true);
	}
	if (form->top > 0) {
		buffer_printf(
			&form->line, "%s%s ", form->line.length > 0 ? "  " : "", _("Page Up:"));
		name_hidden(form, area.height, false);
	}
	if (x < area.x + area.width)
		canvas_put(canvas, y, x, area.x + area.width - x, ROLE_STRONG,
			buffer_text(&form->line));
}

/* Row of the window at which the field in focus has its input. */
static int focus_row(const struct form *form, const struct layout *layout)
{
	return layout->area.y + row_of(form, form->focus) - form->top +
	       form_heads(form, form->focus);
}

/* In the last rows: what did not fit beside the field INDEX, with its name where one is elsewhere.
 */
static void draw_message(struct form *form, struct canvas *canvas, struct rect area, size_t index)
{
	struct rect rows = {area.y + area.height - MESSAGE_ROWS, area.x, MESSAGE_ROWS, area.width};
	struct buffer text = {0};
	enum role role = remark(form, index);
	if (index != form->focus)
		buffer_printf(&text, "%s%s", _(form->fields[index].label), _(": "));
	buffer_add_text(&text, buffer_text(&form->line));
	canvas_wrapped(canvas, rows, role, buffer_text(&text));
	buffer_release(&text);
}

void form_draw(struct form *form, struct canvas *canvas, struct rect area)
{
	struct layout layout = lay_out(form, area);
	size_t unsaid = form->count; /* the field in focus, or the first */
	scroll(form, layout.area.height);
	canvas_clear(canvas, area);
	for (size_t i = 0; i < form->count; i++) {
		int row = layout.area.y + row_of(form, i) - form->top;
		bool all = draw_rows(form, canvas, &layout, i, row);
		if (!all && (unsaid == form->count || i == form->focus))
			unsaid = i;
	}
	if (layout.more_y > 0)
		form_draw_more(form, canvas,
			(struct rect){
				layout.more_y, area.x + MARK, MORE_ROWS - 1, area.width - MARK});
	draw_guide(form, canvas, &layout);
	if (unsaid < form->count && area.height > MESSAGE_ROWS)
		draw_message(form, canvas, area, unsaid);
	form_offer_draw(form, canvas, area, focus_row(form, &layout), layout.input_x);
}
