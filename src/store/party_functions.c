#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/model/party.h"
#include "menzhen/store/sql.h"
#include "party_entry.h"

/* Known since 3.31: they may stand in triggers of a database that is not trusted. */
#ifndef SQLITE_INNOCUOUS
#define SQLITE_INNOCUOUS 0
#endif

/* The arguments: PARTY is three, what else there is stands before it. */
enum { NAME, PHONE, ID_NUMBER, PARTY_ARGUMENTS };
enum { ENTRIES, CASE, ADVISER, PARTY };

static const char *text_of(sqlite3_value *value)
{
	return (const char *)sqlite3_value_text(value);
}

static void read_keys(sqlite3_value **values, struct party_keys *out)
{
	const struct party party = {
		text_of(values[NAME]), text_of(values[PHONE]), text_of(values[ID_NUMBER])};

	party_keys_read(&party, out);
}

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

/* The entries of an argument, to be changed and given back; room for one more. NULL: no memory. */
static unsigned char *copy_entries(sqlite3_value *value, size_t *size)
{
	const void *blob = sqlite3_value_blob(value);
	size_t bytes = (size_t)sqlite3_value_bytes(value);
	unsigned char *copy = malloc(bytes + PARTY_ENTRY_SIZE);

	*size = bytes - bytes % PARTY_ENTRY_SIZE;
	if (copy && *size > 0)
		memcpy(copy, blob, *size);
	return copy;
}

static void with(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *adviser = text_of(values[ADVISER]);
	struct party_keys found;
	size_t size;
	(void)count;

	unsigned char *entries = copy_entries(values[ENTRIES], &size);
	if (!entries || !adviser) {
		free(entries);
		sqlite3_result_error_nomem(context);
		return;
	}
	read_keys(values + PARTY, &found);
	const struct party_entry entry = {
		.case_id = sqlite3_value_int64(values[CASE]),
		.adviser = adviser_key(adviser),
		.marks = found.marks,
	};
	party_entry_write(&entry, entries + size);
	sqlite3_result_blob(context, entries, (int)(size + PARTY_ENTRY_SIZE), free);
}

static void without(sqlite3_context *context, int count, sqlite3_value **values)
{
	int64_t case_id = sqlite3_value_int64(values[CASE]);
	size_t size, kept = 0;
	(void)count;

	unsigned char *entries = copy_entries(values[ENTRIES], &size);
	if (!entries) {
		sqlite3_result_error_nomem(context);
		return;
	}
	for (size_t at = 0; at < size; at += PARTY_ENTRY_SIZE) {
		if (party_entry_read(entries + at).case_id == case_id)
			continue;
		memmove(entries + kept, entries + at, PARTY_ENTRY_SIZE);
		kept += PARTY_ENTRY_SIZE;
	}
	sqlite3_result_blob(context, entries, (int)kept, free);
}

int sql_functions_add(sqlite3 *handle)
{
	static const struct {
		const char *name;
		int arguments;
		void (*call)(sqlite3_context *, int, sqlite3_value **);
	} functions[] = {
		{"party_keys", PARTY_ARGUMENTS, keys},
		{"party_with", PARTY + PARTY_ARGUMENTS, with},
		{"party_without", CASE + 1, without},
	};
	int code = SQLITE_OK;

	for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]) && code == SQLITE_OK; i++)
		code = sqlite3_create_function_v2(handle, functions[i].name, functions[i].arguments,
			SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
			functions[i].call, NULL, NULL, NULL);
	return code;
}
