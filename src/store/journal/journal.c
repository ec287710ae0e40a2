#include "menzhen/store/journal/journal.h"

#include <sodium.h>

#include "compose.h"
#include "event.h"
#include "menzhen/base/text.h"
#include "store/database/own_query.h"

/* Where the chain of this database's own events ends. */
struct head {
	int64_t seq;
	unsigned char hash[EVENT_HASH_SIZE];
	size_t hash_length; /* 0 before the first event */
};

static enum status read_head(struct store *store, struct head *head, struct error *err)
{
	struct query query;
	bool row = false;
	*head = (struct head){0};
	enum status status = query_begin(&query, &store->db, "journal/head", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":origin", store->origin_id);
		status = query_step(&query, &row, err);
	}
	struct bytes hash = {0};
	if (row) {
		head->seq = query_integer(&query, 0);
		hash = query_bytes(&query, 1);
	}
	if (hash.length == EVENT_HASH_SIZE) {
		head->hash_length = hash.length;
		memcpy(head->hash, hash.data, hash.length);
	}
	query_end(&query);
	return status;
}

static enum status check_draft(
	const struct store *store, const struct event_draft *draft, struct error *err)
{
	const struct {
		const char *name, *text;
		size_t size;
	} limits[] = {
		{"kind", draft->kind, EVENT_KIND_SIZE},
		{"subject", draft->subject, EVENT_SUBJECT_SIZE},
		{"command", draft->command, COMMAND_ID_SIZE},
		{"station", draft->station, SIZE_MAX},
		{"actor", draft->actor, SIZE_MAX},
	};
	if (!store->writing)
		return error_set(err, STATUS_STORE, N_("Events are recorded in a transaction"));
	if (draft->fields.count > FIELDS_MAX)
		return error_set(
			err, STATUS_STORE, N_("The event %s has too many fields"), draft->kind);
	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++) {
		size_t length = limits[i].text ? strlen(limits[i].text) : 0;
		if (length == 0 || length >= limits[i].size || !text_valid(limits[i].text, length))
			return error_set(err, STATUS_STORE,
				N_("The event's %s is missing, too long or not UTF-8 text"),
				limits[i].name);
	}
	return STATUS_OK;
}

/* The schema takes a command once; tells so in better words than the constraint's. */
static void explain_repeated(
	struct store *store, const struct event_draft *draft, struct error *err)
{
	struct recorded recorded;
	if (journal_find_command(store, draft->command, &recorded, NULL) == STATUS_OK &&
		recorded.found)
		error_set(err, STATUS_STORE, N_("The command %s is on record already, as %s of %s"),
			draft->command, recorded.kind, recorded.subject);
}

/* Room for what binds an event to the chain; the event borrows from it. */
struct seal {
	unsigned char salt[EVENT_SALT_SIZE];
	unsigned char commitment[EVENT_HASH_SIZE], hash[EVENT_HASH_SIZE];
};

/* Completes EVENT, whose JSON is there. */
static void seal(struct event *event, const struct head *head, struct seal *out)
{
	event->seq = head->seq + 1;
	if (event->private.data) {
		randombytes_buf(out->salt, sizeof(out->salt));
		event->salt = (struct bytes){out->salt, sizeof(out->salt)};
		event_commitment(event->salt, event->private, out->commitment);
		event->commitment = (struct bytes){out->commitment, sizeof(out->commitment)};
	}
	event_hash(event, (struct bytes){head->hash, head->hash_length}, out->hash);
	event->hash = (struct bytes){out->hash, sizeof(out->hash)};
}

/* The JSON of DRAFT, which COMPOSED stands on, becomes an event of the journal and is applied. */
static enum status write_event(struct store *store, const struct event_draft *draft,
	const struct query *composed, struct error *err)
{
	struct head head;
	struct seal sealed;
	struct event event = {
		.origin = bytes_of_text(store->origin),
		.origin_id = store->origin_id,
		.line_id = store->line_id,
		.at = draft->at,
		.station = bytes_of_text(draft->station),
		.actor = bytes_of_text(draft->actor),
		.kind = bytes_of_text(draft->kind),
		.subject = bytes_of_text(draft->subject),
		.command = bytes_of_text(draft->command),
		.body = query_bytes(composed, COMPOSED_BODY),
		.private = query_bytes(composed, COMPOSED_PRIVATE),
	};
	enum status status = read_head(store, &head, err);
	if (status != STATUS_OK)
		return status;
	seal(&event, &head, &sealed);
	status = event_append(&store->db, &event, err);
	if (status == STATUS_OK)
		return projection_apply(&store->db, &event, err);
	explain_repeated(store, draft, err);
	return status;
}

static enum status record(struct store *store, const struct event_draft *draft, struct error *err)
{
	struct query composed = {0};
	enum status status = check_draft(store, draft, err);
	if (status == STATUS_OK)
		status = compose_event(&composed, &store->db, draft, err);
	if (status == STATUS_OK)
		status = write_event(store, draft, &composed, err);
	query_end(&composed);
	return status;
}

enum status journal_record(struct store *store, const struct event_draft *draft, struct error *err)
{
	enum status status = record(store, draft, err);
	if (status != STATUS_OK)
		store->spoilt = true;
	return status;
}

enum status journal_find_command(
	struct store *store, const char *command, struct recorded *out, struct error *err)
{
	struct query query;
	bool row = false;
	*out = (struct recorded){0};
	enum status status = own_query_begin(&query, store, "journal/command", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":command", command);
		status = query_step(&query, &row, err);
	}
	if (row) {
		out->found = true;
		text_copy(query_text(&query, 0), out->kind, sizeof(out->kind));
		text_copy(query_text(&query, 1), out->subject, sizeof(out->subject));
	}
	query_end(&query);
	return status;
}

char *journal_new_command(char out[COMMAND_ID_SIZE])
{
	unsigned char random[12];
	randombytes_buf(random, sizeof(random));
	sodium_bin2base64(out, COMMAND_ID_SIZE, random, sizeof(random),
		sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return out;
}
