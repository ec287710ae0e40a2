/*
 * Use case: keep a half-typed form so that neither a power cut nor a kill costs what was typed.
 * Drafts belong to the desk's slot. A use case that records what a form says takes the form's name
 * and removes the draft in the very transaction of its event: there is never an event beside its
 * own draft.
 */
#ifndef MENZHEN_DESK_DESK_DRAFT_H
#define MENZHEN_DESK_DESK_DRAFT_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"

/*
 * Replace the draft of FORM by TEXT. Waits for nobody: when it fails and *BUSY says so, another
 * desk was writing at this very moment, and the next try will do.
 */
enum status desk_draft_keep(
	struct desk *desk, const char *form, const char *text, bool *busy, struct error *err);

/* Append the draft of FORM to OUT; nothing when there is none. */
enum status desk_draft_load(
	const struct desk *desk, const char *form, struct buffer *out, struct error *err);

/* Remove it; joins a transaction that is under way. Nothing to do when FORM is NULL. */
enum status desk_draft_drop(struct desk *desk, const char *form, struct error *err);

#endif
