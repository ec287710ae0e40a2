#include <sqlite3.h>
#include <stdbool.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/json_writer.h"
#include "store/database/sql_functions.h"

/* SQLite's mark of a text that is JSON and not to be quoted. */
enum { JSON_SUBTYPE = 'J' };

static const char *text_of(sqlite3_value *value)
{
	return (const char *)sqlite3_value_text(value);
}

/* False: a value of a kind that events do not have. */
static bool add_member(struct json_writer *json, const char *name, sqlite3_value *value)
{
	switch (sqlite3_value_type(value)) {
	case SQLITE_NULL:
		return true;
	case SQLITE_INTEGER:
		json_member_integer(json, name, sqlite3_value_int64(value));
		return true;
	case SQLITE_TEXT:
		if (sqlite3_value_subtype(value) == JSON_SUBTYPE)
			json_member_json(json, name, text_of(value));
		else
			json_member(json, name, text_of(value));
		return true;
	default:
		return false;
	}
}

/* json_known(name, value, ...): an object of those whose value is not NULL. */
static void known(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct buffer out = {0};
	struct json_writer json = {.out = &out};
	bool sound = count % 2 == 0;

	json_object_begin(&json);
	for (int i = 0; sound && i < count; i += 2)
		sound = add_member(&json, text_of(values[i]), values[i + 1]);
	json_object_end(&json);
	if (!sound)
		sqlite3_result_error(context, "json_known takes names with their values", -1);
	else if (out.failed)
		sqlite3_result_error_nomem(context);
	else
		sqlite3_result_text(context, buffer_text(&out), (int)out.length, SQLITE_TRANSIENT);
	buffer_release(&out);
}

int json_functions_add(sqlite3 *handle)
{
	static const struct sql_function functions[] = {{"json_known", -1, known}};

	return sql_functions_register(handle, functions, sizeof(functions) / sizeof(functions[0]));
}
