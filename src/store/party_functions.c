#include <sqlite3.h>
#include <stdio.h>

#include "menzhen/model/party.h"
#include "menzhen/store/sql.h"

/* Known since 3.31: they may stand in triggers of a database that is not trusted. */
#ifndef SQLITE_INNOCUOUS
#define SQLITE_INNOCUOUS 0
#endif

enum { NAME, PHONE, ID_NUMBER, PARTS };

static void read_keys(sqlite3_value **values, struct party_keys *out)
{
	const struct party party = {
		.name = (const char *)sqlite3_value_text(values[NAME]),
		.phone = (const char *)sqlite3_value_text(values[PHONE]),
		.id_number = (const char *)sqlite3_value_text(values[ID_NUMBER]),
	};

	party_keys_read(&party, out);
}

/* party_keys(name, phone, id_number): a JSON array of integers. */
static void keys(sqlite3_context *context, int count, sqlite3_value **values)
{
	char text[PARTY_KEYS_MAX * 21 + 3] = "[";
	size_t length = 1;
	struct party_keys found;
	(void)count;

	read_keys(values, &found);
	for (size_t i = 0; i < found.count; i++)
		length += (size_t)snprintf(text + length, sizeof(text) - length, "%s%lld",
			i > 0 ? "," : "", (long long)found.items[i].value);
	text[length++] = ']';
	sqlite3_result_text(context, text, (int)length, SQLITE_TRANSIENT);
}

/* party_name_mark(name, phone, id_number) and party_identity_mark(name, phone, id_number). */
static void name_mark(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct party_keys found;
	(void)count;

	read_keys(values, &found);
	sqlite3_result_int(context, found.marks.name);
}

static void identity_mark(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct party_keys found;
	(void)count;

	read_keys(values, &found);
	sqlite3_result_int(context, found.marks.identity);
}

static void adviser(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *id = (const char *)sqlite3_value_text(values[0]);
	(void)count;

	if (id)
		sqlite3_result_int64(context, adviser_key(id));
}

int sql_functions_add(sqlite3 *handle)
{
	static const struct {
		const char *name;
		int arguments;
		void (*call)(sqlite3_context *, int, sqlite3_value **);
	} functions[] = {
		{"party_keys", PARTS, keys},
		{"party_name_mark", PARTS, name_mark},
		{"party_identity_mark", PARTS, identity_mark},
		{"adviser_key", 1, adviser},
	};
	int code = SQLITE_OK;

	for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]) && code == SQLITE_OK; i++)
		code = sqlite3_create_function_v2(handle, functions[i].name, functions[i].arguments,
			SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
			functions[i].call, NULL, NULL, NULL);
	return code;
}
