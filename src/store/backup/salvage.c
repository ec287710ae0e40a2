#include "menzhen/store/backup/salvage.h"

#include <sodium.h>
#include <string.h>

#include "erased_before.h"
#include "fixed_rows.h"
#include "menzhen/store/client/erase.h"
#include "origins.h"
#include "store/database/connection.h"
#include "store/database/query.h"
#include "store/journal/event.h"

/* Where STORE's journal stands. */
struct point {
	int64_t id, seq;
	unsigned char hash[EVENT_HASH_SIZE];
	size_t hash_length; /* 0 before the first event */
};

static bool same(struct bytes a, const void *b, size_t length)
{
	return a.length == length && memcmp(a.data, b, length) == 0;
}

static void move_to(struct point *point, const struct event *event)
{
	point->id = event->id;
	point->seq = event->seq;
	memcpy(point->hash, event->hash.data, EVENT_HASH_SIZE);
	point->hash_length = EVENT_HASH_SIZE;
}

/* The last event of DB; left as it is where there is none. */
static enum status find_end(struct database *db, struct point *point, struct error *err)
{
	struct query query;
	struct event event;
	bool row = false;
	*point = (struct point){0};
	enum status status = query_begin(&query, db, "verify/tail", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":events", 1);
		status = query_step(&query, &row, err);
	}
	if (status == STATUS_OK && row && event_read(&event, &query))
		move_to(point, &event);
	query_end(&query);
	return status;
}

/* Does EVENT go on, under a new origin, from where STORE's own one ends? */
static enum status restarts(struct store *store, const struct point *point,
	const struct event *event, bool *is, struct error *err)
{
	struct origin_end former;
	char hash[2 * EVENT_HASH_SIZE + 1] = "";
	enum status status = origin_former(&store->db, event, is, &former, err);
	if (point->hash_length > 0)
		sodium_bin2hex(hash, sizeof(hash), point->hash, point->hash_length);
	*is = status == STATUS_OK && *is && strcmp(former.key, store->origin) == 0 &&
	      former.seq == point->seq && strcmp(former.hash, hash) == 0;
	return status;
}

/* *ON: nobody changed it, and it is this line's next. */
static enum status chains_on(struct store *store, const struct point *point,
	const struct event *event, bool *on, struct error *err)
{
	bool own = same(event->origin, store->origin, strlen(store->origin)), anew = false;
	enum status status = own ? STATUS_OK : restarts(store, point, event, &anew, err);
	struct bytes before = {point->hash, anew ? 0 : point->hash_length};
	*on = status == STATUS_OK && (own || anew) && event->id == point->id + 1 &&
	      event->seq == (anew ? 1 : point->seq + 1) && event_hash_holds(event, before) &&
	      event_private_holds(event);
	return status;
}

/* From now on STORE records under the origin of EVENT, as the damaged one did. */
static enum status follow(struct store *store, const struct event *event, struct error *err)
{
	char key[SCHEMA_KEY_SIZE];
	if (event->origin_id == store->origin_id || event->origin.length >= sizeof(key))
		return STATUS_OK;
	memcpy(key, event->origin.data, event->origin.length);
	key[event->origin.length] = '\0';
	enum status status = schema_set_meta(&store->db, "origin", key, err);
	return status == STATUS_OK ? connection_read_origin(store, err) : status;
}

static enum status take(struct store *store, struct event *event, struct error *err)
{
	enum status status = origin_admit(&store->db, event, err);
	if (status == STATUS_OK)
		status = event_append(&store->db, event, err);
	return status == STATUS_OK ? follow(store, event, err) : status;
}

/* What damage makes of a query is an end; that it could not be asked is a failure. */
static enum status tell_end(const struct query *query, enum status status,
	const struct error *failed, struct error *err)
{
	int code = database_code(query->db);
	bool asked = code != SQLITE_BUSY && code != SQLITE_LOCKED && code != SQLITE_CANTOPEN;
	if (status == STATUS_OK || (status != STATUS_MEMORY && asked))
		return STATUS_OK;
	if (err)
		*err = *failed;
	return status;
}

/* *ROW is false at the end. */
static enum status next_event(
	struct query *query, struct event *event, bool *row, struct error *err)
{
	struct error failed;
	enum status status = query_step(query, row, &failed);
	*row = status == STATUS_OK && *row && event_read(event, query);
	return tell_end(query, status, &failed, err);
}

static enum status take_all(struct store *store, struct query *query, struct point *point,
	int64_t *events, struct error *err)
{
	struct event event;
	bool on = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK && on) {
		status = next_event(query, &event, &on, err);
		if (status == STATUS_OK && on)
			status = chains_on(store, point, &event, &on, err);
		if (status != STATUS_OK || !on)
			break;
		status = take(store, &event, err);
		move_to(point, &event);
		*events += status == STATUS_OK;
	}
	return status;
}

/* *AT: it begins as STORE does, and QUERY stands on STORE's last event. */
static enum status begin_at(struct query *query, struct database *db, const struct point *point,
	bool *at, struct error *err)
{
	struct event event;
	struct error failed;
	enum status status = query_begin(query, db, "restore/events", &failed);
	*at = status == STATUS_OK;
	if (status != STATUS_OK)
		return tell_end(query, status, &failed, err);
	query_bind_integer(query, ":id", point->id);
	if (point->id == 0)
		return STATUS_OK;
	status = next_event(query, &event, at, err);
	*at = *at && event.id == point->id && same(event.hash, point->hash, EVENT_HASH_SIZE);
	return status;
}

static enum status take_events(struct store *store, struct database *db, struct point *point,
	int64_t *events, struct error *err)
{
	struct query query = {.db = db};
	bool at;
	enum status status = begin_at(&query, db, point, &at, err);
	if (status == STATUS_OK && at)
		status = take_all(store, &query, point, events, err);
	query_end(&query);
	return status;
}

static enum status salvage(
	struct store *store, struct database *db, int64_t *events, struct error *err)
{
	struct point point;
	enum status status = find_end(&store->db, &point, err);
	int64_t last = point.id;
	if (status == STATUS_OK)
		status = take_events(store, db, &point, events, err);
	if (status == STATUS_OK)
		status = erased_before(store, db, last, err);
	if (status == STATUS_OK)
		status = erase_finish(store, err);
	if (status == STATUS_OK)
		status = credentials_settle(&store->db, store->line_id, db, err);
	return status == STATUS_OK ? drafts_take(&store->db, db, err) : status;
}

enum status store_salvage(
	struct store *store, const char *damaged, int64_t *events, struct error *err)
{
	struct database db;
	*events = 0;
	enum status status = database_open(&db, damaged, SQLITE_OPEN_READONLY, err);
	if (status != STATUS_OK)
		return status;
	status = salvage(store, &db, events, err);
	database_close(&db);
	return status;
}
