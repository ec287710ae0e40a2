/* The desk: who waits, who is with whom, who is on duty. Where the receptionist lives. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "backup_line.h"
#include "desk_rows.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/duty/board.h"
#include "screens/appointment/expected_line.h"
#include "screens/clinic/clinic.h"
#include "screens/duty/duty_strip.h"
#include "screens/list_screen.h"
#include "screens/phrases.h"

struct desk_screen {
	const struct clinic *clinic;
	struct board board;
	struct desk_rows rows;
	int64_t minute;     /* of the last reading: durations are shown by the minute */
	struct error error; /* of the last reading */
};

const struct case_record *desk_screen_case(const struct screen *screen)
{
	struct desk_screen *state = list_screen_context(screen);

	return desk_rows_at(&state->rows, list_screen_list(screen)->selected);
}

/* An error shows as an alarm as long as it stands, and not in a box that is closed and forgotten.
 */
static enum status load(void *context, struct error *err)
{
	struct desk_screen *state = context;
	const struct desk *desk = &state->clinic->desk;
	(void)err;

	state->error.status = board_load(desk, &state->board, &state->error);
	state->minute = state->board.now / MS_PER_MINUTE;
	desk_rows_forget(&state->rows);
	return STATUS_OK;
}

static void id(void *context, size_t row, struct buffer *out)
{
	struct desk_screen *state = context;
	const struct case_record *record = desk_rows_at(&state->rows, row);

	buffer_add_text(out, record != NULL ? record->number : "");
}

static bool find(void *context, const char *number, size_t *row)
{
	struct desk_screen *state = context;

	return desk_rows_find(&state->rows, number, row);
}

static int draw_count(struct canvas *canvas, struct rect area, int x, const char *label,
	size_t count, enum role role)
{
	char number[24];

	snprintf(number, sizeof(number), "%zu", count);
	x += canvas_put(canvas, area.y, x, area.x + area.width - x, ROLE_LABEL, label) + 1;
	x += canvas_put(canvas, area.y, x, area.x + area.width - x,
		count > 0 ? role : ROLE_DISABLED, number);
	return x + 3;
}

/* What the receptionist must know before anything else; NULL when all is well. */
static const char *alarm(const struct desk_screen *state)
{
	const struct clinic *clinic = state->clinic;

	if (clinic->desk.damage.status != STATUS_OK)
		return N_("The database is DAMAGED: look, but nothing is recorded; see 'menzhen "
			  "restore --salvage'");
	if (state->error.status != STATUS_OK || state->rows.error.status != STATUS_OK)
		return N_("The database cannot be read; run 'menzhen verify'");
	if (!error_list_empty(&clinic->desk.config.roster_errors))
		return N_("roster.yaml has errors; the last good roster is in force (F6)");
	if (clinic->backups.error.status != STATUS_OK)
		return N_("The last backup failed; run 'menzhen backup' to see why");
	if (clinic->backups_unread.status != STATUS_OK)
		return N_("The backups cannot be looked at; run 'menzhen backup list' to see why");
	if (clinic->backups.unwiped)
		return N_("Somebody was erased, but the file is not wiped yet: free disk space, "
			  "close "
			  "other desks");
	if (clinic->without_chinese)
		return N_("This console cannot show Chinese; names may look like boxes");
	return NULL;
}

/* Where whom is expected: the line to read out. */
static void add_called(const struct desk_screen *state, struct buffer *line)
{
	const struct case_list *called = &state->board.called;

	for (size_t i = 0; i < called->count; i++) {
		const struct case_record *record = &called->items[i];
		const char *where = record->room != NULL ? record->room
							 : desk_adviser_name(&state->clinic->desk,
								   record->adviser);
		buffer_add_text(line, i == 0 ? _("Now calling:") : "");
		buffer_add_text(line, "  ");
		/* TRANSLATORS: a ticket and the room its holder is asked into */
		phrase_add(line, N_("%s please come to %s"), record->ticket, where);
	}
}

static void add_left_over(const struct desk_screen *state, struct buffer *line)
{
	struct buffer day = {0};
	char number[24];

	snprintf(number, sizeof(number), "%zu", state->board.left_over);
	phrase_day(&day, state->board.left_since);
	phrase_add(line, N_("%s still open since %s: press l to say what becomes of them"), number,
		buffer_text(&day));
	buffer_release(&day);
}

/* For whoever may do something about it; nothing burns. */
static void add_due(const struct desk_screen *state, struct buffer *line)
{
	buffer_printf(line,
		_("Visitors whose personal data was kept long enough: %zu (E: erase or keep)"),
		state->clinic->due);
}

/* The first one that is offered to the lawyer who looks at what is theirs; NULL: none. */
static const struct case_record *find_offered(struct desk_screen *state)
{
	const struct desk *desk = &state->clinic->desk;
	const struct case_list *shown = &state->rows.window;
	const char *own = desk_own_adviser(desk);

	if (*own == '\0' || !desk_only_own(desk, "case.read"))
		return NULL;
	desk_rows_at(&state->rows, 0); /* read, be it that the list below is drawn later */
	for (size_t i = 0; i < shown->count; i++) {
		const char *to = shown->items[i].offered_to;
		if (to != NULL && strcmp(to, own) == 0)
			return &shown->items[i];
	}
	return NULL;
}

