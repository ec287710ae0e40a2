#include "menzhen/tui/widget/picker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/widget/line_edit.h"
#include "menzhen/tui/widget/list.h"

/* Parts of a row, as the columns of the list. */
enum { PART_NUMBER, PART_LABEL, PART_NOTE, PART_GROUP, PART_COUNT };
/* Box, input line and rule above the rows, box below. */
enum { FRAME_ROWS = 4, FRAME_COLUMNS = 4, GUTTER = 2, WIDTH_MIN = 36, QUERY_MAX = 40 };
enum { MARK_COLUMNS = 4 }; /* " [x]" */

struct picker {
	struct picker_request request;
	struct line_edit query;
	struct list list;
	struct list_column columns[PART_COUNT];
	size_t *shown; /* indexes of the choices that the query picks */
	size_t shown_count;
	bool *marked; /* by choice; with done_set */
};

static bool is_set(const struct picker *picker)
{
	return picker->request.done_set != NULL;
}

static size_t count(void *context)
{
	const struct picker *picker = context;
	return picker->shown_count;
}

/* The number to choose it by, and whether it is marked. */
static void add_number(const struct picker *picker, size_t row, struct buffer *out)
{
	if (row < 9)
		buffer_printf(out, "%zu", row + 1);
	else
		buffer_add_char(out, ' ');
	if (is_set(picker))
		buffer_add_text(out, picker->marked[picker->shown[row]] ? " [x]" : " [ ]");
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct picker *picker = context;
	const struct choice *choice = &picker->request.choices.items[picker->shown[row]];
	const char *texts[PART_COUNT] = {NULL, choice->label, choice->note, choice->group};
	if (column == PART_NUMBER)
		add_number(picker, row, out);
	else if (texts[column])
		buffer_add_text(out, texts[column]);
	*role = column == PART_LABEL ? ROLE_VALUE : ROLE_HINT;
}

static const struct list_source source = {.count = count, .cell = cell};

static void filter(struct picker *picker)
{
	picker->shown_count = choice_filter(
		&picker->request.choices, line_edit_text(&picker->query), picker->shown);
	list_reload(&picker->list);
	list_select(&picker->list, 0);
}

/* What lies in a column that is as wide as its widest text, at most a good third of the box. */
static int widest(const struct choice_list *choices, int part)
{
	int width = 0;
	for (size_t i = 0; i < choices->count; i++) {
		const struct choice *choice = &choices->items[i];
		const char *texts[PART_COUNT] = {"9", choice->label, choice->note, choice->group};
		int own = texts[part] ? text_width(texts[part]) : 0;
		width = own > width ? own : width;
	}
	return width;
}

static void set_columns(struct picker *picker)
{
	static const int minima[PART_COUNT] = {1, 16, 0, 8};
	for (int part = 0; part < PART_COUNT; part++)
		picker->columns[part] = (struct list_column){
			.width = widest(&picker->request.choices, part), .minimum = minima[part]};
	picker->columns[PART_NUMBER].width += is_set(picker) ? MARK_COLUMNS : 0;
	picker->columns[PART_LABEL].flex = 1;
	picker->list = (struct list){.columns = picker->columns,
		.column_count = PART_COUNT,
		.source = &source,
		.context = picker,
		.accent = PART_LABEL,
		.empty = N_("Nothing fits; Esc goes back")};
}

static struct rect box(const struct picker *picker)
{
	struct rect outer = rect_inset(canvas_window(), 1, 2);
	int width = GUTTER + FRAME_COLUMNS;
	for (size_t i = 0; i < picker->list.column_count; i++)
		width += picker->columns[i].width + 1;
	size_t rows = picker->request.choices.count;
	int height = FRAME_ROWS + (rows < (size_t)outer.height ? (int)rows : outer.height);
	return rect_centre(outer, height > FRAME_ROWS ? height : FRAME_ROWS + 1,
		width > WIDTH_MIN ? width : WIDTH_MIN);
}

static void draw_count(const struct picker *picker, struct canvas *canvas, struct rect frame)
{
	char text[64];
	snprintf(text, sizeof(text), "%zu/%zu", picker->shown_count, picker->request.choices.count);
	int width = text_width(text) + 2;
	canvas_caption(canvas, frame.y + frame.height - 1, frame.x + frame.width - 1 - width, width,
		ROLE_HINT, text);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct picker *picker = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect frame = box(picker), area = rect_inset(frame, 1, 2);
	(void)inside;
	if (redraw == REDRAW_ALL) {
		canvas_clear(canvas, frame);
		canvas_rule(canvas, frame.y + 2, frame.x, frame.width, true, NULL);
	}
	canvas_box(canvas, frame, picker->request.title);
	canvas_rule(canvas, frame.y + 2, frame.x, frame.width, true, NULL);
	draw_count(picker, canvas, frame);

	struct rect rows = {area.y + 2, area.x, area.height - 2, area.width};
	list_draw(&picker->list, canvas, rows, redraw);
	if (is_set(picker))
		canvas_caption(canvas, frame.y + frame.height - 1, frame.x + 2, frame.width - 11,
			ROLE_HINT, _("Space marks, Enter ends"));
	struct line_edit_view view = line_edit_view(&picker->query, 1, area.width - 2);
	canvas_text(canvas, area.y, area.x, 2, ROLE_LABEL, "/");
	canvas_text(canvas, area.y, area.x + 2, area.width - 2, ROLE_FIELD_FOCUS,
		line_edit_text(&picker->query) + view.from);
	canvas_cursor(canvas, area.y, area.x + 2 + view.column, true);
}

