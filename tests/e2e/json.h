/* Just enough JSON to read a field of one object in one line. */
#ifndef MENZHEN_TESTS_JSON_H
#define MENZHEN_TESTS_JSON_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Copy the value of the object's own (not a nested) KEY into OUT: a string decoded, anything else
 * as it is written, an object or a list whole. False if LINE is not an object, has no such key, or
 * OUT is too small. A dotted key ("proposal.adviser") descends into objects.
 */
bool json_get(const char *line, const char *key, char *out, size_t size);

/* Whether LINE is one object, well-formed, and nothing behind it. */
bool json_is_object(const char *line);

#endif
