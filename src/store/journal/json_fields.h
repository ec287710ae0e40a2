/*
 * The members of an event's body or private part, taken apart once, for all the statements that
 * apply the event. Values are what SQLite's json_extract gives of them: a word true is 1, null is
 * NULL, an object or array is its text. Of two members with one name, it is the first.
 */
#ifndef MENZHEN_STORE_JSON_FIELDS_H
#define MENZHEN_STORE_JSON_FIELDS_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "bytes.h"
#include "menzhen/base/buffer.h"

struct json_field {
	struct bytes name;
	int type; /* SQLITE_NULL, SQLITE_INTEGER, SQLITE_FLOAT or SQLITE_TEXT */
	int64_t integer;
	double real;
	struct bytes text;
	bool decoded; /* not in the JSON itself: it is at START of the buffer */
	size_t start;
};

/* Zeroed before use. */
struct json_fields {
	struct json_field *items;
	size_t count, capacity;
	size_t next; /* behind the one found last: statements ask in about the order of the JSON */
	struct buffer decoded; /* strings with escapes */
};

/*
 * Takes TEXT apart, an object that SQLite has found valid; it is borrowed and ends with a NUL.
 * NULL, or anything that is no object, has no members. False: no memory.
 */
bool json_fields_read(struct json_fields *fields, const char *text);

/* The member NAME, or NULL, into the statement's parameter INDEX. Returns SQLite's result code. */
int json_fields_bind(
	struct json_fields *fields, const char *name, sqlite3_stmt *statement, int index);

void json_fields_release(struct json_fields *fields);

#endif
