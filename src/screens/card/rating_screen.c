/*
 * The rating, turned to the visitor: large, numbered and locked. The visitor picks a level, gives a
 * reason for a bad one, and confirms; nothing is filled in beforehand and no wording leads (GB/T
 * 39734: voluntary and true). No key leads back to the desk but the receptionist's, F12, which asks
 * for the PIN where people log in.
 */
#include <stdio.h>
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/tui/widget/dialog.h"
#include "menzhen/tui/widget/line_edit.h"
#include "rating_key.h"
#include "screens/clinic/clinic.h"
#include "screens/phrases.h"

#define RECEPTIONIST_KEY KEYCODE_F(12)

enum stage { STAGE_LEVEL, STAGE_REASON, STAGE_WORDS, STAGE_CONFIRM, STAGE_THANKS };

enum { OPTIONS_MAX = 20, PANEL_COLUMNS = 56, DECLINE = 0 };

/* One line the visitor can choose: the key in front of it, and what it stands for. */
struct option {
	char key;
	const char *label; /* translated */
	const char *code;  /* of a reason; NULL: own words */
};

struct rating_screen {
	struct clinic *clinic;
	struct case_record record;
	enum stage stage;
	int level; /* DECLINE: the visitor rather does not rate */
	const char *reason;
	struct line_edit words;
	struct option options[OPTIONS_MAX];
	size_t option_count;
	char command[DESK_COMMAND_SIZE];
	struct error error; /* of the last try to record: for the receptionist, not the visitor */
	struct rating_key lock;
};

/* --- what there is to choose --- */

static void add_option(struct rating_screen *state, char key, const char *label, const char *code)
{
	if (state->option_count < OPTIONS_MAX)
		state->options[state->option_count++] = (struct option){key, label, code};
}

static void offer_levels(struct rating_screen *state)
{
	state->stage = STAGE_LEVEL;
	state->option_count = 0;
	for (int level = RATING_MAX; level >= RATING_MIN; level--)
		add_option(state, (char)('0' + level), _(rating_level_title(level)), NULL);
	add_option(state, '0', _("I would rather not rate"), NULL);
}

/* Digits for the first nine, letters after them. */
static void offer_reasons(struct rating_screen *state)
{
	static const char keys[] = "123456789abcdefghijk";
	const struct code_list *reasons = &state->clinic->desk.config.rating_reasons;

	state->stage = STAGE_REASON;
	state->option_count = 0;
	for (size_t i = 0; i < reasons->count && state->option_count < sizeof(keys) - 2; i++)
		if (reasons->items[i].bad)
			add_option(state, keys[state->option_count],
				desk_rating_reason_title(
					&state->clinic->desk, reasons->items[i].code),
				reasons->items[i].code);
	add_option(state, '0', _("In my own words"), NULL);
}

/* --- recording --- */

static void record(struct rating_screen *state)
{
	struct desk *desk = &state->clinic->desk;
	const struct rating rating = {
		.level = state->level,
		.reason = state->reason,
		.text = line_edit_text(&state->words),
		.source = SOURCE_KIOSK,
	};

	state->error.status = state->level == DECLINE
				      ? case_decline(desk, state->record.number, SOURCE_KIOSK,
						state->command, &state->error)
				      : case_rate(desk, state->record.number, &rating,
						state->command, &state->error);
	if (state->error.status == STATUS_OK)
		state->stage = STAGE_THANKS;
}

/* --- drawing --- */

/* TEXT from row Y of AREA on, broken where it is too wide; returns the row below it. */
static int draw_text(
	struct canvas *canvas, struct rect area, int y, enum role role, const char *text)
{
	struct rect rest = {y, area.x, area.y + area.height - y, area.width};

	return y >= area.y + area.height ? y : y + canvas_wrapped(canvas, rest, role, text);
}

static void draw_option(struct canvas *canvas, int y, int x, int width, const struct option *option)
{
	char key[8];

	snprintf(key, sizeof(key), " %c ", option->key);
	canvas_put(canvas, y, x, 3, ROLE_SELECTED, key);
	canvas_put(canvas, y, x + 5, width - 6, ROLE_STRONG, option->label);
}

/*
 * All options or none would mislead: with room a blank row between them, in a low window one row
 * each, in a very low one two side by side.
 */
