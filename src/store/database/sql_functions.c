#include "sql_functions.h"

#include <stdbool.h>

#include "menzhen/store/database/sql.h"

/* Known since 3.31: they may stand in triggers of a database that is not trusted. */
#ifndef SQLITE_INNOCUOUS
#define SQLITE_INNOCUOUS 0
#endif

/* Since 3.30: they look at what subtype a value has. */
#ifndef SQLITE_SUBTYPE
#define SQLITE_SUBTYPE 0
#endif

/* A text may want memory for its end: where there is none, it is not to be taken for absent. */
static bool texts_are_there(int count, sqlite3_value **values)
{
	for (int i = 0; i < count; i++)
		if (sqlite3_value_type(values[i]) == SQLITE_TEXT && !sqlite3_value_text(values[i]))
			return false;
	return true;
}

static void call(sqlite3_context *context, int count, sqlite3_value **values)
{
	const struct sql_function *function = sqlite3_user_data(context);

	if (texts_are_there(count, values))
		function->call(context, count, values);
	else
		sqlite3_result_error_nomem(context);
}

int sql_functions_register(sqlite3 *handle, const struct sql_function *functions, size_t count)
{
	int code = SQLITE_OK;

	for (size_t i = 0; i < count && code == SQLITE_OK; i++)
		code = sqlite3_create_function_v2(handle, functions[i].name, functions[i].arguments,
			SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS | SQLITE_SUBTYPE,
			(void *)&functions[i], call, NULL, NULL, NULL);
	return code;
}

int sql_functions_add(sqlite3 *handle)
{
	int code = json_functions_add(handle);

	if (code == SQLITE_OK)
		code = party_functions_add(handle);
	if (code == SQLITE_OK)
		code = search_functions_add(handle);
	return code == SQLITE_OK ? search_tokenizer_add(handle) : code;
}
