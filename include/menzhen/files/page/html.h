/* Writing text into HTML so that it stays text. */
#ifndef MENZHEN_FILES_HTML_H
#define MENZHEN_FILES_HTML_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"

/*
 * Append TEXT (NULL: nothing) for an element or an attribute in quotes: no character of it is
 * markup; what is unsafe to show (text_is_unsafe) is made visible. False when OUT has failed.
 */
bool html_add_text(struct buffer *out, const char *text);

/* <NAME>TEXT</NAME>, of a NAME that is ours. */
bool html_add_element(struct buffer *out, const char *name, const char *text);

#endif