static void draw_options(
	const struct rating_screen *state, struct canvas *canvas, struct rect area, int y)
{
	int count = (int)state->option_count;
	int room = area.y + area.height - y - 1; /* the hint below */
	int side_by_side = room >= count ? 1 : 2;
	int step = room >= 2 * count - 1 ? 2 : 1;
	int width = area.width / side_by_side;

	for (int i = 0; i < count; i++) {
		int row = y + i / side_by_side * step;
		if (row < area.y + area.height)
			draw_option(canvas, row, area.x + i % side_by_side * width, width,
				&state->options[i]);
	}
}

static const char *question(const struct rating_screen *state)
{
	switch (state->stage) {
	case STAGE_LEVEL:
		return N_("How satisfied are you with today's legal service?");
	case STAGE_REASON:
		return N_("What could have been better?");
	case STAGE_WORDS:
		return N_("Please write it in your own words, then press Enter.");
	case STAGE_CONFIRM:
		return N_("Is this right?");
	default:
		return N_("Thank you.");
	}
}

static void draw_words(struct rating_screen *state, struct canvas *canvas, struct rect area, int y)
{
	struct line_edit_view view = line_edit_view(&state->words, 1, area.width);

	canvas_text(canvas, y, area.x, area.width, ROLE_FIELD_FOCUS,
		line_edit_text(&state->words) + view.from);
	canvas_cursor(canvas, y, area.x + view.column, true);
	draw_text(canvas, area, y + 2, ROLE_HINT, _("Esc: choose again"));
}

static void draw_confirm(
	const struct rating_screen *state, struct canvas *canvas, struct rect area, int y)
{
	const char *level = state->level == DECLINE ? N_("I would rather not rate")
						    : rating_level_title(state->level);

	y = draw_text(canvas, area, y, ROLE_STRONG, _(level));
	if (state->reason != NULL)
		y = draw_text(canvas, area, y, ROLE_VALUE,
			desk_rating_reason_title(&state->clinic->desk, state->reason));
	if (*line_edit_text(&state->words) != '\0')
		y = draw_text(canvas, area, y, ROLE_VALUE, line_edit_text(&state->words));
	y = draw_text(canvas, area, y + 1, ROLE_NORMAL, _("Enter: yes    Esc: choose again"));
	if (state->error.status != STATUS_OK)
		draw_text(canvas, area, y + 1, ROLE_DANGER,
			_("It could not be taken down. Please hand the screen back to the "
			  "receptionist."));
}

static void draw_stage(struct rating_screen *state, struct canvas *canvas, struct rect area, int y)
{
	switch (state->stage) {
	case STAGE_LEVEL:
	case STAGE_REASON:
		draw_options(state, canvas, area, y);
		canvas_put(canvas, area.y + area.height - 1, area.x, area.width, ROLE_HINT,
			state->stage == STAGE_LEVEL ? _("Please press a number.")
						    : _("Esc: choose again"));
		break;
	case STAGE_WORDS:
		draw_words(state, canvas, area, y);
		break;
	case STAGE_CONFIRM:
		draw_confirm(state, canvas, area, y);
		break;
	default:
		draw_text(canvas, area, y, ROLE_NORMAL,
			_("Please hand the screen back to the receptionist."));
		break;
	}
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct rating_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	const struct desk *desk = &state->clinic->desk;
	bool roomy = inside.height >= 20;
	struct rect frame = rect_inset(inside, 1, 2);
	struct rect area = rect_centre(
		frame, frame.height, frame.width < PANEL_COLUMNS ? frame.width : PANEL_COLUMNS);
	struct buffer line = {0};
	int y = area.y + roomy;
	(void)redraw;

	canvas_clear(canvas, inside);
	canvas_box(canvas, inside, desk->config.station.name);
	if (state->lock.asked) {
		rating_key_draw(&state->lock, desk, canvas, area);
		return;
	}
	phrase_add(&line, N_("Ticket %s   Adviser: %s"), state->record.ticket,
		desk_adviser_name(desk, state->record.adviser));
	canvas_put(canvas, y, area.x, area.width, ROLE_HINT, buffer_text(&line));
	buffer_release(&line);
	y = draw_text(canvas, area, y + 1 + roomy, ROLE_TITLE, _(question(state)));
	if (state->stage == STAGE_REASON)
		y = draw_text(canvas, area, y, ROLE_HINT, _(rating_level_title(state->level)));
	draw_stage(state, canvas, area, y + roomy);
}

