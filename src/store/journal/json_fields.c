#include "json_fields.h"

#include <errno.h>
#include <stdlib.h>

#include "menzhen/base/json_reader.h"
#include "menzhen/base/memory.h"

static const char space[] = " \t\r\n";

static const char *skip_space(const char *at)
{
	return at + strspn(at, space);
}

/* AT stands behind the opening quote. Returns the closing one; NULL: there is none. */
static const char *string_end(const char *at)
{
	for (at += strcspn(at, "\"\\"); *at == '\\'; at += strcspn(at, "\"\\")) {
		if (at[1] == '\0')
			return NULL;
		at += 2;
	}
	return *at == '"' ? at : NULL;
}

/* Behind the object or array at AT; NULL: it has no end. */
static const char *nested_end(const char *at)
{
	int depth = 0;

	do {
		at += strcspn(at, "\"[]{}");
		if (*at == '\0' || (*at == '"' && (at = string_end(at + 1)) == NULL))
			return NULL;
		depth += (*at == '[' || *at == '{') - (*at == ']' || *at == '}');
		at++;
	} while (depth > 0);
	return at;
}

static const char *read_string(struct json_fields *fields, struct json_field *field, const char *at)
{
	const char *end = string_end(at + 1);

	field->type = SQLITE_TEXT;
	if (end == NULL)
		return NULL;
	field->text = (struct bytes){at + 1, (size_t)(end - at - 1)};
	if (memchr(at, '\\', (size_t)(end - at)) == NULL)
		return end + 1;
	field->decoded = true;
	field->start = fields->decoded.length;
	if (json_string_read(at + 1, &fields->decoded) == NULL)
		return NULL;
	field->text.length = fields->decoded.length - field->start;
	return end + 1;
}

static const char *read_nested(struct json_field *field, const char *at)
{
	const char *end = nested_end(at);

	field->type = SQLITE_TEXT;
	if (end != NULL)
		field->text = (struct bytes){at, (size_t)(end - at)};
	return end;
}

/* A number or a word. */
static const char *read_plain(struct json_field *field, const char *at)
{
	size_t length = strcspn(at, " \t\r\n,}]");

	field->type = *at == 'n' ? SQLITE_NULL : SQLITE_INTEGER;
	field->integer = *at == 't';
	if (*at != '-' && (*at < '0' || *at > '9'))
		return length > 0 ? at + length : NULL;
	errno = 0;
	field->integer = strtoll(at, NULL, 10);
	if (errno == ERANGE || strcspn(at, ".eE") < length) {
		field->type = SQLITE_FLOAT;
		field->real = strtod(at, NULL);
	}
	return at + length;
}

static const char *read_value(struct json_fields *fields, struct json_field *field, const char *at)
{
	if (*at == '"')
		return read_string(fields, field, at);
	return *at == '{' || *at == '[' ? read_nested(field, at) : read_plain(field, at);
}

/* The member at AT. Returns what is behind it; NULL: there is none. */
static const char *read_member(struct json_fields *fields, struct json_field *field, const char *at)
{
	const char *end = *at == '"' ? string_end(at + 1) : NULL;

	*field = (struct json_field){0};
	if (end == NULL)
		return NULL;
	field->name = (struct bytes){at + 1, (size_t)(end - at - 1)};
	at = skip_space(end + 1);
	at = *at == ':' ? read_value(fields, field, skip_space(at + 1)) : NULL;
	if (at == NULL)
		return NULL;
	at = skip_space(at);
	return *at == ',' ? skip_space(at + 1) : at;
}

static bool same_name(const struct json_field *field, const char *name, size_t length)
{
	return field->name.length == length && memcmp(field->name.data, name, length) == 0;
}

/* Does an earlier member have the name of the one behind the last? */
static bool is_known(const struct json_fields *fields)
{
	const struct bytes *name = &fields->items[fields->count].name;

	for (size_t i = 0; i < fields->count; i++)
		if (same_name(&fields->items[i], name->data, name->length))
			return true;
	return false;
}

bool json_fields_read(struct json_fields *fields, const char *text)
{
	const char *at = text != NULL ? json_object_members(text) : NULL;

	while (at != NULL && *at == '"') {
		if (!array_reserve((void **)&fields->items, &fields->capacity, fields->count,
			    sizeof(*fields->items)))
			return false;
		at = read_member(fields, &fields->items[fields->count], at);
		fields->count += at != NULL && !is_known(fields);
	}
	return !fields->decoded.failed;
}

static const struct json_field *find(struct json_fields *fields, const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0; i < fields->count; i++) {
		size_t at = (fields->next + i) % fields->count;
		const struct json_field *field = &fields->items[at];
		if (!same_name(field, name, length))
			continue;
		fields->next = at + 1;
		return field;
	}
	return NULL;
}

int json_fields_bind(
	struct json_fields *fields, const char *name, sqlite3_stmt *statement, int index)
{
	const struct json_field *field = find(fields, name);

	if (field == NULL || field->type == SQLITE_NULL)
		return sqlite3_bind_null(statement, index);
	if (field->type == SQLITE_INTEGER)
		return sqlite3_bind_int64(statement, index, field->integer);
	if (field->type == SQLITE_FLOAT)
		return sqlite3_bind_double(statement, index, field->real);
	const char *text =
		field->decoded ? buffer_text(&fields->decoded) + field->start : field->text.data;
	return sqlite3_bind_text64(
		statement, index, text, field->text.length, SQLITE_STATIC, SQLITE_UTF8);
}

void json_fields_release(struct json_fields *fields)
{
	free(fields->items);
	buffer_release(&fields->decoded);
	*fields = (struct json_fields){0};
}
