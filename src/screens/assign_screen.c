/* Whom should the case go to: the ranking with its reasons; Enter gives it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clinic.h"
#include "menzhen/base/language.h"
#include "menzhen/base/pinyin.h"
#include "menzhen/desk/case_commands.h"
#include "menzhen/desk/case_propose.h"
#include "menzhen/desk/case_view.h"
#include "menzhen/desk/words.h"
#include "menzhen/tui/dialog.h"
#include "menzhen/tui/list.h"
#include "phrases.h"

struct assign_screen {
	struct clinic *clinic;
	struct case_record record;
	struct proposal proposal;
	struct list list;
	bool reassign;
	char query[16];  /* letters typed to find a name by pinyin */
	char marked[80]; /* adviser id: the mark stays on its adviser, wherever the rank goes */
};

enum { REASON_ROWS = 2 };

enum assign_column { COLUMN_RANK, COLUMN_NAME, COLUMN_ROOM, COLUMN_REASONS, COLUMNS };

static const struct list_column columns[COLUMNS] = {
	[COLUMN_RANK] = {.width = 4},
	[COLUMN_NAME] = {.title = N_("Who"), .width = 16, .minimum = 10},
	[COLUMN_ROOM] = {.title = N_("Room"), .width = 8},
	[COLUMN_REASONS] = {.title = N_("Why"), .width = 40, .minimum = 20, .flex = 1},
};

static size_t count_rows(void *context)
{
	const struct assign_screen *state = context;

	return state->proposal.candidates.count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct assign_screen *state = context;
	const struct candidate *candidate = &state->proposal.candidates.items[row];

	if (!candidate->eligible)
		*role = ROLE_DISABLED;
	switch ((enum assign_column)column) {
	case COLUMN_RANK:
		if (candidate->eligible)
			buffer_printf(out, "%zu", row + 1);
		else
			buffer_add_char(out, '-');
		break;
	case COLUMN_NAME:
		*role = candidate->eligible && row == 0 ? ROLE_STRONG : *role;
		buffer_add_text(out, candidate->adviser->name);
		break;
	case COLUMN_ROOM:
		if (candidate->duty != NULL && candidate->duty->shift->room != NULL)
			buffer_add_text(out, candidate->duty->shift->room);
		break;
	default:
		words_add_reasons(out, candidate, language_translate);
		break;
	}
}

static const struct list_source source = {.count = count_rows, .cell = cell};

static const struct candidate *selected(struct assign_screen *state)
{
	return list_any(&state->list) ? &state->proposal.candidates.items[state->list.selected]
				      : NULL;
}

static void remember_marked(struct assign_screen *state)
{
	const struct candidate *candidate = selected(state);

	if (candidate != NULL)
		snprintf(state->marked, sizeof(state->marked), "%s", candidate->adviser->id);
}

static void select_marked(struct assign_screen *state)
{
	const struct candidate_list *list = &state->proposal.candidates;
	const struct candidate *candidate = assignment_find(list, state->marked);

	if (candidate != NULL)
		list_select(&state->list, (size_t)(candidate - list->items));
	remember_marked(state);
}

/* --- giving the case --- */

static void finished(struct app *app, enum status status, const char *name, const struct error *err)
{
	if (status != STATUS_OK) {
		dialog_error(app, err);
		return;
	}
	char copy[128];
	snprintf(copy, sizeof(copy), "%s", name);
	screen_close(app->top);
	clinic_done(app, N_("Given to %s"), copy);
}

static void give(struct app *app, struct assign_screen *state, const char *reason)
{
	struct error err;
	const struct assign_request request = {.to = state->marked, .reason = reason};
	enum status status =
		state->reassign
			? case_reassign(clinic_desk(app), state->record.number, &request, &err)
			: case_assign(clinic_desk(app), state->record.number, &request, &err);

	finished(app, status, desk_adviser_name(clinic_desk(app), state->marked), &err);
}

static void reason_given(struct app *app, void *context, const char *reason)
{
	give(app, context, reason);
}

static void ask_reason(struct app *app, struct assign_screen *state)
{
	struct error err;
	const char *question = state->reassign ? _("Why does the case change hands?")
					       : _("Why not the one proposed first?");

	if (dialog_prompt(app, _("Reason"), question, reason_given, state, &err) != STATUS_OK)
		dialog_error(app, &err);
}

static void choose(struct app *app, struct assign_screen *state)
{
	const struct candidate *candidate = selected(state);

	if (candidate == NULL)
		return;
	bool first = candidate == assignment_best(&state->proposal.candidates);
	if (candidate->eligible && (state->reassign || !first))
		ask_reason(app, state);
	else
		give(app, state, NULL); /* one who cannot take it is refused, with the reason */
}

/* --- the screen --- */

static void draw_matter(const struct assign_screen *state, struct canvas *canvas, struct rect area)
{
	const struct case_record *record = &state->record;
	struct buffer line = {0};

	phrase_matter(&line, &state->clinic->desk, record);
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&line));
	if (record->summary != NULL)
		canvas_put(canvas, area.y + 1, area.x, area.width, ROLE_HINT, record->summary);
	buffer_release(&line);
}