/* --- keys --- */

static void choose(struct rating_screen *state, const struct option *option)
{
	if (state->stage == STAGE_REASON) {
		state->reason = option->code;
		state->stage = option->code != NULL ? STAGE_CONFIRM : STAGE_WORDS;
		return;
	}
	state->level = option->key - '0';
	if (state->level >= RATING_MIN && state->level <= RATING_BAD_MAX)
		offer_reasons(state);
	else
		state->stage = STAGE_CONFIRM;
}

static void choose_key(struct rating_screen *state, int32_t code)
{
	for (size_t i = 0; i < state->option_count; i++)
		if (state->options[i].key == code) {
			choose(state, &state->options[i]);
			return;
		}
}

static void start_over(struct rating_screen *state)
{
	state->reason = NULL;
	state->error.status = STATUS_OK;
	line_edit_set(&state->words, "");
	offer_levels(state);
}

static void handle(struct rating_screen *state, const struct key_event *event)
{
	if (state->stage == STAGE_THANKS)
		return;
	if (event->code == KEYCODE_ESCAPE) {
		start_over(state);
	} else if (state->stage == STAGE_WORDS) {
		if (event->code != KEYCODE_ENTER)
			line_edit_key(&state->words, event);
		else if (*line_edit_text(&state->words) != '\0')
			state->stage = STAGE_CONFIRM;
	} else if (state->stage == STAGE_CONFIRM) {
		if (event->code == KEYCODE_ENTER)
			record(state);
	} else {
		choose_key(state, event->code);
	}
}

/* The receptionist has the screen again; what became of the case meanwhile is on record. */
static void take_back(struct screen *screen)
{
	struct app *app = screen->app;
	const struct error error = ((const struct rating_screen *)screen->state)->error;
	struct case_record record = {0};
	const struct rating_screen *state = screen->state;
	bool unrated =
		desk_case(clinic_desk(app), state->record.number, &record, NULL) == STATUS_OK &&
		record.state == CASE_CLOSED;

	case_record_release(&record);
	screen_close(screen);
	clinic_refresh(app);
	if (unrated)
		app_notice(app, ROLE_WARNING, _("No rating was given; the case stays unrated."));
	if (error.status != STATUS_OK)
		dialog_error(app, &error);
}

/* Every key is taken here: none reaches the actions, so the visitor cannot leave. */
static bool key(struct screen *screen, const struct key_event *event)
{
	struct rating_screen *state = screen->state;

	bool back = false;

	if (event->code == RECEPTIONIST_KEY)
		back = rating_key_ask(&state->lock, clinic_desk(screen->app));
	else if (state->lock.asked)
		back = rating_key_typed(&state->lock, clinic_desk(screen->app), event);
	else
		handle(state, event);
	if (back) {
		take_back(screen);
		return true;
	}
	screen_redraw(screen, REDRAW_ALL);
	return true;
}

static void leave(struct screen *screen)
{
	struct rating_screen *state = screen->state;

	line_edit_release(&state->words);
	rating_key_release(&state->lock);
	case_record_release(&state->record);
	free(state);
}

static const struct screen_type rating_type = {
	.name = "rating",
	.title = N_("Rating"),
	.where = WHERE_RATING,
	.bare = true,
	.sealed = true,
	.draw = draw,
	.key = key,
	.leave = leave,
};

static enum status begin(struct app *app, const char *number, struct error *err)
{
	struct rating_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	desk_new_command(state->command);
	enum status status = desk_case(clinic_desk(app), number, &state->record, err);
	if (status == STATUS_OK) {
		offer_levels(state);
		return screen_open(app, &rating_type, state, err);
	}
	screen_unopened(app, &rating_type, state);
	return status;
}

static void turn_screen(struct app *app, void *context)
{
	const struct clinic *clinic = context;
	struct error err;

	if (begin(app, clinic->asked_number, &err) != STATUS_OK)
		dialog_error(app, &err);
}

enum status rating_screen_offer(struct app *app, struct error *err)
{
	if (!clinic_offers(app, "case.rated"))
		return dialog_message(app, ROLE_NORMAL, _("Rating"),
			_("The rating is taken down at the front desk: please send the visitor "
			  "there."),
			err);
	return dialog_confirm(app, _("Rating"),
		_("Turn the screen to the visitor for the rating now? F12 gives it back to you."),
		turn_screen, clinic_of(app), err);
}
