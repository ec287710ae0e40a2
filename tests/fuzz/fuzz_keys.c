/*
 * What a terminal may send, typed into a form with every kind of field, its pickers included, and
 * into the table it falls back on. ESC and a byte stand for a special key, as ncurses would tell of
 * it; behind the two that begin a report of the mouse come its bytes; all else are bytes of text.
 */
#include "menzhen/tui/app.h"

#include <string.h>

#include "fuzz.h"
#include "fuzz_input.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/terminal/mouse.h"
#include "menzhen/tui/widget/form.h"
#include "menzhen/tui/widget/list.h"

enum { ROWS = 40, WIDTH = 30, NOTE_ROWS = 3, MAXIMUM = 20 };

static const int32_t specials[] = {KEYCODE_UP, KEYCODE_DOWN, KEYCODE_LEFT, KEYCODE_RIGHT,
	KEYCODE_HOME, KEYCODE_END, KEYCODE_PAGE_UP, KEYCODE_PAGE_DOWN, KEYCODE_INSERT,
	KEYCODE_DELETE, KEYCODE_BACKSPACE, KEYCODE_BACK_TAB, KEYCODE_WORD_LEFT, KEYCODE_WORD_RIGHT,
	KEYCODE_WORD_DELETE, KEYCODE_PASTE_BEGIN, KEYCODE_PASTE_END, KEYCODE_MOUSE_SGR,
	KEYCODE_MOUSE_X10, KEYCODE_RESIZE, KEYCODE_ESCAPE, KEYCODE_F(1), KEYCODE_F(12)};

static const struct choice towns[] = {
	{.code = "donghe", .label = "东河镇", .alias = "East River", .group = "North"},
	{.code = "dongshan", .label = "东山镇", .note = "hills"},
};
static const struct choice_list town_list = {towns, 2};

static struct choice_list offer(void *context, const char *value)
{
	(void)context;
	return (struct choice_list){towns, strlen(value) % 3};
}

static void taken(void *context, const struct choice *choice)
{
	form_set(context, "given", choice->code);
}

static enum status refuse_long(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	(void)context;
	return strlen(value) < 9 ? STATUS_OK
				 : error_set(err, STATUS_REFUSED, "'%s' is too long for '%s'",
					   value, field->name);
}

