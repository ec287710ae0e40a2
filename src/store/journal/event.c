#include "event.h"

#include <sodium.h>

/* As the columns of the query come. */
enum {
	ID,
	ORIGIN,
	SEQ,
	AT,
	STATION,
	ACTOR,
	KIND,
	SUBJECT,
	COMMAND,
	BODY,
	PRIVATE,
	SALT,
	COMMITMENT,
	HASH,
	LINE_ID,
	COLUMNS
};

static const struct {
	int type;
	bool nullable;
} columns[COLUMNS] = {
	[ID] = {SQLITE_INTEGER, false},
	[ORIGIN] = {SQLITE_TEXT, false},
	[SEQ] = {SQLITE_INTEGER, false},
	[AT] = {SQLITE_INTEGER, false},
	[STATION] = {SQLITE_TEXT, false},
	[ACTOR] = {SQLITE_TEXT, false},
	[KIND] = {SQLITE_TEXT, false},
	[SUBJECT] = {SQLITE_TEXT, false},
	[COMMAND] = {SQLITE_TEXT, false},
	[BODY] = {SQLITE_TEXT, false},
	[PRIVATE] = {SQLITE_TEXT, true},
	[SALT] = {SQLITE_BLOB, true},
	[COMMITMENT] = {SQLITE_BLOB, true},
	[HASH] = {SQLITE_BLOB, false},
	[LINE_ID] = {SQLITE_INTEGER, false},
};

static bool types_hold(const struct query *query)
{
	for (int i = 0; i < COLUMNS; i++) {
		int type = sqlite3_column_type(query->statement, i);
		if (type != columns[i].type && !(columns[i].nullable && type == SQLITE_NULL))
			return false;
	}
	return true;
}

bool event_read(struct event *event, const struct query *query)
{
	bool sound = types_hold(query);
	*event = (struct event){
		.id = query_integer(query, ID),
		.seq = query_integer(query, SEQ),
		.origin = query_bytes(query, ORIGIN),
		.line_id = query_integer(query, LINE_ID),
		.at = query_integer(query, AT),
		.station = query_bytes(query, STATION),
		.actor = query_bytes(query, ACTOR),
		.kind = query_bytes(query, KIND),
		.subject = query_bytes(query, SUBJECT),
		.command = query_bytes(query, COMMAND),
		.body = query_bytes(query, BODY),
		.private = query_bytes(query, PRIVATE),
		.salt = query_bytes(query, SALT),
		.commitment = query_bytes(query, COMMITMENT),
		.hash = query_bytes(query, HASH),
	};
	return sound;
}

static void encode(unsigned char *out, uint64_t value, size_t size)
{
	for (size_t i = 0; i < size; i++)
		out[i] = (unsigned char)(value >> (8 * i));
}

static void add_bytes(crypto_generichash_state *state, struct bytes part)
{
	unsigned char length[4];
	encode(length, part.data ? part.length : UINT32_MAX, sizeof(length));
	crypto_generichash_update(state, length, sizeof(length));
	if (part.data)
		crypto_generichash_update(state, part.data, part.length);
}

static void add_integer(crypto_generichash_state *state, int64_t value)
{
	unsigned char bytes[8];
	encode(bytes, (uint64_t)value, sizeof(bytes));
	add_bytes(state, (struct bytes){bytes, sizeof(bytes)});
}

void event_commitment(struct bytes salt, struct bytes private, unsigned char out[EVENT_HASH_SIZE])
{
	crypto_generichash_state state;
	crypto_generichash_init(&state, NULL, 0, EVENT_HASH_SIZE);
	add_bytes(&state, salt);
	add_bytes(&state, private);
	crypto_generichash_final(&state, out, EVENT_HASH_SIZE);
}

void event_hash(
	const struct event *event, struct bytes previous, unsigned char out[EVENT_HASH_SIZE])
{
	crypto_generichash_state state;
	crypto_generichash_init(&state, NULL, 0, EVENT_HASH_SIZE);
	add_bytes(&state, previous);
	add_bytes(&state, event->origin);
	add_integer(&state, event->seq);
	add_integer(&state, event->at);
	add_bytes(&state, event->station);
	add_bytes(&state, event->actor);
	add_bytes(&state, event->kind);
	add_bytes(&state, event->subject);
	add_bytes(&state, event->command);
	add_bytes(&state, event->body);
	add_bytes(&state, event->commitment);
	crypto_generichash_final(&state, out, EVENT_HASH_SIZE);
}

static bool is_digest(struct bytes bytes, const unsigned char digest[EVENT_HASH_SIZE])
{
	return bytes.data && bytes.length == EVENT_HASH_SIZE &&
	       memcmp(bytes.data, digest, EVENT_HASH_SIZE) == 0;
}

bool event_hash_holds(const struct event *event, struct bytes previous)
{
	unsigned char hash[EVENT_HASH_SIZE];
	event_hash(event, previous, hash);
	return is_digest(event->hash, hash);
}

bool event_private_holds(const struct event *event)
{
	unsigned char commitment[EVENT_HASH_SIZE];
	if (!event->private.data || !event->salt.data)
		return !event->private.data && !event->salt.data;
	event_commitment(event->salt, event->private, commitment);
	return is_digest(event->commitment, commitment);
}

enum status event_append(struct database *db, struct event *event, struct error *err)
{
	struct query query;
	enum status status = query_begin(&query, db, "journal/append", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":origin", event->origin_id);
		query_bind_integer(&query, ":seq", event->seq);
		query_bind_integer(&query, ":at", event->at);
		query_bind_bytes(&query, ":station", event->station);
		query_bind_bytes(&query, ":actor", event->actor);
		query_bind_bytes(&query, ":kind", event->kind);
		query_bind_bytes(&query, ":subject", event->subject);
		query_bind_bytes(&query, ":command", event->command);
		query_bind_bytes(&query, ":body", event->body);
		query_bind_bytes(&query, ":private", event->private);
		query_bind_blob(&query, ":salt", event->salt);
		query_bind_blob(&query, ":commitment", event->commitment);
		query_bind_blob(&query, ":hash", event->hash);
		status = query_finish(&query, err);
	}
	query_end(&query);
	event->id = sqlite3_last_insert_rowid(db->handle);
	return status;
}
