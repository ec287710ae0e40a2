#include "menzhen/store/backup/salvage.h"

#include <string.h>

#include "store/database/connection.h"
#include "store/database/query.h"
#include "store/journal/event.h"
#include "store/journal/projection.h"

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

/* Nobody changed it: it is this line's next, and what is private in it is what was promised. */
static bool chains_on(
	const struct store *store, const struct point *point, const struct event *event)
{
	unsigned char hash[EVENT_HASH_SIZE], commitment[EVENT_HASH_SIZE];
	if (event->id != point->id + 1 || event->seq != point->seq + 1 ||
		!same(event->origin, store->origin, strlen(store->origin)))
		return false;
	event_hash(event, (struct bytes){point->hash, point->hash_length}, hash);
	if (!same(event->hash, hash, sizeof(hash)))
		return false;
	if (!event->private.data || !event->salt.data)
		return !event->private.data && !event->salt.data;
	event_commitment(event->salt, event->private, commitment);
	return same(event->commitment, commitment, sizeof(commitment));
}

static enum status take(struct store *store, struct event *event, struct error *err)
{
	event->origin_id = store->origin_id;
	event->line_id = store->line_id;
	enum status status = event_append(&store->db, event, err);
	if (status != STATUS_OK || !projection_knows(event))
		return status;
	return projection_apply(&store->db, event, err);
}

/* False: here it ends. A row that cannot be read is an end like any other. */
static bool next_event(struct query *query, struct event *event)
{
	bool row;
	return query_step(query, &row, NULL) == STATUS_OK && row && event_read(event, query);
}

static enum status take_all(struct store *store, struct query *query, struct point *point,
	int64_t *events, struct error *err)
{
	struct event event;
	enum status status = STATUS_OK;
	while (status == STATUS_OK && next_event(query, &event) &&
		chains_on(store, point, &event)) {
		status = take(store, &event, err);
		move_to(point, &event);
		*events += status == STATUS_OK;
	}
	return status;
}

/* The damaged one must begin as STORE does; its rows from there on, STORE's last one first. */
static bool begin_at(struct query *query, struct database *db, const struct point *point)
{
	struct event event;
	if (query_begin(query, db, "restore/salvage", NULL) != STATUS_OK)
		return false;
	query_bind_integer(query, ":id", point->id);
	if (point->id == 0)
		return true;
	return next_event(query, &event) && event.id == point->id &&
	       same(event.hash, point->hash, EVENT_HASH_SIZE);
}

enum status store_salvage(
	struct store *store, const char *damaged, int64_t *events, struct error *err)
{
	struct database db;
	struct point point;
	struct query query = {0};
	*events = 0;
	enum status status = find_end(&store->db, &point, err);
	if (status != STATUS_OK ||
		database_open(&db, damaged, SQLITE_OPEN_READONLY, NULL) != STATUS_OK)
		return status;
	if (begin_at(&query, &db, &point))
		status = take_all(store, &query, &point, events, err);
	query_end(&query);
	database_close(&db);
	return status;
}
