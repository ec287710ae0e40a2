/*
 * Writes one JSON value: for --json, and for the lists that desk hands to the journal, whose own
 * JSON is made and read by SQLite itself. Commas and escapes are seen to: unsafe characters
 * (text_is_unsafe) are escaped, text that is not valid UTF-8 is repaired with U+FFFD.
 * Zero-initialise but for the buffer; whether all went well is OUT->failed, asked once at the end.
 */
#ifndef MENZHEN_BASE_JSON_WRITER_H
#define MENZHEN_BASE_JSON_WRITER_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/buffer.h"

struct json_writer {
	struct buffer *out;
	bool need_comma;
};

void json_object_begin(struct json_writer *json);
void json_object_end(struct json_writer *json);
void json_array_begin(struct json_writer *json);
void json_array_end(struct json_writer *json);
void json_key(struct json_writer *json, const char *key);
void json_string(struct json_writer *json, const char *text); /* NULL writes null */
void json_integer(struct json_writer *json, int64_t value);
void json_boolean(struct json_writer *json, bool value);
void json_null(struct json_writer *json);

/* Key and value together. */
void json_member(struct json_writer *json, const char *key, const char *text);
void json_member_integer(struct json_writer *json, const char *key, int64_t value);
/* A member whose value is JSON already. */
void json_member_json(struct json_writer *json, const char *key, const char *value);
void json_member_boolean(struct json_writer *json, const char *key, bool value);

#endif