/* The marked adviser's reasons in full: the column may be too narrow for them. */
static void draw_reasons(struct assign_screen *state, struct canvas *canvas, struct rect area)
{
	const struct candidate *candidate = selected(state);
	struct buffer line = {0};

	canvas_clear(canvas, area);
	if (candidate == NULL)
		return;
	phrase_add(&line, N_("%s (%s): "), candidate->adviser->name,
		adviser_kind_title(candidate->adviser->kind));
	words_add_reasons(&line, candidate, language_translate);
	canvas_wrapped(
		canvas, area, candidate->eligible ? ROLE_VALUE : ROLE_WARNING, buffer_text(&line));
	buffer_release(&line);
}

static void draw_advice(const struct assign_screen *state, struct canvas *canvas, struct rect area)
{
	const char *text = N_("Enter gives the case to the marked adviser; Esc leaves it waiting.");

	if (assignment_best(&state->proposal.candidates) == NULL)
		text = N_(
			"Nobody who could take it is on duty. Esc: the visitor keeps the ticket.");
	else if (state->reassign)
		text = N_(
			"Enter hands the case over to the marked adviser; Esc leaves it as it is.");
	canvas_put(canvas, area.y + area.height - 1, area.x, area.width, ROLE_HINT, _(text));
}

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct assign_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	struct rect list = {inside.y + 3, inside.x, inside.height - 6 - REASON_ROWS, inside.width};
	struct rect reasons = {
		inside.y + inside.height - 2 - REASON_ROWS, inside.x, REASON_ROWS, inside.width};

	if (redraw == REDRAW_ALL) {
		draw_matter(state, canvas, inside);
		draw_advice(state, canvas, inside);
	}
	list_draw(&state->list, canvas, list, redraw);
	draw_reasons(state, canvas, reasons); /* the list knows its mark once it is drawn */
}

static void mark_row(struct screen *screen, size_t row)
{
	struct assign_screen *state = screen->state;

	if (row >= state->proposal.candidates.count)
		return;
	list_select(&state->list, row);
	remember_marked(state);
	screen_redraw(screen, REDRAW_ALL);
}

/* Row of the first candidate whose name, or id, the letters pick; the count when there is none. */
static size_t find_name(const struct assign_screen *state)
{
	const struct candidate_list *list = &state->proposal.candidates;
	size_t row = 0;

	while (row < list->count &&
		!pinyin_match_start(state->query, list->items[row].adviser->name) &&
		!pinyin_match_start(state->query, list->items[row].adviser->id))
		row++;
	return row;
}

/* Another letter narrows down; one that finds nobody begins anew. */
static void find_letter(struct screen *screen, char letter)
{
	struct assign_screen *state = screen->state;
	size_t length = strlen(state->query);

	if (length + 1 < sizeof(state->query)) {
		state->query[length] = letter;
		state->query[length + 1] = '\0';
	}
	if (find_name(state) == state->proposal.candidates.count)
		snprintf(state->query, sizeof(state->query), "%c", letter);
	mark_row(screen, find_name(state));
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct assign_screen *state = screen->state;

	if (event->code >= 'a' && event->code <= 'z') {
		find_letter(screen, (char)event->code);
		return true;
	}
	state->query[0] = '\0';
	if (event->code >= '1' && event->code <= '9') {
		mark_row(screen, (size_t)(event->code - '1'));
		return true;
	}
	if (event->code == KEYCODE_ENTER) {
		choose(screen->app, state);
		return true;
	}
	if (!list_key_special(&state->list, event))
		return false;
	remember_marked(state);
	screen_redraw(screen, REDRAW_PART);
	return true;
}

/*
 * Rank again: another desk may have given a case away, or roster.yaml may be new, and then the old
 * ranking points into a roster that is gone.
 */
static void resume(struct screen *screen)
{
	struct assign_screen *state = screen->state;
	struct error err;

	proposal_release(&state->proposal);
	if (record_propose(clinic_desk(screen->app), &state->record, &state->proposal, &err) !=
		STATUS_OK)
		dialog_error(screen->app, &err);
	list_reload(&state->list);
	select_marked(state);
}

static void leave(struct screen *screen)
{
	struct assign_screen *state = screen->state;

	case_record_release(&state->record);
	proposal_release(&state->proposal);
	list_release(&state->list);
	free(state);
}

static const struct key_help keys[] = {
	{"Enter", N_("Give the case to the marked adviser")},
	{"1-9", N_("Mark the adviser of that rank")},
	{"a-z", N_("Mark an adviser by pinyin initials")},
	{0},
};

static const struct screen_type assign_type = {
	.name = "assign",
	.title = N_("Assign"),
	.where = WHERE_ASSIGN,
	.has = SCREEN_HAS_LIST,
	.keys = keys,
	.draw = draw,
	.key = key,
	.resume = resume,
	.leave = leave,
};

enum status assign_screen_open(
	struct app *app, const char *number, bool reassign, struct error *err)
{
	struct assign_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	state->reassign = reassign;
	state->list = (struct list){
		.columns = columns,
		.column_count = COLUMNS,
		.source = &source,
		.context = state,
		.empty = N_("The roster has no advisers yet."),
	};
	enum status status = desk_case(clinic_desk(app), number, &state->record, err);
	if (status == STATUS_OK)
		status = record_propose(clinic_desk(app), &state->record, &state->proposal, err);
	if (status == STATUS_OK) {
		select_marked(state);
		return screen_open(app, &assign_type, state, err);
	}
	screen_unopened(app, &assign_type, state);
	return status;
}
