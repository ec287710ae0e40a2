#include "menzhen/base/json_writer.h"

#include <inttypes.h>
#include <string.h>

#include "menzhen/base/text.h"

enum { FIRST_PLANE_END = 0x10000, HIGH_SURROGATE = 0xD800, LOW_SURROGATE = 0xDC00 };

/* Every value but a member's comes after a comma, unless it is the first of its object or array. */
static void begin_value(struct json_writer *json)
{
	if (json->need_comma)
		buffer_add_char(json->out, ',');
	json->need_comma = true;
}

static void open_bracket(struct json_writer *json, char bracket)
{
	begin_value(json);
	buffer_add_char(json->out, bracket);
	json->need_comma = false;
}

static void close_bracket(struct json_writer *json, char bracket)
{
	buffer_add_char(json->out, bracket);
	json->need_comma = true;
}

void json_object_begin(struct json_writer *json)
{
	open_bracket(json, '{');
}

void json_object_end(struct json_writer *json)
{
	close_bracket(json, '}');
}

void json_array_begin(struct json_writer *json)
{
	open_bracket(json, '[');
}

void json_array_end(struct json_writer *json)
{
	close_bracket(json, ']');
}

/* What lies beyond the first plane is written as the two surrogates of UTF-16. */
static void add_escaped(struct buffer *out, int32_t codepoint)
{
	unsigned beyond = (unsigned)codepoint - FIRST_PLANE_END;
	if (codepoint < FIRST_PLANE_END)
		buffer_printf(out, "\\u%04x", (unsigned)codepoint);
	else
		buffer_printf(out, "\\u%04x\\u%04x", HIGH_SURROGATE + (beyond >> 10),
			LOW_SURROGATE + (beyond & 0x3FF));
}

static void add_character(struct buffer *out, int32_t codepoint)
{
	char bytes[4];
	if (codepoint == '"' || codepoint == '\\') {
		buffer_add_char(out, '\\');
		buffer_add_char(out, (char)codepoint);
	} else if (codepoint == '\n') {
		buffer_add_text(out, "\\n");
	} else if (codepoint == '\t') {
		buffer_add_text(out, "\\t");
	} else if (text_is_unsafe(codepoint)) {
		/* JSON asks this of C0 only; the others could act on a terminal or deceive. */
		add_escaped(out, codepoint);
	} else {
		buffer_add(out, bytes, text_encode(codepoint, bytes));
	}
}

/* Bytes of TEXT that stand for themselves in JSON. */
static size_t plain_length(const char *text)
{
	size_t length = 0;
	while (text[length] >= ' ' && text[length] <= '~' && text[length] != '"' &&
		text[length] != '\\')
		length++;
	return length;
}

static void add_quoted(struct buffer *out, const char *text)
{
	size_t left = strlen(text);
	buffer_add_char(out, '"');
	while (left > 0) {
		int32_t codepoint;
		size_t size = plain_length(text);
		if (size > 0) {
			buffer_add(out, text, size);
		} else {
			size = text_decode(text, left, &codepoint);
			add_character(out, codepoint);
		}
		text += size;
		left -= size;
	}
	buffer_add_char(out, '"');
}

void json_key(struct json_writer *json, const char *key)
{
	begin_value(json);
	add_quoted(json->out, key);
	buffer_add_char(json->out, ':');
	json->need_comma = false;
}

void json_string(struct json_writer *json, const char *text)
{
	if (!text) {
		json_null(json);
		return;
	}
	begin_value(json);
	add_quoted(json->out, text);
}

void json_integer(struct json_writer *json, int64_t value)
{
	begin_value(json);
	buffer_printf(json->out, "%" PRId64, value);
}

void json_boolean(struct json_writer *json, bool value)
{
	begin_value(json);
	buffer_add_text(json->out, value ? "true" : "false");
}

void json_null(struct json_writer *json)
{
	begin_value(json);
	buffer_add_text(json->out, "null");
}

void json_member(struct json_writer *json, const char *key, const char *text)
{
	json_key(json, key);
	json_string(json, text);
}

void json_member_integer(struct json_writer *json, const char *key, int64_t value)
{
	json_key(json, key);
	json_integer(json, value);
}

void json_member_json(struct json_writer *json, const char *key, const char *value)
{
	json_key(json, key);
	buffer_add_text(json->out, value);
	json->need_comma = true;
}

void json_member_boolean(struct json_writer *json, const char *key, bool value)
{
	json_key(json, key);
	json_boolean(json, value);
}
