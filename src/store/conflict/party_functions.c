#include "store/database/sql_functions.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/model/conflict/case_parties.h"
#include "party_entry.h"

enum {
	CASE,
	ADVISER,
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

/*
 * What case_parties gives is an array of texts, one for each key of a party, in hexadecimal digits:
 * party_side and party_key tell the key, party_entry the entry under it.
 */
enum { SIDE = 0, KEY = 2, ENTRY = 18, FOUND_SIZE = ENTRY + 2 * PARTY_ENTRY_SIZE };

static const char *text_of(sqlite3_value *value)
{
	return (const char *)sqlite3_value_text(value);
}

/* The parties of one case. */
struct finding {
	struct buffer out;
	struct party_entry entry;
};

static void add_hex(struct buffer *out, const unsigned char *bytes, size_t count)
{
	static const char digits[] = "0123456789abcdef";
	char text[2 * PARTY_ENTRY_SIZE];

	for (size_t i = 0; i < count; i++) {
		text[2 * i] = digits[bytes[i] >> 4];
		text[2 * i + 1] = digits[bytes[i] & 15];
	}
	buffer_add(out, text, 2 * count);
}

static int digit(char c)
{
	return c <= '9' ? c - '0' : c - 'a' + 10;
}

/* COUNT bytes of what case_parties found, from its character START on. */
static void read_hex(const char *found, int start, unsigned char *bytes, size_t count)
{
	const char *at = found + start;

	for (size_t i = 0; i < count; i++, at += 2)
		bytes[i] = (unsigned char)(digit(at[0]) << 4 | digit(at[1]));
}

static bool add_keys(void *context, enum party_side side, bool primary, const struct party *party)
{
	struct finding *finding = context;
	struct buffer *out = &finding->out;
	unsigned char entry[PARTY_ENTRY_SIZE], key[PARTY_KEY_SIZE], place = (unsigned char)side;
	struct party_keys keys;
	(void)primary;

	party_keys_read(party, &keys);
	finding->entry.marks = keys.marks;
	party_entry_write(&finding->entry, entry);
	for (size_t i = 0; i < keys.count; i++) {
		party_key_write(keys.items[i].value, key);
		buffer_add_text(out, out->length > 1 ? ",\"" : "\"");
		add_hex(out, &place, 1);
		add_hex(out, key, sizeof(key));
		add_hex(out, entry, sizeof(entry));
		buffer_add_char(out, '"');
	}
	return !out->failed;
}

static void parties(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *texts[PARTIES_ARGUMENTS];

	for (int i = CLIENT; i < count; i++)
		texts[i] = text_of(values[i]);
	const struct case_parties all = {
		.client = {texts[CLIENT], texts[CLIENT_PHONE], texts[CLIENT_ID]},
		.opponent = {texts[OPPONENT], texts[OPPONENT_PHONE], texts[OPPONENT_ID]},
		.agent = {texts[AGENT], texts[AGENT_PHONE], NULL},
		.group_names = texts[GROUP_NAMES],
		.more_opponents = texts[MORE_OPPONENTS],
	};
	const char *adviser = text_of(values[ADVISER]);
	struct finding finding = {
		.entry = {.case_id = sqlite3_value_int64(values[CASE]),
			.adviser = adviser_key(adviser != NULL ? adviser : "")},
	};
	struct buffer *out = &finding.out;
	buffer_add_char(out, '[');
	case_parties_each(&all, add_keys, &finding);
	if (buffer_add_char(out, ']'))
		sqlite3_result_text(context, buffer_text(out), (int)out->length, SQLITE_TRANSIENT);
	else
		sqlite3_result_error_nomem(context);
	buffer_release(out);
}

/* One of the texts that case_parties gave; NULL: it is none, and an error is told. */
static const char *found_of(sqlite3_context *context, sqlite3_value **values)
{
	const char *found = text_of(values[0]);

	if (found != NULL && sqlite3_value_bytes(values[0]) == FOUND_SIZE)
		return found;
	sqlite3_result_error(context, "this is nothing that case_parties gives", -1);
	return NULL;
}

static void side_of(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *found = found_of(context, values);
	unsigned char side = 0;
	(void)count;

	if (found == NULL)
		return;
	read_hex(found, SIDE, &side, 1);
	sqlite3_result_int(context, side);
}

static void key_of(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *found = found_of(context, values);
	unsigned char key[PARTY_KEY_SIZE];
	(void)count;

	if (found == NULL)
		return;
	read_hex(found, KEY, key, sizeof(key));
	sqlite3_result_int64(context, party_key_read(key));
}

static void entry_of(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *found = found_of(context, values);
	unsigned char entry[PARTY_ENTRY_SIZE];
	(void)count;

	if (found == NULL)
		return;
	read_hex(found, ENTRY, entry, sizeof(entry));
	sqlite3_result_blob(context, entry, sizeof(entry), SQLITE_TRANSIENT);
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
		{"party_side", 1, side_of},
		{"party_key", 1, key_of},
		{"party_entry", 1, entry_of},
		{"party_with", 2, with},
		{"party_without", 2, without},
	};

	return sql_functions_register(handle, functions, sizeof(functions) / sizeof(functions[0]));
}
