/*
 * Use case: keep a half-typed form so that neither a power cut nor a kill costs what was typed.
 * Drafts belong to the desk's slot and to
 * whoever typed them. A use case that records what a form says takes the form's name
 * and removes the draft in the very transaction of its event: there is never an event beside its
 * own draft.
 */
#ifndef MENZHEN_DESK_DESK_DRAFT_H
#define MENZHEN_DESK_DESK_DRAFT_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"

/*
 * Whose drafts are kept here now; into OUT. A form remembers it when it is opened: what is typed
 * into it stays theirs while the desk is locked and when another takes it.
 */
char *desk_draft_owner(const struct desk *desk, char out[ACTOR_SIZE]);

/*
 * Replace OWNER's draft of FORM by TEXT. Waits for nobody: when it fails and *BUSY says so, another
 * desk was writing at this very moment, and the next try will do.
 */
enum status desk_draft_keep(struct desk *desk, const char *owner, const char *form,
	const char *text, bool *busy, struct error *err);

/* Append the draft of FORM to OUT; nothing when there is none. */
enum status desk_draft_load(
	const struct desk *desk, const char *form, struct buffer *out, struct error *err);

/*
 * Drafts of whoever has logged in that lie at desks that are not open come to this one; of a form
 * that has one here already it stays. *ELSEWHERE: some lie at a desk that is open, where they may
 * be on the screen: they are found there, or here when that is closed.
 */
enum status desk_draft_gather(struct desk *desk, bool *elsewhere, struct error *err);

/* Remove it; joins a transaction that is under way. Nothing to do when FORM is NULL. */
enum status desk_draft_drop(struct desk *desk, const char *form, struct error *err);

/*
 * The name that the draft of closing out the case NUMBER goes by, into OUT (SIZE bytes). One that a
 * desk left behind of a case that another has closed out since would be of no use to anybody:
 * sitting down removes it, at whatever desk it lies.
 */
char *desk_draft_of_close(const char *number, char *out, size_t size);

/* Remove those. What cannot be removed now is the next time. */
void desk_draft_tidy(struct desk *desk);

#endif
