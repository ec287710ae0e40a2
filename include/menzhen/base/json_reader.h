/*
 * Reads the members of a flat JSON object, such as json_writer makes. It is for JSON of our own
 * that SQLite has found valid: where the text is none, the reading ends.
 */
#ifndef MENZHEN_BASE_JSON_READER_H
#define MENZHEN_BASE_JSON_READER_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"

/* Before the first member of the object TEXT. NULL: no object. */
const char *json_object_members(const char *text);

/*
 * The member at *AT, which is moved behind it: its key, and its value, a string; a number or a word
 * is given as it is written. False: there is no more, or a buffer has failed.
 */
bool json_member_next(const char **at, struct buffer *key, struct buffer *value);

/*
 * Adds to OUT what a string means. AT stands behind its opening quote; returned is what is behind
 * the closing one. NULL: it is broken, and OUT may have some of it.
 */
const char *json_string_read(const char *at, struct buffer *out);

#endif
