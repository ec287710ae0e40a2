/* A form's field of a day, as 2026-11-25. Private to the screens layer. */
#ifndef MENZHEN_SCREENS_DAY_FIELD_H
#define MENZHEN_SCREENS_DAY_FIELD_H

#include "menzhen/tui/widget/form.h"

/* For the field's `check`. */
enum status day_field_check(
	void *context, const struct form_field *field, const char *value, struct error *err);

/* For its `hint`: the weekday beside the date, for the usual slip is a day beside the right one. */
void day_field_hint(void *context, const char *value, struct buffer *out, enum role *role);

#endif
