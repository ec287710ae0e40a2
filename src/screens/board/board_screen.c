/*
 * The duty board (挂牌公示) for a display on the wall: today's plates in large letters of what a
 * terminal has, page after page by the clock. The whole window; only Escape leads out of it.
 */
#include <stdlib.h>

#include "board_layout.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/duty/duty_board.h"
#include "menzhen/tui/widget/list.h"
#include "screens/clinic/clinic.h"

/* Name, title and rule above; rule and phones below. */
enum { ROWS_ABOVE = 4, ROWS_BELOW = 2, MARGIN = 2 };

struct board_screen {
	const struct desk *desk;
	struct duty_board board;
	struct board_layout layout;
	size_t page; /* the one that shows */
	int turned;  /* pages by hand */
	moment minute;
};

static void reload(struct board_screen *state)
{
	/* Without memory the board shows as empty until the next minute. */
	if (duty_board_now(state->desk, language_translate, &state->board, NULL) != STATUS_OK)
		duty_board_release(&state->board);
	state->minute = desk_now(state->desk) / MS_PER_MINUTE;
}

static void draw_head(const struct board_screen *state, struct canvas *canvas, struct rect area)
{
	const struct calendar *calendar = &state->desk->config.calendar;
	struct local_time now = desk_local(state->desk, desk_now(state->desk));
	char day[DAY_TEXT_SIZE], minute[MINUTE_TEXT_SIZE];
	struct buffer date = {0};

	buffer_printf(&date, "%s %s  %s  %s", day_format(now.day, day),
		_(weekday_title(day_weekday(now.day))), _(calendar_day_title(calendar, now.day)),
		minute_format(now.minute, minute));
	canvas_text_aligned(canvas, area.y, area.x, area.width, ALIGN_CENTRE, ROLE_TITLE,
		state->desk->config.station.name);
	canvas_text_aligned(canvas, area.y + 1, area.x, area.width, ALIGN_CENTRE, ROLE_STRONG,
		_("Legal clinic: who is on duty"));
	canvas_text_aligned(canvas, area.y + 2, area.x, area.width, ALIGN_CENTRE, ROLE_NORMAL,
		buffer_text(&date));
	canvas_rule(canvas, area.y + 3, area.x, area.width, false, NULL);
	buffer_release(&date);
}

static int draw_phone(
	struct canvas *canvas, struct rect area, int x, const char *label, const char *phone)
{
	int end = area.x + area.width;

	if (phone == NULL)
		return x;
	x += canvas_put(canvas, area.y, x, end - x, ROLE_LABEL, label) + 1;
	x += canvas_put(canvas, area.y, x, end - x, ROLE_STRONG, phone) + 3;
	return x;
}

/* The phones, the page, and how to leave. */
static void draw_foot(const struct board_screen *state, struct canvas *canvas, struct rect area)
{
	const struct station *station = &state->desk->config.station;
	struct rect line = {area.y + area.height - 1, area.x, 1, area.width};
	struct buffer page = {0};

	canvas_rule(canvas, line.y - 1, area.x, area.width, false, NULL);
	if (state->layout.pages > 1)
		buffer_printf(&page, "%zu/%zu  ", state->page + 1, state->layout.pages);
	buffer_printf(&page, "Esc %s", _("Back"));
	canvas_text_aligned(
		canvas, line.y, line.x, line.width, ALIGN_RIGHT, ROLE_HINT, buffer_text(&page));
	int x = draw_phone(canvas, line, line.x, _("Phone"), station->phone);
	draw_phone(canvas, line, x, _("Phone for complaints"), station->supervision_phone);
	buffer_release(&page);
}

static void add_word(struct buffer *out, const char *label, const char *word)
{
	if (word != NULL)
		buffer_printf(out, "%s%s%s%s", out->length > 0 ? "  " : "", label,
			*label != '\0' ? " " : "", word);
}

enum { PART_HOURS, PART_NAME, PART_SESSION, PART_WHERE, PART_PHASE, PARTS };

static const struct list_column parts[PARTS] = {
	[PART_HOURS] = {.width = 11},
	[PART_NAME] = {.width = 14, .minimum = 11, .flex = 2},
	[PART_SESSION] = {.width = 16, .minimum = 10, .flex = 1},
	[PART_WHERE] = {.width = 16, .minimum = 8, .flex = 3},
	[PART_PHASE] = {.width = 13, .minimum = 10},
};

