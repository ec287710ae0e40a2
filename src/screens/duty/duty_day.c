/* The duty screen's day: a list; what is wrong with roster.yaml stands below it. */
#include "duty_detail.h"
#include "duty_findings.h"
#include "duty_screen.h"
#include "duty_words.h"
#include "menzhen/base/language.h"

enum { TALL_ROWS = 28 };

enum duty_column {
	COLUMN_HOURS,
	COLUMN_SESSION,
	COLUMN_ADVISER,
	COLUMN_STATE,
	COLUMN_KIND,
	COLUMN_ROOM,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_HOURS] = {.title = N_("Hours"), .width = 11},
	[COLUMN_SESSION] = {.title = N_("Session"), .width = 16, .minimum = 8},
	[COLUMN_ADVISER] = {.title = N_("Who"), .width = 14, .minimum = 8, .flex = 1},
	[COLUMN_STATE] = {.title = N_("State"), .width = 12, .minimum = 8},
	[COLUMN_KIND] = {.title = N_("Kind"), .width = 18, .minimum = 6, .flex = 1},
	[COLUMN_ROOM] = {.title = N_("Place"), .width = 16, .minimum = 8, .flex = 1},
};

static struct day_range days(struct day day)
{
	return (struct day_range){day, day};
}

static size_t count_rows(void *context)
{
	const struct duty_screen *state = context;

	return state->duties.count;
}

static void add_state(struct buffer *out, const struct duty *duty)
{
	const char *mark = duty_mark(duty->state);

	buffer_printf(out, "%s%s%s", mark, *mark != '\0' ? " " : "",
		_(duty_state_table.rows[duty->state].title));
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct duty_screen *state = context;
	const struct duty *duty = &state->duties.items[row];
	char hours[SPAN_TEXT_SIZE];
	const char *where;

	*role = duty_role(duty, duty_screen_now(state));
	switch ((enum duty_column)column) {
	case COLUMN_HOURS:
		buffer_add_text(out, span_format(duty->start, duty->end, hours));
		break;
	case COLUMN_SESSION:
		buffer_add_text(out, _(session_title(duty->shift->session)));
		break;
	case COLUMN_ADVISER:
		buffer_add_text(out, duty->adviser->name);
		break;
	case COLUMN_STATE:
		add_state(out, duty);
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

static void changed(struct duty_screen *state)
{
	state->list.columns = columns;
	state->list.column_count = COLUMNS;
	state->list.source = &source;
	state->list.context = state;
	state->list.accent = COLUMN_ADVISER;
	state->list.empty = N_("Nobody is on duty on this day.");
	list_reload(&state->list);
	list_select(&state->list, state->selected != DUTY_NONE ? state->selected : 0);
}

static void heading(const struct duty_screen *state, struct buffer *out)
{
	char day[DAY_TEXT_SIZE];

	buffer_printf(out, "%s %s  %s", day_format(state->day, day),
		_(weekday_title(day_weekday(state->day))),
		_(calendar_day_title(&state->desk->config.calendar, state->day)));
}

/* From the top: the list, the findings, the selected duty in full. */
static void draw(
	struct duty_screen *state, struct canvas *canvas, struct rect area, enum redraw redraw)
{
	int detail = area.height >= TALL_ROWS ? DUTY_DETAIL_ROWS : DUTY_DETAIL_ROWS_MIN;
	int findings = state->findings.count > 0 ? area.height / 3 : 0;
	int bottom = area.y + area.height;
	struct rect list = {area.y + 1, area.x, area.height - 2 - detail - findings, area.width};
	struct rect middle = {bottom - detail - 1 - findings, area.x, findings, area.width};
	struct rect below = {bottom - detail, area.x, detail, area.width};

	if (redraw == REDRAW_ALL) {
		duty_findings_draw(state, canvas, middle);
		canvas_rule(canvas, below.y - 1, area.x - 2, area.width + 4, true, NULL);
	}
	if (state->selected != DUTY_NONE)
		duty_detail_draw(state->desk, &state->duties.items[state->selected], state->day,
			canvas, below);
	list_draw(&state->list, canvas, list, redraw);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct duty_screen *state = screen->state;

	if (!list_key(&state->list, event))
		return false;
	if (state->selected != DUTY_NONE) {
		state->selected = state->list.selected;
		state->spot = duty_spot_of(&state->duties, state->selected);
	}
	screen_redraw(screen, REDRAW_PART);
	return true;
}

const struct duty_view duty_day_view = {
	.key = 'd',
	.title = N_("Day"),
	.days = days,
	.heading = heading,
	.changed = changed,
	.draw = draw,
	.press = key,
};