static const struct form_field fields[] = {
	{.name = "text", .label = "", .section = "A", .suggest = offer, .taken = taken},
	{.name = "given", .label = "", .section = "A", .kind = FIELD_GIVEN},
	{.name = "number",
		.label = "",
		.kind = FIELD_NUMBER,
		.maximum = MAXIMUM,
		.check = refuse_long},
	{.name = "plain", .label = "", .section = "B", .suggest = offer},
	{.name = "note", .label = "", .section = "B", .kind = FIELD_NOTE, .rows = NOTE_ROWS},
	{.name = "choice", .label = "", .kind = FIELD_CHOICE, .list = &town_list, .required = true},
	{.name = "choices", .label = "", .kind = FIELD_CHOICES, .list = &town_list},
	{.name = "secret", .label = "", .kind = FIELD_SECRET},
	{.name = "shown", .label = "", .kind = FIELD_SECRET_SHOWN},
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

/* A desk with one screen: the form, and beside it the table. */
struct desk {
	struct app app;
	struct form form;
	struct list list;
	struct mouse_report report;
	struct mouse_clicks clicks;
	int64_t time;
};

static size_t count_rows(void *context)
{
	(void)context;
	return ROWS;
}

static const struct list_source source = {.count = count_rows};

/* It stands at a character, and what the field shows of it is inside. */
static void check_edit(struct line_edit *edit, bool secret)
{
	const char *text = line_edit_text(edit);
	size_t length = edit->text.length, at = 0;
	struct buffer stars = {0}, safe = {0};

	require(strlen(text) == length && text_valid(text, length));
	require(!text_has_unsafe(text, edit->rules.multiline));
	require(text_add_safe_lines(&safe, text) && strcmp(buffer_text(&safe), text) == 0);
	while (at < edit->cursor)
		at += text_grapheme_next(text, length, at);
	require(at == edit->cursor && at <= length);
	struct line_edit_view view = secret ? line_edit_stars(edit, WIDTH, &stars)
					    : line_edit_view(edit, NOTE_ROWS, WIDTH);
	require(view.from <= view.to && view.to <= length);
	require(text_valid(text + view.from, view.to - view.from));
	require(view.row >= 0 && view.row < NOTE_ROWS);
	require(view.column >= 0 && view.column < WIDTH);
	buffer_release(&stars);
	buffer_release(&safe);
}

static void check(struct desk *desk)
{
	const struct form *form = &desk->form;

	require(form->focus < form->count);
	require(form->offer.selected <= form->offer.list.count);
	for (size_t i = 0; i < form->count; i++)
		check_edit(&form->values[i].edit,
			fields[i].kind == FIELD_SECRET || fields[i].kind == FIELD_SECRET_SHOWN);
	const char *choice = form_value(form, "choice");
	require(*choice == '\0' || choice_find(&town_list, choice) != NULL);
	require(desk->list.selected < ROWS && desk->list.first < ROWS);
}

static bool form_screen_key(struct screen *screen, const struct key_event *event)
{
	struct desk *desk = screen->state;
	enum form_result result = FORM_IGNORED;

	if (event->code != KEYCODE_MOUSE)
		result = form_key(&desk->form, screen, event);
	if (result == FORM_SUBMIT)
		form_check(&desk->form);
	return result != FORM_IGNORED || list_key(&desk->list, event);
}

static void draw_nothing(struct screen *screen, struct rect inside, enum redraw redraw)
{
	(void)screen;
	(void)inside;
	(void)redraw;
}

static const struct screen_type type = {
	.name = "fuzz", .title = "", .draw = draw_nothing, .key = form_screen_key};

static void press(struct desk *desk, const struct key_event *event)
{
	app_key(&desk->app, event);
	check(desk);
}

static void take(struct desk *desk)
{
	struct key_event event;

	if (input_take(&desk->app.input, &event) && event.code != KEYCODE_RESIZE)
		press(desk, &event);
}

static void special_key(struct desk *desk, uint8_t byte)
{
	int32_t code = specials[byte % (sizeof(specials) / sizeof(specials[0]))];

	desk->report = (struct mouse_report){0};
	if (code == KEYCODE_MOUSE_SGR || code == KEYCODE_MOUSE_X10)
		mouse_report_begin(
			&desk->report, code == KEYCODE_MOUSE_SGR ? MOUSE_SGR : MOUSE_X10);
	else
		input_code(&desk->app.input, code);
	take(desk);
}

static void report_byte(struct desk *desk, uint8_t byte)
{
	struct mouse mouse;

	if (!mouse_report_byte(&desk->report, byte, &mouse))
		return;
	require(mouse.row >= 0 && mouse.column >= 0 && !mouse.hit);
	mouse_clicks_count(&desk->clicks, &mouse, desk->time);
	press(desk, &(struct key_event){.code = KEYCODE_MOUSE, .mouse = &mouse});
}

static void type_all(struct desk *desk, const uint8_t *data, size_t size)
{
	for (size_t i = 0; i < size && !desk->app.quit; i++) {
		desk->time += data[i];
		if (mouse_report_reading(&desk->report)) {
			report_byte(desk, data[i]);
		} else if (data[i] == KEYCODE_ESCAPE && i + 1 < size) {
			special_key(desk, data[++i]);
		} else {
			input_byte(&desk->app.input, data[i]);
			take(desk);
		}
	}
	input_timeout(&desk->app.input);
	take(desk);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct desk desk = {.list = {.source = &source, .visible = 9, .rows = {2, 2, 9, WIDTH}}};

	if (form_init(&desk.form, fields, FIELDS, &desk.form, NULL) != STATUS_OK ||
		screen_open(&desk.app, &type, &desk, NULL) != STATUS_OK)
		abort();
	type_all(&desk, data, size);
	app_release(&desk.app);
	form_release(&desk.form);
	list_release(&desk.list);
	return 0;
}
