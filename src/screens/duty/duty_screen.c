#include "duty_screen.h"

#include <stdio.h>
#include <stdlib.h>

#include "duty_findings.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "screens/phrases.h"

static const struct duty_view *const views[] = {&duty_day_view, &duty_week_view, &duty_month_view};

enum { VIEWS = sizeof(views) / sizeof(views[0]) };

static const struct screen_type duty_type;

struct local_time duty_screen_now(const struct duty_screen *state)
{
	return desk_local(state->desk, desk_now(state->desk));
}

const struct duty *duty_screen_duty(const struct screen *screen)
{
	const struct duty_screen *state = screen->state;

	return state->selected != DUTY_NONE ? &state->duties.items[state->selected] : NULL;
}

static void set_selected(struct duty_screen *state, size_t index)
{
	state->selected = index;
	if (index != DUTY_NONE) {
		state->day = state->duties.items[index].day;
		state->spot = duty_spot_of(&state->duties, index);
	}
	if (state->view->changed != NULL)
		state->view->changed(state);
}

/* Read the days of the view; without memory they show as empty and the next key tries again. */
static void load(struct duty_screen *state)
{
	state->days = state->view->days(state->day);
	duty_list_release(&state->duties);
	if (desk_duties_between(state->desk, state->days.first, state->days.last, &state->duties,
		    NULL) != STATUS_OK)
		duty_list_release(&state->duties);
	if (state->view == &duty_day_view)
		duty_findings_load(state);
	state->minute = desk_now(state->desk) / MS_PER_MINUTE;
}

/* Swaps that wait for the other side, on any of the days that the changes are shown of. */
static size_t count_unanswered(const struct desk *desk)
{
	struct day_range days = changes_screen_days(desk);
	struct duty_changes changes = {0};
	size_t count = 0;

	/* What cannot be read is told by the screen of the changes. */
	if (duty_changes_list(desk, days.first, days.last, &changes, NULL) == STATUS_OK)
		for (size_t i = 0; i < changes.count; i++)
			count +=
				duty_change_state_now(&changes.items[i]) == CHANGE_PROPOSED ? 1 : 0;
	duty_changes_release(&changes);
	return count;
}

/* Read anew; the mark stays on its duty, or goes to what is most like it. */
static void reload(struct duty_screen *state)
{
	load(state);
	state->unanswered = count_unanswered(state->desk);
	size_t index = duty_again(&state->duties, state->day, &state->spot);
	if (index == DUTY_NONE)
		index = duty_nearest(&state->duties, state->day, &state->spot);
	set_selected(state, index);
}

void duty_screen_turn(struct screen *screen, struct day day)
{
	struct duty_screen *state = screen->state;
	struct day_range wanted = state->view->days(day);

	state->day = day;
	if (wanted.first.n != state->days.first.n || wanted.last.n != state->days.last.n)
		load(state);
	set_selected(state, duty_nearest(&state->duties, day, &state->spot));
	screen_redraw(screen, REDRAW_ALL);
}

void duty_screen_select(struct screen *screen, size_t index)
{
	set_selected(screen->state, index);
	screen_redraw(screen, REDRAW_ALL);
}

static void turn_to_today(struct screen *screen)
{
	struct duty_screen *state = screen->state;
	struct local_time now = duty_screen_now(state);

	duty_screen_turn(screen, now.day);
	set_selected(state, duty_foremost(&state->duties, now.day, now));
}

static void show(struct screen *screen, const struct duty_view *view)
{
	struct duty_screen *state = screen->state;

	state->view = view;
	reload(state);
	screen_redraw(screen, REDRAW_ALL);
}

void duty_screen_open_day(struct screen *screen)
{
	show(screen, &duty_day_view);
}

/* The views side by side at the right of the upper line. Returns where they begin. */
static int draw_views(const struct duty_screen *state, struct canvas *canvas, struct rect area)
{
	int x = area.x + area.width;

	for (size_t i = VIEWS; i-- > 0;) {
		struct buffer text = {0};
		const char *title = _(views[i]->title);
		/* Chinese follows its key directly, as in the footer. */
		buffer_printf(&text, " %c%s%s ", (char)views[i]->key,
			(unsigned char)title[0] < 0x80 ? " " : "", title);
		x -= text_width(buffer_text(&text));
		canvas_put(canvas, area.y, x, area.x + area.width - x,
			state->view == views[i] ? ROLE_SELECTED : ROLE_FOOTER, buffer_text(&text));
		buffer_release(&text);
	}
	return x;
}

