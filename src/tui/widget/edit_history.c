#include "menzhen/tui/widget/edit_history.h"

#include <stdlib.h>
#include <string.h>

static void clear(struct edit_states *states)
{
	while (states->count > 0)
		free(states->items[--states->count].text);
}

static bool push(struct edit_states *states, const char *text, size_t cursor)
{
	char *copy = strdup(text);
	if (!copy)
		return false;
	if (states->count == EDIT_HISTORY_MAX) {
		free(states->items[0].text);
		states->count--;
		memmove(states->items, states->items + 1, states->count * sizeof(*states->items));
	}
	states->items[states->count++] = (struct edit_state){.text = copy, .cursor = cursor};
	return true;
}

static void drop(struct edit_states *states)
{
	free(states->items[--states->count].text);
}

/* The newest of FROM becomes the text, and the text the newest of TO. */
static bool exchange(
	struct edit_states *from, struct edit_states *to, struct buffer *text, size_t *cursor)
{
	if (from->count == 0)
		return false;
	const struct edit_state *state = &from->items[from->count - 1];
	struct buffer replaced = {.maximum = text->maximum};
	if (!buffer_add_text(&replaced, state->text) || !push(to, buffer_text(text), *cursor)) {
		buffer_release(&replaced);
		return false;
	}
	buffer_release(text);
	*text = replaced;
	*cursor = state->cursor;
	drop(from);
	return true;
}

void edit_history_keep(struct edit_history *history, const char *text, size_t cursor)
{
	clear(&history->redo);
	push(&history->undo, text, cursor);
}

bool edit_history_undo(struct edit_history *history, struct buffer *text, size_t *cursor)
{
	return exchange(&history->undo, &history->redo, text, cursor);
}

bool edit_history_redo(struct edit_history *history, struct buffer *text, size_t *cursor)
{
	return exchange(&history->redo, &history->undo, text, cursor);
}

void edit_history_release(struct edit_history *history)
{
	clear(&history->undo);
	clear(&history->redo);
}
