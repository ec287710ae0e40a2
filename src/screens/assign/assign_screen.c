/* Whom should the case go to: the ranking with its reasons; Enter gives it. */
#include "assign_screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/desk/case/case_view.h"

const struct candidate *assign_marked(const struct assign_screen *state)
{
	return assignment_find(&state->proposal.candidates, state->marked);
}

static void remember_marked(struct assign_screen *state)
{
	const struct candidate_list *list = &state->proposal.candidates;

	if (list_any(&state->list))
		snprintf(state->marked, sizeof(state->marked), "%s",
			list->items[state->list.selected].adviser->id);
}

static void select_marked(struct assign_screen *state)
{
	const struct candidate_list *list = &state->proposal.candidates;
	const struct candidate *candidate = assignment_find(list, state->marked);

	if (candidate != NULL)
		list_select(&state->list, (size_t)(candidate - list->items));
	remember_marked(state);
}

/* Where the mark begins: on the best of those who do not have the case already. */
static void mark_best(struct assign_screen *state)
{
	const struct candidate_list *list = &state->proposal.candidates;
	const char *holder = state->record.adviser != NULL ? state->record.adviser : "";
	size_t row = 0;

	while (row < list->count && strcmp(list->items[row].adviser->id, holder) == 0)
		row++;
	list_select(&state->list, row);
	remember_marked(state);
}

enum { ROOMY_ROWS = 24 }; /* with more the head stands apart */

static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct assign_screen *state = screen->state;
	struct canvas *canvas = &screen->app->canvas;
	int pane = assign_pane_rows(inside.height);
	struct rect head = {inside.y, inside.x, inside.height / 5, inside.width};
	bool airy = inside.height > ROOMY_ROWS;

	assign_rows_fit(state, canvas_window().width);
	if (redraw == REDRAW_ALL)
		state->head_rows = assign_head_draw(state, canvas, head) + airy;
	struct rect list = {inside.y + state->head_rows, inside.x,
		inside.height - state->head_rows - pane, inside.width};
	list_draw(&state->list, canvas, list, redraw);
	assign_pane_draw(
		state, canvas, (struct rect){list.y + list.height, inside.x, pane, inside.width});
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
		assign_give(screen->app, state);
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
	assign_rows_changed(state);
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
	assign_rows_init(state);
	enum status status = desk_case(clinic_desk(app), number, &state->record, err);
	if (status == STATUS_OK)
		status = record_propose(clinic_desk(app), &state->record, &state->proposal, err);
	if (status == STATUS_OK) {
		assign_rows_changed(state);
		mark_best(state);
		return screen_open(app, &assign_type, state, err);
	}
	screen_unopened(app, &assign_type, state);
	return status;
}
