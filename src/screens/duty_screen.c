/* On duty: the roster of a day, day by day; what is wrong with roster.yaml stands below it. */
#include <stdio.h>
#include <stdlib.h>

#include "clinic.h"
#include "menzhen/base/language.h"
#include "menzhen/model/calendar.h"
#include "menzhen/tui/list.h"
#include "phrases.h"

struct duty_screen {
	struct clinic *clinic;
	struct day day;
	struct duty_list duties;
	struct list list;
};

enum duty_column {
	COLUMN_HOURS,
	COLUMN_SESSION,
	COLUMN_ADVISER,
	COLUMN_KIND,
	COLUMN_ROOM,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_HOURS] = {.title = N_("Hours"), .width = 11},
	[COLUMN_SESSION] = {.title = N_("Session"), .width = 14, .minimum = 8},
	[COLUMN_ADVISER] = {.title = N_("Who"), .width = 14, .minimum = 8, .flex = 1},
	[COLUMN_KIND] = {.title = N_("Kind"), .width = 18, .minimum = 6, .flex = 1},
	[COLUMN_ROOM] = {.title = N_("Room or place"), .width = 16, .minimum = 8, .flex = 1},
};

static size_t count_rows(void *context)
{
	const struct duty_screen *state = context;

	return state->duties.count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct duty_screen *state = context;
	const struct desk *desk = &state->clinic->desk;
	const struct duty *duty = &state->duties.items[row];
	const struct shift *shift = duty->shift;
	char start[MINUTE_TEXT_SIZE], end[MINUTE_TEXT_SIZE];
	const char *where;

	if (duty_covers(duty, desk_local(desk, desk_now(desk))))
		*role = ROLE_GOOD;
	switch ((enum duty_column)column) {
	case COLUMN_HOURS:
		buffer_printf(out, "%s-%s", minute_format(duty->start, start),
			minute_format(duty->end, end));
		break;
	case COLUMN_SESSION:
		buffer_add_text(out, _(session_title(shift->session)));
		break;
	case COLUMN_ADVISER:
		buffer_add_text(out, duty->adviser->name);
		break;
	case COLUMN_KIND:
		buffer_add_text(out, _(adviser_kind_title(duty->adviser->kind)));
		break;
	default:
		where = duty_where(duty, language_translate);
		buffer_add_text(out, where != NULL ? where : "");
		break;
	}
}

static const struct list_source source = {.count = count_rows, .cell = cell};

static void reload(struct duty_screen *state)
{
	duty_list_release(&state->duties);
	/* Without memory the day shows as empty; the next key tries again. */
	if (desk_duties_between(&state->clinic->desk, state->day, state->day, &state->duties,
		    NULL) != STATUS_OK)
		duty_list_release(&state->duties);
	list_reload(&state->list);
}

static const char *class_word(const struct duty_screen *state)
{
	const struct calendar *calendar = &state->clinic->desk.config.calendar;

	if (calendar_is_make_up(calendar, state->day))
		return N_("make-up workday");
	switch (calendar_class(calendar, state->day)) {
	case DAY_WORKDAY:
		return N_("workday");
	case DAY_WEEKEND:
		return N_("weekend");
	case DAY_HOLIDAY:
		return N_("public holiday");
	default:
		return N_("no calendar for this year");
	}
}

static void draw_day(struct duty_screen *state, struct canvas *canvas, struct rect area)
{
	const struct calendar *calendar = &state->clinic->desk.config.calendar;
	struct buffer line = {0};

	phrase_day(&line, state->day);
	buffer_printf(&line, "  %s", _(class_word(state)));
	int x = area.x +
		canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&line)) + 2;
	if (calendar_is_provisional(calendar, state->day))
		canvas_put(canvas, area.y, x, area.x + area.width - x, ROLE_WARNING,
			_("provisional: the State Council's notice was not out yet"));
	buffer_release(&line);
	canvas_put(canvas, area.y + area.height - 1, area.x, area.width, ROLE_HINT,
		_("Left and Right turn the days, Home is today."));
}

/* The findings about roster.yaml, errors before warnings; returns the rows they took. */
static int draw_findings(struct duty_screen *state, struct canvas *canvas, struct rect area)
{
	const struct config *config = &state->clinic->desk.config;
	const struct error_list *lists[] = {&config->roster_errors, &config->roster_warnings};
	char sentence[1024];
	int used = 0;

	for (size_t l = 0; l < 2; l++)
		for (size_t i = 0; i < lists[l]->count && used < area.height; i++) {
			error_format(&lists[l]->items[i], language_translate, sentence,
				sizeof(sentence));
			struct rect rest = {area.y + used, area.x, area.height - used, area.width};
			used += canvas_wrapped(
				canvas, rest, l == 0 ? ROLE_DANGER : ROLE_WARNING, sentence);
		}
	return used;
}

static bool has_findings(const struct duty_screen *state)
{
	const struct config *config = &state->clinic->desk.config;

	return !error_list_empty(&config->roster_errors) ||
	       !error_list_empty(&config->roster_warnings);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct duty_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	int below = has_findings(state) ? inside.height / 3 : 0;
	struct rect list = {inside.y + 2, inside.x, inside.height - 4 - below, inside.width};

	if (redraw == REDRAW_ALL) {
		draw_day(state, canvas, inside);
		if (below > 0) {
			struct rect findings = {inside.y + inside.height - 1 - below, inside.x,
				below, inside.width};
			draw_findings(state, canvas, findings);
		}
	}
	list_draw(&state->list, canvas, list, redraw);
}

static void turn_to(struct screen *screen, struct day day)
{
	struct duty_screen *state = screen->state;

	state->day = day;
	reload(state);
	screen_redraw(screen, REDRAW_ALL);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct duty_screen *state = screen->state;
	const struct desk *desk = &state->clinic->desk;

	switch (event->code) {
	case KEYCODE_LEFT:
	case 'h':
		turn_to(screen, day_add(state->day, -1));
		return true;
	case KEYCODE_RIGHT:
	case 'l':
		turn_to(screen, day_add(state->day, 1));
		return true;
	case KEYCODE_HOME:
	case 't':
		turn_to(screen, desk_local(desk, desk_now(desk)).day);
		return true;
	default:
		break;
	}
	if (!list_key(&state->list, event))
		return false;
	screen_redraw(screen, REDRAW_PART);
	return true;
}

static void resume(struct screen *screen)
{
	reload(screen->state);
}

static void leave(struct screen *screen)
{
	struct duty_screen *state = screen->state;

	duty_list_release(&state->duties);
	list_release(&state->list);
	free(state);
}

static const struct key_help keys[] = {
	{"Left Right", N_("The day before, the day after")},
	{"Home t", N_("Today")},
	{0},
};

static const struct screen_type duty_type = {
	.name = "duty",
	.title = N_("On duty"),
	.where = WHERE_DUTY,
	.has = SCREEN_HAS_LIST,
	.keys = keys,
	.draw = draw,
	.key = key,
	.resume = resume,
	.leave = leave,
};

enum status duty_screen_open(struct app *app, struct error *err)
{
	struct duty_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	state->day = desk_local(clinic_desk(app), desk_now(clinic_desk(app))).day;
	state->list = (struct list){
		.columns = columns,
		.column_count = COLUMNS,
		.source = &source,
		.context = state,
		.empty = N_("Nobody is on duty on this day."),
	};
	reload(state);
	return screen_open(app, &duty_type, state, err);
}
