#include "json.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char *skip_value(const char *at);

static const char *skip_space(const char *at)
{
	return at + strspn(at, " \t\r\n");
}

/* Each skip_ function returns what follows, or NULL if what is there is not what it should be. */
static const char *skip_string(const char *at)
{
	if (*at != '"')
		return NULL;
	for (at++; *at != '"'; at++) {
		if ((unsigned char)*at < 0x20 || (*at == '\\' && *++at == '\0'))
			return NULL;
	}
	return at + 1;
}

static const char *skip_scalar(const char *at)
{
	static const char *const words[] = {"true", "false", "null"};
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t length = strlen(words[i]);
		if (strncmp(at, words[i], length) == 0)
			return at + length;
	}
	const char *digits = at + (*at == '-');
	if (!isdigit((unsigned char)*digits))
		return NULL;
	return digits + strspn(digits, "0123456789.eE+-");
}

/* The value behind a key, AT being at the key. */
static const char *skip_key(const char *at)
{
	at = skip_string(at);
	if (!at || *(at = skip_space(at)) != ':')
		return NULL;
	return skip_space(at + 1);
}

static const char *skip_group(const char *at, char close, bool keys)
{
	at = skip_space(at + 1);
	if (*at == close)
		return at + 1;
	for (;;) {
		if (keys && !(at = skip_key(at)))
			return NULL;
		if (!(at = skip_value(at)))
			return NULL;
		at = skip_space(at);
		if (*at == close)
			return at + 1;
		if (*at != ',')
			return NULL;
		at = skip_space(at + 1);
	}
}

static const char *skip_value(const char *at)
{
	switch (*at) {
	case '"':
		return skip_string(at);
	case '{':
		return skip_group(at, '}', true);
	case '[':
		return skip_group(at, ']', false);
	default:
		return skip_scalar(at);
	}
}

bool json_is_object(const char *line)
{
	const char *at = skip_space(line);
	if (*at != '{' || !(at = skip_value(at)))
		return false;
	return *skip_space(at) == '\0';
}

/* The value of the key of LENGTH bytes in the object AT, or NULL. */
static const char *find_member(const char *at, const char *key, size_t length)
{
	if (*at != '{')
		return NULL;
	at = skip_space(at + 1);
	while (*at == '"') {
		const char *name = at + 1, *value = skip_key(at);
		if (!value)
			return NULL;
		if (strncmp(name, key, length) == 0 && name[length] == '"')
			return value;
		if (!(at = skip_value(value)))
			return NULL;
		at = skip_space(at);
		at = skip_space(at + (*at == ','));
	}
	return NULL;
}

static size_t put_utf8(char out[3], unsigned long c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	size_t length = c < 0x800 ? 2 : 3;
	for (size_t i = length - 1; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3f));
	out[0] = (char)((0xf00 >> length) | c);
	return length;
}

/* The escape whose letter is at *AT; moves *AT behind it. Surrogate pairs do not occur here. */
static size_t put_escape(char out[3], const char **at)
{
	static const char letters[] = "bfnrt", bytes[] = "\b\f\n\r\t";
	char letter = *(*at)++;
	if (letter == 'u') {
		char digits[5] = {0};
		memcpy(digits, *at, strnlen(*at, 4));
		*at += strlen(digits);
		return put_utf8(out, strtoul(digits, NULL, 16));
	}
	const char *known = strchr(letters, letter);
	out[0] = known ? bytes[known - letters] : letter;
	return 1;
}

static bool copy_string(const char *at, char *out, size_t size)
{
	size_t length = 0;
	for (at++; *at != '"';) {
		if (length + 4 > size)
			return false;
		if (*at == '\\') {
			at++;
			length += put_escape(out + length, &at);
		} else {
			out[length++] = *at++;
		}
	}
	out[length] = '\0';
	return true;
}

static bool copy_raw(const char *at, const char *end, char *out, size_t size)
{
	size_t length = (size_t)(end - at);
	if (length + 1 > size)
		return false;
	memcpy(out, at, length);
	out[length] = '\0';
	return true;
}

bool json_get(const char *line, const char *key, char *out, size_t size)
{
	const char *at = skip_space(line);
	for (;;) {
		size_t length = strcspn(key, ".");
		at = find_member(at, key, length);
		if (!at || key[length] == '\0')
			break;
		key += length + 1;
	}
	const char *end = at ? skip_value(at) : NULL;
	if (!end)
		return false;
	return *at == '"' ? copy_string(at, out, size) : copy_raw(at, end, out, size);
}
