/* The card: everything of one case and its whole history in words. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clinic.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/case_view.h"
#include "menzhen/desk/queue_view.h"
#include "menzhen/desk/words.h"
#include "menzhen/model/case_number.h"
#include "menzhen/model/priority.h"
#include "menzhen/model/rating.h"
#include "menzhen/tui/wrap.h"
#include "phrases.h"

enum { LABEL_COLUMNS = 17 };

struct card_screen {
	struct clinic *clinic;
	char number[CASE_NUMBER_SIZE];
	struct case_view view;
	int top;           /* rows scrolled away */
	int rows, visible; /* of the last drawing */
	struct error error;
};

static void reload(struct card_screen *state)
{
	case_view_release(&state->view);
	memset(&state->view, 0, sizeof(state->view));
	state->error.status =
		case_show(&state->clinic->desk, state->number, &state->view, &state->error);
}

/* --- drawing: rows go down from y, those above the area are scrolled away --- */

struct pen {
	struct canvas *canvas;
	struct rect area;
	int y;
};

static bool shows(const struct pen *pen)
{
	return pen->y >= pen->area.y && pen->y < pen->area.y + pen->area.height;
}

/* TEXT broken into rows from column X on, each drawn if it is in sight. */
static void draw_text(struct pen *pen, int x, enum role role, const char *text)
{
	int width = pen->area.width - (x - pen->area.x);
	size_t length = strlen(text);
	struct wrap_row part = {0};
	char row[1024];

	do {
		part = wrap_row(text, length, part.next, width);
		size_t bytes = part.end - part.from;
		if (bytes >= sizeof(row))
			bytes = sizeof(row) - 1;
		memcpy(row, text + part.from, bytes);
		row[bytes] = '\0';
		if (shows(pen))
			canvas_put(pen->canvas, pen->y, x, width, role, row);
		pen->y++;
	} while (!part.last);
}

static void draw_row(struct pen *pen, const char *label, enum role role, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	if (shows(pen))
		canvas_put(
			pen->canvas, pen->y, pen->area.x, LABEL_COLUMNS - 1, ROLE_LABEL, _(label));
	draw_text(pen, pen->area.x + LABEL_COLUMNS, role, value);
}

static void draw_identity(struct pen *pen, const struct card_screen *state)
{
	const struct case_record *record = &state->view.record;
	struct buffer line = {0};

	phrase_add(&line, N_("%s   ticket %s   "), record->number, record->ticket);
	phrase_day(&line, record->service_day);
	buffer_printf(&line, "  %s", _(session_title(record->session)));
	draw_row(pen, N_("Case"), ROLE_STRONG, buffer_text(&line));
	buffer_clear(&line);
	phrase_state(&line, record);
	draw_row(pen, N_("State"), phrase_state_role(record->state), buffer_text(&line));
	buffer_release(&line);
	pen->y++;
	draw_row(pen, N_("Visitor"), ROLE_VALUE, record->client);
	draw_row(pen, N_("Phone"), ROLE_VALUE, record->phone);
	draw_row(pen, N_("ID number"), ROLE_VALUE, record->id_number);
	draw_row(pen, N_("Other party"), ROLE_VALUE, record->opponent);
	draw_row(pen, N_("Their phone"), ROLE_VALUE, record->opponent_phone);
	draw_row(pen, N_("Their ID"), ROLE_VALUE, record->opponent_id);
	draw_row(pen, N_("Channel"), ROLE_VALUE, phrase_channel(record->channel));
	draw_row(pen, N_("Priority group"), ROLE_VALUE,
		language_translate(coded_title(&priority_table, record->priority)));
	draw_row(pen, N_("Language wanted"), ROLE_VALUE, record->dialect);
	draw_row(pen, N_("Adviser wanted"), ROLE_VALUE,
		language_translate(coded_title(&adviser_sex_table, record->adviser_sex)));
}

static void draw_matter(struct pen *pen, const struct card_screen *state)
{
	const struct case_record *record = &state->view.record;
	const struct desk *desk = &state->clinic->desk;
	struct buffer times = {0};

	draw_row(pen, N_("Matter"), ROLE_VALUE, desk_category_title(desk, record->category));
	draw_row(pen, N_("Summary"), ROLE_VALUE, record->summary);
	phrase_times(&times, desk_case_times(desk, record));
	draw_row(pen, N_("Times"), ROLE_VALUE, buffer_text(&times));
	buffer_release(&times);
	draw_row(pen, N_("Advised by"), ROLE_VALUE, desk_adviser_name(desk, record->adviser));
	draw_row(pen, N_("Outcome"), ROLE_VALUE, desk_outcome_title(desk, record->outcome));
	draw_row(pen, N_("Advice"), ROLE_VALUE, record->advice);
	if (record->rating > 0)
		draw_row(pen, N_("Rating"), ROLE_VALUE, _(rating_level_title(record->rating)));
	draw_row(pen, N_("Reason"), ROLE_VALUE,
		desk_rating_reason_title(desk, record->rating_reason));
	draw_row(pen, N_("Visitor's words"), ROLE_VALUE, record->rating_text);
}

