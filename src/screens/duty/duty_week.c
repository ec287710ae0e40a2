/* The duty screen's week: hours of shifts from the top down, days from Monday to Sunday. */
#include <stdio.h>

#include "duty_detail.h"
#include "duty_screen.h"
#include "duty_words.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "screens/phrases.h"

/* Heads and their rule above the grid; the rule, the selected duty and the legend below it. */
enum { ROWS_ABOVE = 2, ROWS_BELOW = 2 + DUTY_DETAIL_ROWS_MIN, DATE_COLUMNS = 12 };

static struct day_range days(struct day day)
{
	struct day monday = duty_monday(day);

	return (struct day_range){monday, day_add(monday, GRID_DAYS - 1)};
}

static void heading(const struct duty_screen *state, struct buffer *out)
{
	struct day_range week = days(state->day);
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];

	phrase_add(out, N_("%s to %s"), day_format(week.first, first), day_format(week.last, last));
}

/* Without memory the week shows as empty, as duties that cannot be read do. */
static void changed(struct duty_screen *state)
{
	if (!duty_week_lay(&state->week, &state->duties, duty_monday(state->day))) {
		duty_list_release(&state->duties);
		state->selected = DUTY_NONE;
		duty_week_lay(&state->week, &state->duties, duty_monday(state->day));
	}
}

static int column_x(struct rect area, struct week_columns columns, int column)
{
	return area.x + columns.label + column * (columns.cell + 1) + 1;
}

/* "Wed 25", or as much of the date as there is room for; below it what is special about the day. */
static void draw_head(
	const struct duty_screen *state, struct canvas *canvas, struct rect cell, struct day day)
{
	struct day today = duty_screen_now(state).day;
	struct buffer text = {0};

	if (cell.width >= DATE_COLUMNS)
		phrase_day(&text, day);
	else
		buffer_printf(
			&text, "%s %d", _(weekday_title(day_weekday(day))), day_to_civil(day).day);
	enum role role = day.n == today.n ? ROLE_TITLE : ROLE_HEADING;
	if (day.n == state->day.n && state->selected == DUTY_NONE)
		role = ROLE_SELECTED;
	canvas_put(canvas, cell.y, cell.x, cell.width, role, buffer_text(&text));
	buffer_clear(&text);
	duty_day_marks(&text, &state->desk->config.calendar, day, today);
	if (text.length > 0)
		canvas_caption(canvas, cell.y + 1, cell.x - 1, cell.width + 2, ROLE_STRONG,
			buffer_text(&text));
	buffer_release(&text);
}

static void draw_heads(const struct duty_screen *state, struct canvas *canvas, struct rect area,
	struct week_columns columns)
{
	struct day monday = duty_monday(state->day);

	canvas_rule(canvas, area.y + 1, area.x - 2, area.width + 4, true, NULL);
	for (int i = 0; i < GRID_DAYS; i++) {
		struct rect cell = {area.y, column_x(area, columns, i), 2, columns.cell};
		draw_head(state, canvas, cell, day_add(monday, i));
	}
}

/* One row of a label; a text too long for it ends with a word. */
static void draw_label_row(struct canvas *canvas, struct rect row, enum role role, const char *text)
{
	if (text != NULL && *text != '\0')
		canvas_wrapped(canvas, row, role, text);
}

/* Hours, kind and place of a band, from its first line on; GRID is the window onto the lines. */
static void draw_label(const struct duty_screen *state, const struct week_band *band,
	struct canvas *canvas, struct rect grid, int width)
{
	char hours[SPAN_TEXT_SIZE];
	const char *rows[] = {span_format(band->start, band->end, hours),
		_(session_title(band->shift->session)),
		shift_where(band->shift, language_translate)};
	for (int i = 0; i < 3 && i < band->lines; i++) {
		int row = band->top + i - state->week_top;
		struct rect area = {grid.y + row, grid.x, 1, width};
		if (row >= 0 && row < grid.height)
			draw_label_row(canvas, area, i == 0 ? ROLE_LABEL : ROLE_HINT, rows[i]);
	}
}

/* The name and the mark of what has become of the duty, which is never cut. */
static void draw_duty(
	const struct duty *duty, struct canvas *canvas, struct rect cell, enum role role)
{
	const char *mark = duty_mark(duty->state);
	int marked = text_width(mark);
	int name = text_width(duty->adviser->name);

	if (name > cell.width - marked)
		name = cell.width - marked;
	canvas_text(canvas, cell.y, cell.x, cell.width, role, "");
	canvas_put(canvas, cell.y, cell.x, name, role, duty->adviser->name);
	if (name + 1 + marked <= cell.width)
		name++;
	canvas_put(canvas, cell.y, cell.x + name, marked, role, mark);
}

/* TOP, or the top of the next row where TOP would cut off a head and the selected row lies below.
 */
static int whole_band(const struct duty_screen *state, int top)
{
	const struct duty_week *week = &state->week;
	size_t selected = state->selected != DUTY_NONE ? week->places[state->selected].band
						       : week->band_count;

	for (size_t i = 0; i + 1 < week->band_count && i < selected; i++)
		if (week->bands[i].top < top && top < week->bands[i + 1].top)
			return week->bands[i + 1].top;
	return top;
}

