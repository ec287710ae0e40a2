/*
 * JSON of the journal. Any bytes: read to their end and not beyond, and where SQLite finds an
 * object in them, each member is what SQLite makes of it. Any text: written and read again it is
 * the same. And what an event is made of: a byte that goes from one column to the next changes its
 * hash.
 */
#include "store/journal/json_fields.h"

#include "fuzz.h"
#include "fuzz_input.h"
#include "menzhen/base/json_reader.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/base/text.h"
#include "store/journal/event.h"

enum { NAME_MAX_SIZE = 40 };

/* Kept from one input to the next: opening a database takes longer than an input. */
struct sqlite {
	sqlite3 *handle;
	sqlite3_stmt *is_object, *is_same;
};

static const struct sqlite *sqlite(void)
{
	static const char is_object[] = "SELECT json_valid(?1) AND json_type(?1) = 'object'";
	/* Some versions leave the blanks out of an object or array, others give its very text. */
	static const char is_same[] =
		"SELECT typeof(?1) = typeof(found) AND CASE WHEN kind IN ('array', 'object') "
		"THEN json(?1) IS json(found) ELSE ?1 IS found END "
		"FROM (SELECT json_extract(?2, ?3) AS found, json_type(?2, ?3) AS kind)";
	static struct sqlite sqlite;

	if (sqlite.handle == NULL) {
		require(sqlite3_open(":memory:", &sqlite.handle) == SQLITE_OK);
		require(sqlite3_prepare_v2(sqlite.handle, is_object, -1, &sqlite.is_object, NULL) ==
			SQLITE_OK);
		require(sqlite3_prepare_v2(sqlite.handle, is_same, -1, &sqlite.is_same, NULL) ==
			SQLITE_OK);
	}
	return &sqlite;
}

static bool answer(sqlite3_stmt *statement)
{
	bool yes = sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_int(statement, 0) != 0;

	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return yes;
}

static bool is_object(const char *text)
{
	sqlite3_stmt *statement = sqlite()->is_object;

	sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC);
	return answer(statement);
}

/* As the members of an event are called: SQLite's paths cannot tell every other name. */
static bool is_name(const struct bytes *name, char out[NAME_MAX_SIZE])
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz_";

	if (name->length == 0 || name->length >= NAME_MAX_SIZE)
		return false;
	memcpy(out, name->data, name->length);
	out[name->length] = '\0';
	return strspn(out, letters) == name->length;
}

/* What json_writer never writes: a NUL, half of a pair of UTF-16, bytes that are no UTF-8. */
static bool is_ours(const char *text)
{
	return text_valid(text, strlen(text)) && strstr(text, "\\u0000") == NULL &&
	       strstr(text, "\\ud") == NULL && strstr(text, "\\uD") == NULL;
}

static void check_member(struct json_fields *fields, const char *name, const char *text)
{
	sqlite3_stmt *statement = sqlite()->is_same;
	char path[NAME_MAX_SIZE + 2] = "$.";

	strcat(path, name);
	require(json_fields_bind(fields, name, statement, 1) == SQLITE_OK);
	sqlite3_bind_text(statement, 2, text, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 3, path, -1, SQLITE_STATIC);
	require(answer(statement));
}

static void check_fields(const char *text)
{
	struct json_fields fields = {0};
	char name[NAME_MAX_SIZE];

	require(json_fields_read(&fields, text));
	if (is_ours(text) && is_object(text))
		for (size_t i = 0; i < fields.count; i++)
			if (is_name(&fields.items[i].name, name))
				check_member(&fields, name, text);
	json_fields_release(&fields);
}

/* The reader of flat objects goes forwards, and ends. */
static void check_reader(const char *text)
{
	const char *at = json_object_members(text), *before = at;
	struct buffer key = {0}, value = {0};

	for (; json_member_next(&at, &key, &value); before = at)
		require(at > before && at <= text + strlen(text));
	buffer_release(&key);
	buffer_release(&value);
}

/* Written, it is JSON to SQLite too, and reads the same. */
static void check_writer(const char *text)
{
	struct buffer out = {0}, key = {0}, value = {0};
	struct json_writer json = {.out = &out};

	json_object_begin(&json);
	json_member(&json, "a", text);
	json_member(&json, text, "b");
	json_object_end(&json);
	require(!out.failed && is_object(buffer_text(&out)));
	const char *at = json_object_members(buffer_text(&out));
	require(json_member_next(&at, &key, &value));
	require(text_valid(buffer_text(&value), value.length));
	if (text_valid(text, strlen(text)))
		require(strcmp(buffer_text(&value), text) == 0);
	require(json_member_next(&at, &key, &value) && strcmp(buffer_text(&value), "b") == 0);
	require(!json_member_next(&at, &key, &value));
	buffer_release(&out);
	buffer_release(&key);
	buffer_release(&value);
}

/* The hash of an event with these bytes as subject and body, SPLIT of them in the first. */
static void hash_split(const char *text, size_t size, size_t split, unsigned char out[])
{
	struct event event = {
		.subject = {text, split},
		.body = {text + split, size - split},
	};

	event_hash(&event, (struct bytes){0}, out);
}

static void check_hash(const char *text, size_t size)
{
	unsigned char a[EVENT_HASH_SIZE], b[EVENT_HASH_SIZE];

	hash_split(text, size, size / 2, a);
	hash_split(text, size, size / 2 + 1, b);
	require(memcmp(a, b, EVENT_HASH_SIZE) != 0);
	event_commitment((struct bytes){text, size / 2}, (struct bytes){text, size}, a);
	event_commitment((struct bytes){text, size / 2 + 1}, (struct bytes){text, size}, b);
	require(memcmp(a, b, EVENT_HASH_SIZE) != 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = fuzz_text(data, size);

	check_fields(text);
	check_reader(text);
	check_writer(text);
	if (size > 1)
		check_hash(text, size);
	free(text);
	return 0;
}
