/* The parts of sql_functions_add (menzhen/store/sql.h). */
#ifndef MENZHEN_STORE_SQL_FUNCTIONS_H
#define MENZHEN_STORE_SQL_FUNCTIONS_H

#include <sqlite3.h>
#include <stddef.h>

/* Each depends on its arguments alone; the texts among them can be read without a failure. */
struct sql_function {
	const char *name;
	int arguments; /* -1: any number */
	void (*call)(sqlite3_context *, int, sqlite3_value **);
};

/* All of these return SQLite's result code. FUNCTIONS are borrowed for as long as HANDLE is open.
 */
int sql_functions_register(sqlite3 *handle, const struct sql_function *functions, size_t count);

int json_functions_add(sqlite3 *handle);
int party_functions_add(sqlite3 *handle);
int search_functions_add(sqlite3 *handle);
int search_tokenizer_add(sqlite3 *handle);

#endif