/* Keep the selected row in the window of HEIGHT lines: the whole of it where it fits. */
static void scroll(struct duty_screen *state, int height)
{
	int last = state->week.lines - height;

	if (state->selected != DUTY_NONE) {
		const struct week_band *band =
			&state->week.bands[state->week.places[state->selected].band];
		int line = duty_week_line(&state->week, state->selected);
		int first = band->lines <= height ? band->top : line;
		int end = band->lines <= height ? band->top + band->lines : line + 1;
		if (first < state->week_top)
			state->week_top = first;
		if (end > state->week_top + height)
			state->week_top = end - height;
	}
	if (state->week_top > last)
		state->week_top = last;
	if (state->week_top < 0)
		state->week_top = 0;
	state->week_top = whole_band(state, state->week_top);
}

static void draw_duties(const struct duty_screen *state, struct canvas *canvas, struct rect area,
	struct week_columns columns)
{
	struct local_time now = duty_screen_now(state);

	for (size_t i = 0; i < state->duties.count; i++) {
		const struct duty *duty = &state->duties.items[i];
		int row = duty_week_line(&state->week, i) - state->week_top;
		struct rect cell = {area.y + row,
			column_x(area, columns, state->week.places[i].column), 1, columns.cell};
		if (row < 0 || row >= area.height)
			continue;
		draw_duty(duty, canvas, cell,
			i == state->selected ? ROLE_SELECTED : duty_role(duty, now));
		if (i == state->selected)
			canvas_cursor(canvas, cell.y, cell.x, false);
	}
}

/* The line below the grid says how much of it is out of sight. */
static void draw_rest(const struct duty_screen *state, struct canvas *canvas, struct rect area)
{
	int below = state->week.lines - state->week_top - area.height;
	int y = area.y + area.height;
	struct buffer text = {0};
	char number[16];

	canvas_rule(canvas, y, area.x - 2, area.width + 4, true, NULL);
	snprintf(number, sizeof(number), "%d", state->week_top);
	if (state->week_top > 0)
		phrase_add(&text, N_("%s more above"), number, NULL);
	snprintf(number, sizeof(number), "%d", below);
	if (below > 0) {
		buffer_add_text(&text, text.length > 0 ? ", " : "");
		phrase_add(&text, N_("%s more below"), number, NULL);
	}
	if (text.length > 0)
		canvas_caption(canvas, y, area.x, area.width, ROLE_HINT, buffer_text(&text));
	buffer_release(&text);
}

static void draw_below(const struct duty_screen *state, struct canvas *canvas, struct rect area)
{
	struct rect detail = {area.y, area.x, DUTY_DETAIL_ROWS_MIN, area.width};
	struct buffer legend = {0};

	duty_detail_draw(state->desk,
		state->selected != DUTY_NONE ? &state->duties.items[state->selected] : NULL,
		state->day, canvas, detail);
	duty_legend(&legend);
	canvas_put(canvas, area.y + detail.height, area.x, area.width, ROLE_HINT,
		buffer_text(&legend));
	buffer_release(&legend);
}

static void draw(
	struct duty_screen *state, struct canvas *canvas, struct rect area, enum redraw redraw)
{
	struct week_columns columns = week_columns(area.width);
	struct rect grid = {
		area.y + ROWS_ABOVE, area.x, area.height - ROWS_ABOVE - ROWS_BELOW, area.width};
	struct rect below = {grid.y + grid.height + 1, area.x, ROWS_BELOW - 1, area.width};
	(void)redraw; /* all of it shows anew: the terminal is sent only what differs */

	duty_week_spread(&state->week, grid.height);
	scroll(state, grid.height);
	draw_heads(state, canvas, area, columns);
	for (size_t i = 0; i < state->week.band_count; i++)
		draw_label(state, &state->week.bands[i], canvas, grid, columns.label);
	draw_duties(state, canvas, grid, columns);
	draw_rest(state, canvas, grid);
	draw_below(state, canvas, below);
}

/* Up and down in the column of the day. */
static bool move(struct screen *screen, int step)
{
	struct duty_screen *state = screen->state;

	if (state->selected != DUTY_NONE)
		duty_screen_select(screen,
			duty_week_beside(&state->week, &state->duties, state->selected, step));
	return true;
}

static bool press(struct screen *screen, const struct key_event *event)
{
	const struct duty_screen *state = screen->state;

	switch (event->code) {
	case KEYCODE_UP:
	case 'k':
		return move(screen, -1);
	case KEYCODE_DOWN:
	case 'j':
		return move(screen, 1);
	case KEYCODE_PAGE_UP:
		duty_screen_turn(screen, day_add(state->day, -GRID_DAYS));
		return true;
	case KEYCODE_PAGE_DOWN:
		duty_screen_turn(screen, day_add(state->day, GRID_DAYS));
		return true;
	case KEYCODE_ENTER:
		duty_screen_open_day(screen);
		return true;
	default:
		return false;
	}
}

const struct duty_view duty_week_view = {
	.key = 'w',
	.title = N_("Week"),
	.days = days,
	.heading = heading,
	.changed = changed,
	.draw = draw,
	.press = press,
};
