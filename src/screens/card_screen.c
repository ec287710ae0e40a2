/* The card: everything of one case and its whole history in words. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clinic.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/case_view.h"
#include "menzhen/desk/queue_view.h"
#include "menzhen/model/case_number.h"
#include "menzhen/model/priority.h"
#include "menzhen/model/rating.h"
#include "page.h"
#include "phrases.h"

struct card_screen {
	struct clinic *clinic;
	char number[CASE_NUMBER_SIZE];
	struct case_view view;
	struct page page;
	struct error error;
};

static void reload(struct card_screen *state)
{
	case_view_release(&state->view);
	memset(&state->view, 0, sizeof(state->view));
	state->error.status =
		case_show(&state->clinic->desk, state->number, &state->view, &state->error);
}

/* --- drawing --- */

static void draw_identity(struct pen *pen, const struct card_screen *state)
{
	const struct case_record *record = &state->view.record;
	struct buffer line = {0};

	phrase_add(&line, N_("%s   ticket %s   "), record->number, record->ticket);
	phrase_day(&line, record->service_day);
	buffer_printf(&line, "  %s", _(session_title(record->session)));
	pen_field(pen, N_("Case"), ROLE_STRONG, buffer_text(&line));
	buffer_clear(&line);
	phrase_state(&line, record);
	pen_field(pen, N_("State"), phrase_state_role(record->state), buffer_text(&line));
	buffer_release(&line);
	pen_skip(pen);
	pen_field(pen, N_("Visitor"), ROLE_VALUE, record->client);
	pen_field(pen, N_("Phone"), ROLE_VALUE, record->phone);
	pen_field(pen, N_("ID number"), ROLE_VALUE, record->id_number);
	pen_field(pen, N_("Other party"), ROLE_VALUE, record->opponent);
	pen_field(pen, N_("Their phone"), ROLE_VALUE, record->opponent_phone);
	pen_field(pen, N_("Their ID"), ROLE_VALUE, record->opponent_id);
	pen_field(pen, N_("Channel"), ROLE_VALUE, phrase_channel(record->channel));
	pen_field(pen, N_("Priority group"), ROLE_VALUE,
		language_translate(coded_title(&priority_table, record->priority)));
	pen_field(pen, N_("Language wanted"), ROLE_VALUE, record->dialect);
	pen_field(pen, N_("Adviser wanted"), ROLE_VALUE,
		language_translate(coded_title(&adviser_sex_table, record->adviser_sex)));
}

static void draw_matter(struct pen *pen, const struct card_screen *state)
{
	const struct case_record *record = &state->view.record;
	const struct desk *desk = &state->clinic->desk;
	struct buffer times = {0};

	pen_field(pen, N_("Matter"), ROLE_VALUE, desk_category_title(desk, record->category));
	pen_field(pen, N_("Summary"), ROLE_VALUE, record->summary);
	phrase_times(&times, desk_case_times(desk, record));
	pen_field(pen, N_("Times"), ROLE_VALUE, buffer_text(&times));
	buffer_release(&times);
	pen_field(pen, N_("Advised by"), ROLE_VALUE, desk_adviser_name(desk, record->adviser));
	pen_field(pen, N_("Outcome"), ROLE_VALUE, desk_outcome_title(desk, record->outcome));
	pen_field(pen, N_("Advice"), ROLE_VALUE, record->advice);
	if (record->rating > 0)
		pen_field(pen, N_("Rating"), ROLE_VALUE, _(rating_level_title(record->rating)));
	pen_field(pen, N_("Reason"), ROLE_VALUE,
		desk_rating_reason_title(desk, record->rating_reason));
	pen_field(pen, N_("Visitor's words"), ROLE_VALUE, record->rating_text);
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
		pen_text(pen, pen->area.x, ROLE_HEADING, buffer_text(&line));
		buffer_clear(&line);
	}
	/* The advice in force stands above already; an earlier one only here. */
	phrase_event(&line, desk, item, state->view.record.advice);
	pen_text(pen, pen->area.x, ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
}

static bool has_proposal(const struct history *history)
{
	size_t i = 0;

	while (i < history->count && history->items[i].proposal == NULL)
		i++;
	return i < history->count;
}

static void draw_all(struct pen *pen, const struct card_screen *state)
{
	const struct history *history = &state->view.history;
	int32_t day = INT32_MIN;

	draw_identity(pen, state);
	draw_matter(pen, state);
	pen_skip(pen);
	pen_rule(
		pen, has_proposal(history) ? _("History   Enter: why this adviser") : _("History"));
	for (size_t i = 0; i < history->count; i++)
		draw_event(pen, state, &history->items[i], &day);
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct card_screen *state = screen->state;
	struct pen pen = page_begin(&state->page, &screen->app->canvas, inside);
	char sentence[512];
	(void)redraw;

	if (state->error.status == STATUS_OK)
		draw_all(&pen, state);
	else
		pen_text(&pen, inside.x, ROLE_DANGER,
			error_format(
				&state->error, language_translate, sentence, sizeof(sentence)));
	page_end(&state->page, &pen);
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct card_screen *state = screen->state;

	if (!page_key(&state->page, event))
		return false;
	screen_redraw(screen, REDRAW_ALL);
	return true;
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
