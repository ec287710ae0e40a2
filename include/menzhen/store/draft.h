/*
 * Half-typed forms, kept so that a power cut costs nothing. Not part of the journal: a draft is one
 * desk's scratch paper, replaced as one types and removed when the form is recorded or dropped.
 */
#ifndef MENZHEN_STORE_DRAFT_H
#define MENZHEN_STORE_DRAFT_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/store/store.h"

/* Replace the draft of FORM at desk SLOT. CONTENT is text of the form's own making. Durable on
 * return. */
enum status draft_save(struct store *store, int slot, const char *form, const char *content,
	moment at, struct error *err);

/* Append the content to OUT; nothing when there is none. */
enum status draft_load(
	struct store *store, int slot, const char *form, struct buffer *out, struct error *err);
enum status draft_remove(struct store *store, int slot, const char *form, struct error *err);

#endif
