/* Undo and redo of a text by keeping its former states. */
#ifndef MENZHEN_TUI_EDIT_HISTORY_H
#define MENZHEN_TUI_EDIT_HISTORY_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/buffer.h"

enum { EDIT_HISTORY_MAX = 50 };

struct edit_state {
	char *text;
	size_t cursor;
};

struct edit_states {
	struct edit_state items[EDIT_HISTORY_MAX];
	size_t count;
};

/* Zero-initialise; release with edit_history_release. */
struct edit_history {
	struct edit_states undo, redo;
};

/*
 * Keep the state before a change. What was undone can no longer be redone; the oldest of more than
 * EDIT_HISTORY_MAX states is forgotten. Without memory the step is not kept.
 */
void edit_history_keep(struct edit_history *history, const char *text, size_t cursor);

/* Exchange TEXT and CURSOR for the state before or after. False: there is none, or no memory. */
bool edit_history_undo(struct edit_history *history, struct buffer *text, size_t *cursor);
bool edit_history_redo(struct edit_history *history, struct buffer *text, size_t *cursor);

void edit_history_release(struct edit_history *history);

#endif