/* Mark the choice of ROW, or take its mark off. The letters that led to it have done their work. */
static void toggle(struct picker *picker, size_t row)
{
	if (row >= picker->shown_count)
		return;
	size_t choice = picker->shown[row];
	picker->marked[choice] = !picker->marked[choice];
	if (picker->query.text.length > 0 && line_edit_set(&picker->query, "")) {
		filter(picker);
		row = choice; /* all of them show, in their order */
	}
	list_reload(&picker->list);
	list_select(&picker->list, row);
}

static bool any_marked(const struct picker *picker)
{
	for (size_t i = 0; i < picker->request.choices.count; i++)
		if (picker->marked[i])
			return true;
	return false;
}

/* Close, and give the codes of all that are marked to whoever asked. */
static void end_set(struct screen *screen)
{
	struct picker *picker = screen->state;
	struct app *app = screen->app;
	struct picker_request request = picker->request;
	struct buffer codes = {0};
	size_t row = picker->list.selected;
	if (row < picker->shown_count && (picker->query.text.length > 0 || !any_marked(picker)))
		picker->marked[picker->shown[row]] = true;
	for (size_t i = 0; i < request.choices.count; i++)
		if (picker->marked[i])
			buffer_printf(&codes, "%s%s", codes.length > 0 ? "," : "",
				request.choices.items[i].code);
	picker->request.release = NULL; /* not before it was used */
	screen_close(screen);
	request.done_set(app, request.context, buffer_text(&codes));
	buffer_release(&codes);
	if (request.release)
		request.release(request.context);
}

/* ROW was chosen: mark it, or close and give it to whoever asked. */
static void choose(struct screen *screen, size_t row)
{
	struct picker *picker = screen->state;
	struct app *app = screen->app;
	struct picker_request request = picker->request;
	if (is_set(picker)) {
		toggle(picker, row);
		return;
	}
	if (row >= picker->shown_count)
		return;
	const struct choice *choice = &request.choices.items[picker->shown[row]];
	picker->request.release = NULL; /* not before it was used */
	screen_close(screen);
	request.done(app, request.context, choice);
	if (request.release)
		request.release(request.context);
}

/* Would the query, longer by DIGIT, still begin a code? Then the digit belongs to the query. */
static bool continues_code(const struct picker *picker, int32_t digit)
{
	char query[QUERY_MAX * 4 + 2];
	int length =
		snprintf(query, sizeof(query), "%s%c", line_edit_text(&picker->query), (char)digit);
	for (size_t i = 0; i < picker->request.choices.count; i++) {
		if (strncasecmp(picker->request.choices.items[i].code, query, (size_t)length) == 0)
			return true;
	}
	return false;
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct picker *picker = screen->state;
	int32_t code = event->code;
	screen_redraw(screen, REDRAW_PART);
	if (code == KEYCODE_ESCAPE)
		screen_close(screen);
	else if (code == KEYCODE_ENTER && is_set(picker))
		end_set(screen);
	else if (code == KEYCODE_ENTER || (code == ' ' && is_set(picker)))
		choose(screen, picker->list.selected);
	else if (code >= '1' && code <= '9' && !continues_code(picker, code))
		choose(screen, (size_t)(code - '1'));
	else if (list_key_special(&picker->list, event))
		return true;
	else if (line_edit_key(&picker->query, event) == EDIT_CHANGED)
		filter(picker);
	return code != KEYCODE_CTRL('C');
}

static void leave(struct screen *screen)
{
	struct picker *picker = screen->state;
	if (picker->request.release)
		picker->request.release(picker->request.context);
	line_edit_release(&picker->query);
	list_release(&picker->list);
	free(picker->shown);
	free(picker->marked);
	free(picker);
}

static const struct screen_type picker_type = {
	.name = "picker",
	.modal = true,
	.draw = draw,
	.key = key,
	.leave = leave,
};

static void mark_codes(struct picker *picker, const char *codes)
{
	const struct choice_list *choices = &picker->request.choices;
	for (size_t i = 0; codes && i < choices->count; i++)
		picker->marked[i] = choice_is_among(codes, choices->items[i].code);
}

/* Stand on the choice that is in force. */
static void select_code(struct picker *picker, const char *code)
{
	const struct choice_list *choices = &picker->request.choices;
	const struct choice *choice = code ? choice_find(choices, code) : NULL;
	for (size_t i = 0; choice && i < picker->shown_count; i++) {
		if (&choices->items[picker->shown[i]] == choice)
			list_select(&picker->list, i);
	}
}

static struct picker *new_picker(const struct picker_request *request)
{
	size_t room = request->choices.count + 1;
	struct picker *picker = calloc(1, sizeof(*picker));
	if (!picker)
		return NULL;
	picker->shown = calloc(room, sizeof(*picker->shown));
	picker->marked = calloc(room, sizeof(*picker->marked));
	if (picker->shown && picker->marked)
		return picker;
	free(picker->shown);
	free(picker->marked);
	free(picker);
	return NULL;
}

enum status picker_open(struct app *app, const struct picker_request *request, struct error *err)
{
	struct picker *picker = new_picker(request);
	if (!picker) {
		if (request->release)
			request->release(request->context);
		return error_memory(err);
	}
	picker->request = *request;
	picker->query.rules = (struct line_edit_rules){.maximum = QUERY_MAX, .fold = true};
	set_columns(picker);
	if (request->query)
		line_edit_insert(&picker->query, request->query);
	filter(picker);
	if (is_set(picker))
		mark_codes(picker, request->selected);
	else
		select_code(picker, request->selected);
	return screen_open(app, &picker_type, picker, err);
}
