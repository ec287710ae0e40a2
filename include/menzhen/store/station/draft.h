/*
 * Half-typed forms, kept so that a power cut costs nothing. Not part of the journal: a draft is one
 * desk's scratch paper, replaced as one types and removed when the form is recorded or dropped.
 *
 * Between store_begin and its end, save and remove are part of that transaction: what records a
 * form removes its draft there, so that after a cut there is either the draft or the event. By
 * themselves they are a transaction of their own, durable on return, that waits for another desk
 * 50 ms at most, for they run while somebody types: then they are a STATUS_STORE, store_busy() is
 * true, nothing has changed, and the caller tries again a little later.
 */
#ifndef MENZHEN_STORE_DRAFT_H
#define MENZHEN_STORE_DRAFT_H

#include <stdint.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/string_list.h"
#include "menzhen/store/store.h"

/* Replace the draft of FORM at desk SLOT by OWNER (user name; "": of a station without accounts).
 * CONTENT is text of the form's own making. */
enum status draft_save(struct store *store, int slot, const char *owner, const char *form,
	const char *content, moment at, struct error *err);

/* Append the content to OUT; nothing when there is none. */
enum status draft_load(struct store *store, int slot, const char *owner, const char *form,
	struct buffer *out, struct error *err);

/* Removing a draft that is not there is no error. */
enum status draft_remove(
	struct store *store, int slot, const char *owner, const char *form, struct error *err);

/* The same at every desk. */
enum status draft_remove_everywhere(struct store *store, const char *form, struct error *err);

/* Add the forms that have drafts, at whatever desk, each once. */
enum status draft_forms(struct store *store, struct string_list *out, struct error *err);

/* The drafts of a station without accounts, at whatever desk, become OWNER's, who makes the first:
 * else nobody would ever find or finish them. */
enum status draft_give(struct store *store, const char *owner, struct error *err);

/* The desks that have drafts, or, with an OWNER, drafts of theirs: bit N - 1 is desk N. */
enum status draft_slots(struct store *store, const char *owner, uint64_t *slots, struct error *err);

/* OWNER's drafts at desk FROM come to desk SLOT; of a form that has one there already it stays. */
enum status draft_move(
	struct store *store, int from, int slot, const char *owner, struct error *err);

#endif
