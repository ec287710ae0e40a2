/* The duty screen's month: a calendar with the people of each day. */
#include <stdio.h>

#include "duty_detail.h"
#include "duty_screen.h"
#include "duty_words.h"
#include "menzhen/base/language.h"
#include "screens/phrases.h"

enum { CELL_ROWS_MAX = 7 };

static struct day_range days(struct day day)
{
	struct month_span span = month_span(day);

	return (struct day_range){span.first, day_add(span.first, span.weeks * GRID_DAYS - 1)};
}

static void heading(const struct duty_screen *state, struct buffer *out)
{
	struct civil date = day_to_civil(state->day);
	char year[16], month[16];

	snprintf(year, sizeof(year), "%d", date.year);
	snprintf(month, sizeof(month), "%d", date.month);
	/* TRANSLATORS: a month, as numbers: year, month */
	phrase_add(out, N_("%s/%s"), year, month);
}

/* The number of the day with what is special about it; all of the row for the selected day. */
static void draw_number(
	const struct duty_screen *state, struct canvas *canvas, struct rect cell, struct day day)
{
	bool inside = day_to_civil(day).month == day_to_civil(state->day).month;
	struct day today = duty_screen_now(state).day;
	struct buffer text = {0};

	buffer_printf(&text, "%2d ", day_to_civil(day).day);
	size_t bare = text.length;
	struct buffer marks = {0};
	duty_day_marks(&marks, &state->desk->config.calendar, day, today);
	buffer_add_text(&text, buffer_text(&marks));
	enum role role = inside ? ROLE_HEADING : ROLE_DISABLED;
	if (text.length > bare && inside)
		role = ROLE_TITLE;
	if (day.n == state->day.n)
		role = ROLE_SELECTED;
	canvas_text(canvas, cell.y, cell.x, cell.width, role, buffer_text(&text));
	buffer_release(&marks);
	buffer_release(&text);
}

/* Is DUTY one of the selected day and of the person selected there? */
static bool is_selected(const struct duty_screen *state, const struct duty *duty)
{
	return state->selected != DUTY_NONE && duty->day.n == state->day.n &&
	       duty->adviser == state->duties.items[state->selected].adviser;
}

static void draw_names(
	const struct duty_screen *state, struct canvas *canvas, struct rect cell, struct day day)
{
	bool inside = day_to_civil(day).month == day_to_civil(state->day).month;
	struct local_time now = duty_screen_now(state);
	struct month_words words;
	char more[24];

	month_words_lay(&words, &state->duties, day, cell.width, cell.height);
	for (size_t i = 0; i < words.count; i++) {
		const struct month_word *word = &words.items[i];
		const struct duty *duty = &state->duties.items[word->duty];
		enum role role = inside ? duty_role(duty, now) : ROLE_DISABLED;
		if (is_selected(state, duty))
			role = ROLE_SELECTED;
		canvas_put(canvas, cell.y + word->row, cell.x + word->x, word->width, role,
			duty->adviser->name);
	}
	snprintf(more, sizeof(more), "+%zu", words.more);
	if (words.more > 0)
		canvas_put(canvas, cell.y + words.more_row, cell.x + words.more_x,
			cell.width - words.more_x, ROLE_HINT, more);
}

static void draw_weekdays(struct canvas *canvas, struct rect area, struct day monday, int width)
{
	for (int i = 0; i < GRID_DAYS; i++)
		canvas_put(canvas, area.y, area.x + i * (width + 1), width, ROLE_LABEL,
			_(weekday_title(day_weekday(day_add(monday, i)))));
}

static void draw(
	struct duty_screen *state, struct canvas *canvas, struct rect area, enum redraw redraw)
{
	struct month_span span = month_span(state->day);
	int width = (area.width - GRID_DAYS + 1) / GRID_DAYS;
	int rows = (area.height - 1 - DUTY_DETAIL_ROWS_MIN) / span.weeks;
	struct rect detail = {area.y + area.height - DUTY_DETAIL_ROWS_MIN, area.x,
		DUTY_DETAIL_ROWS_MIN, area.width};
	(void)redraw; /* all of it shows anew: the terminal is sent only what differs */

	rows = rows > CELL_ROWS_MAX ? CELL_ROWS_MAX : rows;
	draw_weekdays(canvas, area, span.first, width);
	for (int i = 0; i < span.weeks * GRID_DAYS; i++) {
		struct day day = day_add(span.first, i);
		struct rect cell = {area.y + 1 + i / GRID_DAYS * rows,
			area.x + i % GRID_DAYS * (width + 1), 1, width};
		struct rect names = {cell.y + 1, cell.x, rows - 1, width};
		draw_number(state, canvas, cell, day);
		draw_names(state, canvas, names, day);
		if (day.n == state->day.n)
			canvas_cursor(canvas, cell.y, cell.x, false);
	}
	duty_detail_draw(state->desk,
		state->selected != DUTY_NONE ? &state->duties.items[state->selected] : NULL,
		state->day, canvas, detail);
}

static void select_beside(struct screen *screen, int step)
{
	const struct duty_screen *state = screen->state;

	if (state->selected != DUTY_NONE)
		duty_screen_select(screen, duty_beside(&state->duties, state->selected, step));
}

static bool press(struct screen *screen, const struct key_event *event)
{
	const struct duty_screen *state = screen->state;

	switch (event->code) {
	case KEYCODE_UP:
	case 'k':
		duty_screen_turn(screen, day_add(state->day, -GRID_DAYS));
		return true;
	case KEYCODE_DOWN:
	case 'j':
		duty_screen_turn(screen, day_add(state->day, GRID_DAYS));
		return true;
	case KEYCODE_PAGE_UP:
		duty_screen_turn(screen, month_add(state->day, -1));
		return true;
	case KEYCODE_PAGE_DOWN:
		duty_screen_turn(screen, month_add(state->day, 1));
		return true;
	case KEYCODE_TAB:
		select_beside(screen, 1);
		return true;
	case KEYCODE_BACK_TAB:
		select_beside(screen, -1);
		return true;
	case KEYCODE_ENTER:
		duty_screen_open_day(screen);
		return true;
	default:
		return false;
	}
}

const struct duty_view duty_month_view = {
	.key = 'm',
	.title = N_("Month"),
	.days = days,
	.heading = heading,
	.draw = draw,
	.press = press,
};
