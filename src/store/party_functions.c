#include "sql_functions.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/model/case_parties.h"
#include "party_entry.h"

enum {
	CLIENT,
	CLIENT_PHONE,
	CLIENT_ID,
	OPPONENT,
	OPPONENT_PHONE,
	OPPONENT_ID,
	AGENT,
	AGENT_PHONE,
	GROUP_NAMES,
	MORE_OPPONENTS,
	PARTIES_ARGUMENTS
};
enum { CASE, ADVISER, NAME, IDENTITY, ENTRY_ARGUMENTS };

static const char *text_of(sqlite3_value *value)
{
	return (const char *)sqlite3_value_text(value);
}

static bool add_keys(void *context, enum party_side side, bool primary, const struct party *party)
{
	struct buffer *out = context;
	struct party_keys found;
	(void)primary;

	party_keys_read(party, &found);
	for (size_t i = 0; i < found.count; i++)
		buffer_printf(out, "%s[%d,%lld,%d,%d]", out->length > 1 ? "," : "", (int)side,
			(long long)found.items[i].value, (int)found.marks.name,
			(int)found.marks.identity);
	return !out->failed;
}

static void parties(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *texts[PARTIES_ARGUMENTS];
	struct buffer out = {0};

	for (int i = 0; i < count; i++)
		texts[i] = text_of(values[i]);
	const struct case_parties all = {
		.client = {texts[CLIENT], texts[CLIENT_PHONE], texts[CLIENT_ID]},
		.opponent = {texts[OPPONENT], texts[OPPONENT_PHONE], texts[OPPONENT_ID]},
		.agent = {texts[AGENT], texts[AGENT_PHONE], NULL},
		.group_names = texts[GROUP_NAMES],
		.more_opponents = texts[MORE_OPPONENTS],
	};
	buffer_add_char(&out, '[');
	case_parties_each(&all, add_keys, &out);
	if (buffer_add_char(&out, ']'))
		sqlite3_result_text(context, buffer_text(&out), (int)out.length, SQLITE_TRANSIENT);
	else
		sqlite3_result_error_nomem(context);
	buffer_release(&out);
}

static void make_entry(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *adviser = text_of(values[ADVISER]);
	unsigned char bytes[PARTY_ENTRY_SIZE];
	(void)count;

	const struct party_entry entry = {
		.case_id = sqlite3_value_int64(values[CASE]),
		.adviser = adviser_key(adviser != NULL ? adviser : ""),
		.marks = {sqlite3_value_int(values[NAME]), sqlite3_value_int(values[IDENTITY])},
	};
	party_entry_write(&entry, bytes);
	sqlite3_result_blob(context, bytes, sizeof(bytes), SQLITE_TRANSIENT);
}

/* The entries of an argument, to be changed and given back; room for MORE. NULL: no memory. */
static unsigned char *copy_entries(sqlite3_value *value, size_t more, size_t *size)
{
	const void *blob = sqlite3_value_blob(value);
	size_t bytes = (size_t)sqlite3_value_bytes(value);
	unsigned char *copy = malloc(bytes + more + 1);

	*size = bytes - bytes % PARTY_ENTRY_SIZE;
	if (copy && *size > 0)
		memcpy(copy, blob, *size);
	return copy;
}

static void with(sqlite3_context *context, int count, sqlite3_value **values)
{
	const void *more = sqlite3_value_blob(values[1]);
	size_t added = (size_t)sqlite3_value_bytes(values[1]), size;
	(void)count;

	unsigned char *entries = copy_entries(values[0], added, &size);
	if (!entries) {
		sqlite3_result_error_nomem(context);
		return;
	}
	if (added > 0)
		memcpy(entries + size, more, added);
	sqlite3_result_blob(context, entries, (int)(size + added), free);
}

static void without(sqlite3_context *context, int count, sqlite3_value **values)
{
	int64_t case_id = sqlite3_value_int64(values[1]);
	size_t size, kept = 0;
	(void)count;

	unsigned char *entries = copy_entries(values[0], 0, &size);
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

int party_functions_add(sqlite3 *handle)
{
	static const struct sql_function functions[] = {
		{"case_parties", PARTIES_ARGUMENTS, parties},
		{"party_entry", ENTRY_ARGUMENTS, make_entry},
		{"party_with", 2, with},
		{"party_without", 2, without},
	};

	return sql_functions_register(handle, functions, sizeof(functions) / sizeof(functions[0]));
}
