/* Files with blanks to fill in: @name@ stands for a value. */
#ifndef MENZHEN_FILES_TEXT_TEMPLATE_H
#define MENZHEN_FILES_TEXT_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/buffer.h"

struct template_value {
	const char *name;
	const char *text;
};

/* Append TEXT to OUT with each @name@ replaced; an '@' that leads no name of VALUES stays. */
bool text_template_fill(
	const char *text, const struct template_value *values, size_t count, struct buffer *out);

/*
 * Append TEXT as a YAML word in double quotes, what is not seen (text_is_unsafe) escaped. False,
 * adding nothing, when TEXT could not be read back: it has control characters or line ends in it or
 * is not UTF-8.
 */
bool text_template_quote(const char *text, struct buffer *out);

#endif