/* What is to be known before anything else about the days shown. */
static void draw_alarm(const struct duty_screen *state, struct canvas *canvas, struct rect area)
{
	struct buffer text = {0};
	char number[24];

	snprintf(number, sizeof(number), "%zu", state->unanswered);
	if (state->unanswered > 0)
		phrase_add(&text, N_("swaps to answer: %s (c)"), number, NULL);
	else if (calendar_is_provisional(&state->desk->config.calendar, state->day))
		buffer_add_text(
			&text, _("provisional: the State Council's notice was not out yet"));
	canvas_put(canvas, area.y, area.x, area.width, ROLE_WARNING, buffer_text(&text));
	buffer_release(&text);
}

static void draw_heading(const struct duty_screen *state, struct canvas *canvas, struct rect area)
{
	struct buffer line = {0};
	int end = draw_views(state, canvas, area) - 1;

	state->view->heading(state, &line);
	int x = area.x +
		canvas_put(canvas, area.y, area.x, end - area.x, ROLE_STRONG, buffer_text(&line)) +
		2;
	draw_alarm(state, canvas, (struct rect){area.y, x, 1, end - x});
	buffer_release(&line);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct duty_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect below = {inside.y + 1, inside.x, inside.height - 1, inside.width};

	if (redraw == REDRAW_ALL)
		draw_heading(state, canvas, inside);
	state->view->draw(state, canvas, below, redraw);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct duty_screen *state = screen->state;

	for (size_t i = 0; i < VIEWS; i++)
		if (event->code == views[i]->key) {
			show(screen, views[i]);
			return true;
		}
	switch (event->code) {
	case KEYCODE_LEFT:
	case 'h':
		duty_screen_turn(screen, day_add(state->day, -1));
		return true;
	case KEYCODE_RIGHT:
	case 'l':
		duty_screen_turn(screen, day_add(state->day, 1));
		return true;
	case KEYCODE_HOME:
	case 't':
		turn_to_today(screen);
		return true;
	default:
		return state->view->press(screen, event);
	}
}

static void tick(struct screen *screen)
{
	struct duty_screen *state = screen->state;
	moment minute = desk_now(state->desk) / MS_PER_MINUTE;

	if (minute == state->minute)
		return;
	state->minute = minute;
	app_redraw(screen->app);
}

static void resume(struct screen *screen)
{
	reload(screen->state);
}

static void leave(struct screen *screen)
{
	struct duty_screen *state = screen->state;

	duty_list_release(&state->duties);
	duty_week_release(&state->week);
	list_release(&state->list);
	finding_list_release(&state->findings);
	free(state);
}

static const struct key_help keys[] = {
	{"d w m", N_("The duty of a day, of a week, of a month")},
	{"Left Right", N_("The day before, the day after")},
	{"Up Down", N_("The duty before or after; in the month, the week")},
	{"PgUp PgDn", N_("The week or the month before or after")},
	{"Tab", N_("In the month: the next duty of the day")},
	{"Home t", N_("Today")},
	{"Enter", N_("In the week or month: show the day")},
	{0},
};

static const struct screen_type duty_type = {
	.name = "duty",
	.title = N_("On duty"),
	.where = WHERE_DUTY,
	.keys = keys,
	.draw = draw,
	.key = key,
	.tick = tick,
	.resume = resume,
	.leave = leave,
};

enum status duty_screen_open(struct app *app, struct error *err)
{
	struct duty_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->desk = clinic_desk(app);
	state->view = &duty_day_view;
	struct local_time now = duty_screen_now(state);
	state->day = now.day;
	load(state);
	state->unanswered = count_unanswered(state->desk);
	set_selected(state, duty_foremost(&state->duties, now.day, now));
	return screen_open(app, &duty_type, state, err);
}
