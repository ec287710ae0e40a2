/*
 * A half-typed form as text, for store/station/draft.h: one line "name=value" a field, with line
 * ends and backslashes of the value escaped.
 */
#ifndef MENZHEN_SCREENS_FORM_DRAFT_H
#define MENZHEN_SCREENS_FORM_DRAFT_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"
#include "menzhen/tui/widget/form.h"

/* Append the form's values that are not empty. */
bool form_draft_write(const struct form *form, struct buffer *out);

/* Set the form's fields from such text; names that the form does not have are passed over. True: at
 * least one field was set. */
bool form_draft_read(struct form *form, const char *text);

#endif