/* When, who, how, where; below it what the person is. */
static void draw_plate(const struct duty_plate *plate, struct canvas *canvas, struct rect area)
{
	static const char *const phases[] = {[PLATE_RUNNING] = N_("On duty now"),
		[PLATE_TO_COME] = "",
		[PLATE_OVER] = N_("Over")};
	char hours[SPAN_TEXT_SIZE];
	int widths[PARTS], x = area.x;
	enum role role = plate->phase == PLATE_OVER ? ROLE_DISABLED : ROLE_VALUE;
	enum role name_role = plate->phase == PLATE_OVER ? ROLE_DISABLED : ROLE_TITLE;
	enum role phase_role = plate->phase == PLATE_RUNNING ? ROLE_SELECTED : ROLE_DISABLED;
	struct buffer name = {0}, person = {0};

	list_layout(parts, PARTS, area.width, widths);
	board_name(&name, plate->name);
	const char *texts[PARTS] = {span_format(plate->start, plate->end, hours),
		buffer_text(&name), _(session_title(plate->session)),
		plate->where != NULL ? plate->where : "", _(phases[plate->phase])};
	const enum role roles[PARTS] = {name_role, name_role, role, role, phase_role};
	for (int part = 0; part < PARTS; part++) {
		canvas_put(canvas, area.y, x, widths[part], roles[part], texts[part]);
		x += widths[part] + 1;
	}
	add_word(&person, "", _(adviser_kind_title(plate->kind)));
	add_word(&person, "", plate->firm);
	add_word(&person, _("Licence"), plate->licence);
	x = area.x + widths[PART_HOURS] + 1;
	canvas_put(canvas, area.y + 1, x, area.x + area.width - x, role, buffer_text(&person));
	buffer_release(&name);
	buffer_release(&person);
}

static void draw_plates(const struct board_screen *state, struct canvas *canvas, struct rect area)
{
	const struct duty_plates *plates = &state->board.plates;
	size_t from = state->page * state->layout.fit;

	if (plates->count == 0)
		canvas_text_aligned(canvas, area.y + area.height / 2, area.x, area.width,
			ALIGN_CENTRE, ROLE_STRONG, _("Nobody is on duty on this day."));
	for (size_t i = from; i < plates->count && i < from + state->layout.fit; i++) {
		int y = area.y + (int)(i - from) * state->layout.rows;
		struct rect plate = {y, area.x, 2, area.width};
		draw_plate(&plates->items[i], canvas, plate);
	}
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct board_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect area = rect_inset(inside, 0, MARGIN);
	struct rect body = {
		area.y + ROWS_ABOVE, area.x, area.height - ROWS_ABOVE - ROWS_BELOW, area.width};
	(void)redraw;

	state->layout = board_layout(state->board.plates.count, body.height);
	state->page = board_page_at(&state->layout, desk_now(state->desk), state->turned);
	draw_head(state, canvas, area);
	draw_plates(state, canvas, body);
	draw_foot(state, canvas, area);
}

static bool turn(struct screen *screen, int step)
{
	struct board_screen *state = screen->state;

	state->turned += step;
	app_redraw(screen->app);
	return true;
}

static bool key(struct screen *screen, const struct key_event *event)
{
	switch (event->code) {
	case KEYCODE_ESCAPE:
		screen_close(screen);
		return true;
	case KEYCODE_PAGE_UP:
	case KEYCODE_LEFT:
		return turn(screen, -1);
	case KEYCODE_PAGE_DOWN:
	case KEYCODE_RIGHT:
	case ' ':
		return turn(screen, 1);
	default:
		return false;
	}
}

static void tick(struct screen *screen)
{
	struct board_screen *state = screen->state;
	moment now = desk_now(state->desk);

	if (now / MS_PER_MINUTE != state->minute)
		reload(state);
	else if (board_page_at(&state->layout, now, state->turned) == state->page)
		return;
	app_redraw(screen->app);
}

static void resume(struct screen *screen)
{
	reload(screen->state);
}

static void leave(struct screen *screen)
{
	struct board_screen *state = screen->state;

	duty_board_release(&state->board);
	free(state);
}

static const struct screen_type board_type = {
	.name = "board",
	.bare = true,
	.draw = draw,
	.key = key,
	.tick = tick,
	.resume = resume,
	.leave = leave,
};

enum status board_screen_open(struct app *app, struct error *err)
{
	struct board_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->desk = clinic_desk(app);
	state->layout = board_layout(0, 0); /* a tick may come before the first drawing */
	reload(state);
	return screen_open(app, &board_type, state, err);
}
