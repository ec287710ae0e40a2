#include "menzhen/base/json_reader.h"

#include <string.h>

#include "menzhen/base/text.h"

static const char *skip_space(const char *at)
{
	return at + strspn(at, " \t\r\n");
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Four hexadecimal digits; -1: they are not. */
static int32_t read_hex(const char *at)
{
	int32_t value = 0;

	for (int i = 0; i < 4; i++) {
		int digit = hex_digit(at[i]);
		if (digit < 0)
			return -1;
		value = value * 16 + digit;
	}
	return value;
}

/* What stands behind "\u", of two halves where it must. Returns what is behind it; NULL: broken. */
static const char *read_unicode(const char *at, struct buffer *out)
{
	int32_t code = read_hex(at);
	char bytes[4];

	if (code < 0)
		return NULL;
	at += 4;
	if (code >= 0xD800 && code < 0xDC00 && at[0] == '\\' && at[1] == 'u') {
		int32_t low = read_hex(at + 2);
		if (low >= 0xDC00 && low < 0xE000) {
			code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
			at += 6;
		}
	}
	buffer_add(out, bytes, text_encode(code, bytes));
	return at;
}

static const char *read_escape(const char *at, struct buffer *out)
{
	static const char letters[] = "bfnrt\"\\/", meanings[] = "\b\f\n\r\t\"\\/";
	const char *found = *at != '\0' ? strchr(letters, *at) : NULL;

	if (*at == 'u')
		return read_unicode(at + 1, out);
	if (found == NULL)
		return NULL;
	buffer_add_char(out, meanings[found - letters]);
	return at + 1;
}

const char *json_string_read(const char *at, struct buffer *out)
{
	while (at != NULL && *at != '"') {
		size_t plain = strcspn(at, "\"\\");
		if (at[plain] == '\0')
			return NULL;
		buffer_add(out, at, plain);
		at += plain;
		if (*at == '\\')
			at = read_escape(at + 1, out);
	}
	return at != NULL ? at + 1 : NULL;
}

static const char *read_value(const char *at, struct buffer *out)
{
	if (*at == '"')
		return json_string_read(at + 1, out);
	size_t length = strcspn(at, " \t\r\n,}]");
	buffer_add(out, at, length);
	return length > 0 ? at + length : NULL;
}

const char *json_object_members(const char *text)
{
	text = skip_space(text);
	return *text == '{' ? skip_space(text + 1) : NULL;
}

bool json_member_next(const char **at, struct buffer *key, struct buffer *value)
{
	const char *from = *at;

	buffer_clear(key);
	buffer_clear(value);
	if (from == NULL || *from != '"')
		return false;
	from = json_string_read(from + 1, key);
	if (from == NULL || *(from = skip_space(from)) != ':')
		return false;
	from = read_value(skip_space(from + 1), value);
	if (from == NULL)
		return false;
	from = skip_space(from);
	*at = *from == ',' ? skip_space(from + 1) : from;
	return !key->failed && !value->failed;
}