static void draw_event(struct pen *pen, const struct card_screen *state,
	const struct history_item *item, int32_t *day)
{
	const struct desk *desk = &state->clinic->desk;
	struct buffer line = {0};

	/* A day is named where it begins: what happened on another day looks like disorder
	 * otherwise. */
	if (desk_local(desk, item->at).day.n != *day) {
		*day = desk_local(desk, item->at).day.n;
		phrase_day(&line, desk_local(desk, item->at).day);
		draw_text(pen, pen->area.x, ROLE_HEADING, buffer_text(&line));
		buffer_clear(&line);
	}
	phrase_clock(&line, desk, item->at);
	buffer_printf(&line, "  %s", _(history_title(item->kind)));
	if (item->adviser != NULL)
		buffer_add_char(&line, ' ');
	words_add_assignment(&line, desk, item, language_translate);
	words_add_place(&line, desk, item);
	if (item->level > 0)
		buffer_printf(&line, " %s", _(rating_level_title(item->level)));
	/* The advice in force stands above already; an earlier one only here. */
	const char *advice = state->view.record.advice;
	if (item->text != NULL && (advice == NULL || strcmp(item->text, advice) != 0))
		buffer_printf(&line, "%s%s", _(": "), item->text);
	buffer_printf(&line, "  (%s)", words_actor(item->actor, language_translate));
	draw_text(pen, pen->area.x, ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct card_screen *state = screen->state;
	struct pen pen = {&screen->app->canvas, inside, inside.y - state->top};
	(void)redraw;

	canvas_clear(&screen->app->canvas, inside);
	if (state->error.status != STATUS_OK) {
		char sentence[512];
		draw_text(&pen, inside.x, ROLE_DANGER,
			error_format(
				&state->error, language_translate, sentence, sizeof(sentence)));
		return;
	}
	draw_identity(&pen, state);
	draw_matter(&pen, state);
	pen.y++;
	if (shows(&pen))
		canvas_rule(pen.canvas, pen.y, inside.x - 2, inside.width + 4, true, _("History"));
	pen.y++;
	int32_t day = INT32_MIN;
	for (size_t i = 0; i < state->view.history.count; i++)
		draw_event(&pen, state, &state->view.history.items[i], &day);
	state->rows = pen.y + state->top - inside.y;
	state->visible = inside.height;
}

/* --- keys --- */

static bool scroll(struct card_screen *state, int by)
{
	int most = state->rows > state->visible ? state->rows - state->visible : 0;
	int top = state->top + by;

	state->top = top < 0 ? 0 : top > most ? most : top;
	return true;
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct card_screen *state = screen->state;

	screen_redraw(screen, REDRAW_PART);
	switch (event->code) {
	case KEYCODE_UP:
	case 'k':
		return scroll(state, -1);
	case KEYCODE_DOWN:
	case 'j':
		return scroll(state, 1);
	case KEYCODE_PAGE_UP:
		return scroll(state, -state->visible);
	case KEYCODE_PAGE_DOWN:
		return scroll(state, state->visible);
	case KEYCODE_HOME:
		return scroll(state, -state->rows);
	case KEYCODE_END:
		return scroll(state, state->rows);
	default:
		return false;
	}
}

static void resume(struct screen *screen)
{
	reload(screen->state);
}

static void leave(struct screen *screen)
{
	struct card_screen *state = screen->state;

	case_view_release(&state->view);
	free(state);
}

const struct case_record *card_screen_case(const struct screen *screen)
{
	const struct card_screen *state = screen->state;

	return state->error.status == STATUS_OK ? &state->view.record : NULL;
}

static const struct key_help keys[] = {
	{"Up Down", N_("Scroll; Page Up, Page Down, Home and End too")},
	{0},
};

static const struct screen_type card_type = {
	.name = "card",
	.title = N_("Case card"),
	.where = WHERE_CARD,
	.keys = keys,
	.draw = draw,
	.key = key,
	.resume = resume,
	.leave = leave,
};

enum status card_screen_open(struct app *app, const char *number, struct error *err)
{
	struct card_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	snprintf(state->number, sizeof(state->number), "%s", number);
	reload(state);
	return screen_open(app, &card_type, state, err);
}