/* One line for what is wrong, else for what waits for an answer, else for who is called, else for
 * what was left over, else for what is to be erased. */
static void draw_message(struct desk_screen *state, struct canvas *canvas, struct rect area)
{
	const char *warning = alarm(state);
	struct buffer line = {0};
	const struct case_record *offered = warning == NULL ? find_offered(state) : NULL;
	enum role role = ROLE_DANGER;

	if (warning != NULL) {
		buffer_add_text(&line, _(warning));
	} else if (offered != NULL) {
		role = ROLE_WARNING;
		phrase_add(&line, N_("%s is offered to you: Y takes it, N does not"),
			offered->ticket, NULL);
	} else if (state->board.called.count > 0) {
		role = ROLE_SELECTED;
		buffer_add_char(&line, ' ');
		add_called(state, &line);
		buffer_add_char(&line, ' ');
	} else if (state->board.left_over > 0) {
		role = ROLE_WARNING;
		add_left_over(state, &line);
	} else if (state->clinic->due > 0) {
		role = ROLE_HINT;
		add_due(state, &line);
	}
	canvas_put(canvas, area.y + 1, area.x, area.width, role, buffer_text(&line));
	buffer_release(&line);
}

/* The states that are seldom there are shown when they are. */
static int draw_seldom(
	const struct desk_screen *state, struct canvas *canvas, struct rect area, int x)
{
	static const enum case_state seldom[] = {CASE_CALLED, CASE_HELD, CASE_NO_SHOW};

	for (size_t i = 0; i < sizeof(seldom) / sizeof(seldom[0]); i++) {
		size_t count = state->board.counts.by_state[seldom[i]];
		if (count > 0)
			x = draw_count(canvas, area, x, _(case_state_title(seldom[i])), count,
				phrase_state_role(seldom[i]));
	}
	return x;
}

static void draw_counts(struct desk_screen *state, struct canvas *canvas, struct rect area)
{
	const struct case_counts *counts = &state->board.counts;
	int x = area.x;

	x = draw_count(canvas, area, x, _("Waiting"),
		counts->by_state[CASE_WAITING] + counts->by_state[CASE_ASSIGNED], ROLE_WARNING);
	x = draw_count(
		canvas, area, x, _("Consulting"), counts->by_state[CASE_CONSULTING], ROLE_STRONG);
	x = draw_count(canvas, area, x, _("To be rated"), counts->by_state[CASE_CLOSED], ROLE_GOOD);
	x = draw_seldom(state, canvas, area, x);
	if (state->board.overdue > 0)
		x = draw_count(canvas, area, x, _("Overdue"), state->board.overdue, ROLE_DANGER);
	x = draw_count(canvas, area, x, _("Today"), counts->today, ROLE_STRONG);
	expected_draw(&state->board.expected, canvas,
		(struct rect){area.y, x, 1, area.x + area.width - x});
}

/* At the right end of the rule above BOTTOM, whose title stands at the left. */
static void draw_backups(const struct desk_screen *state, struct canvas *canvas, struct rect bottom)
{
	const int title = text_width(_("On duty now")) + 4;

	backup_line_draw(&state->clinic->backups, &state->clinic->desk, canvas,
		(struct rect){bottom.y - 1, bottom.x + title, 1, bottom.width - title - 2});
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct desk_screen *state = list_screen_context(screen);
	struct canvas *canvas = &screen->app->canvas;
	int strip = duty_strip_rows(&state->board, inside);

	if (redraw == REDRAW_ALL) {
		struct rect bottom = {
			inside.y + inside.height - strip, inside.x, strip, inside.width};
		draw_counts(state, canvas, inside);
		draw_message(state, canvas, inside);
		canvas_rule(canvas, bottom.y - 1, inside.x - 2, inside.width + 4, true,
			_("On duty now"));
		draw_backups(state, canvas, bottom);
		duty_strip_draw(&state->board, &state->clinic->desk, canvas, bottom);
	}
	return (struct rect){inside.y + 2, inside.x, inside.height - strip - 3, inside.width};
}

static void tick(struct screen *screen)
{
	const struct desk_screen *state = list_screen_context(screen);

	if (desk_now(&state->clinic->desk) / MS_PER_MINUTE == state->minute)
		return;
	list_screen_resume(screen);
	app_redraw(screen->app);
}

static void release(void *context)
{
	struct desk_screen *state = context;

	board_release(&state->board);
	desk_rows_release(&state->rows);
	free(state);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .find = find, .draw = draw, .release = release};

static const struct screen_type desk_type = {
	.name = "desk",
	.where = WHERE_DESK,
	.tick = tick,
	LIST_SCREEN,
};

enum status desk_screen_open(struct app *app, struct error *err)
{
	struct desk_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	state->rows = (struct desk_rows){.desk = clinic_desk(app), .board = &state->board};
	const struct list list = desk_rows_list(&state->rows);
	return list_screen_open(app, &desk_type, &source, &list, state, err);
}
