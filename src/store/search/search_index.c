#include "search_index.h"

#include <sodium.h>
#include <string.h>

#include "menzhen/model/search/search_text.h"
#include "menzhen/store/database/sql.h"
#include "menzhen/store/search/search_index.h"
#include "store/database/query.h"
#include "store/database/wal.h"

enum {
	/* Cases that are being dealt with change, and each change is written twice. */
	KEPT_OUT = 64,
	BATCH = 64,     /* a segment of the index is worth while from so many */
	PENDING = 32,   /* what has changed, at a time */
	CONTACTS = 256, /* numbers of so many cases at a time */
	PAGES = 64,     /* of segments merged at a time */
	/* The same where nobody waits for a key, but other desks for the lock. */
	FILL = 8192,
	FILL_PAGES = 1024,
};

enum status search_marks_read(struct database *db, struct search_marks *out, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = query_begin(&query, db, "search/state", err);

	if (status == STATUS_OK)
		status = query_step(&query, &row, err);
	if (row)
		*out = (struct search_marks){query_integer(&query, 0), query_integer(&query, 1)};
	else if (status == STATUS_OK)
		status = database_failed(db, SQLITE_CORRUPT, err);
	query_end(&query);
	return status;
}

void search_digest(char out[PROJECTION_DIGEST_SIZE])
{
	unsigned char bytes[(PROJECTION_DIGEST_SIZE - 1) / 2];
	const unsigned char version = SEARCH_VERSION;
	const char *schema = sql_find("schema/search")->text;
	crypto_generichash_state state;

	crypto_generichash_init(&state, NULL, 0, sizeof(bytes));
	crypto_generichash_update(&state, &version, sizeof(version));
	crypto_generichash_update(&state, (const unsigned char *)schema, strlen(schema));
	crypto_generichash_final(&state, bytes, sizeof(bytes));
	sodium_bin2hex(out, PROJECTION_DIGEST_SIZE, bytes, sizeof(bytes));
}

enum status search_drop(struct database *db, struct error *err)
{
	return database_run(db, "search/drop", err);
}

enum status search_make(struct database *db, struct error *err)
{
	char digest[PROJECTION_DIGEST_SIZE];
	enum status status = database_run(db, "schema/search", err);

	search_digest(digest);
	return status == STATUS_OK ? schema_set_meta(db, "search", digest, err) : status;
}

/* A range of cases: above FIRST, up to LAST. */
struct range {
	int64_t first, last, count;
};

/* Where the statement asks for it. */
static void bind(struct query *query, const char *name, int64_t value)
{
	if (sqlite3_bind_parameter_index(query->statement, name) > 0)
		query_bind_integer(query, name, value);
}

/* The next cases above MARK that NAME gives, COUNT at most. */
static enum status next_range(struct database *db, const char *name, int64_t mark, int64_t count,
	struct range *out, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = query_begin(&query, db, name, err);

	if (status == STATUS_OK) {
		bind(&query, ":mark", mark);
		bind(&query, ":count", count);
		status = query_step(&query, &row, err);
	}
	if (row)
		*out = (struct range){mark, query_integer(&query, 0), query_integer(&query, 1)};
	query_end(&query);
	return status;
}

static enum status run_on(struct database *db, int64_t origin, const char *name,
	const struct range *range, struct error *err)
{
	struct query query;
	enum status status = query_begin(&query, db, name, err);

	if (status == STATUS_OK) {
		bind(&query, ":origin", origin);
		bind(&query, ":mark", range->first);
		bind(&query, ":last", range->last);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return status;
}

static enum status run_all(struct database *db, int64_t origin, const char *const *names,
	size_t count, const struct range *range, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < count && status == STATUS_OK && range->count > 0; i++)
		status = run_on(db, origin, names[i], range, err);
	return status;
}

static enum status add_contacts(
	struct database *db, int64_t origin, const struct range *range, struct error *err)
{
	static const char *const steps[] = {"search/add_contacts", "search/set_contact_mark"};

	return run_all(db, origin, steps, sizeof(steps) / sizeof(steps[0]), range, err);
}

static enum status add_texts(
	struct database *db, int64_t origin, const struct range *range, struct error *err)
{
	static const char *const steps[] = {"search/add", "search/set_mark"};

	return run_all(db, origin, steps, sizeof(steps) / sizeof(steps[0]), range, err);
}

static enum status settle(
	struct database *db, int64_t origin, const struct range *range, struct error *err)
{
	static const char *const steps[] = {"search/take_out", "search/take_out_contacts",
		"search/put_back", "search/put_back_contacts", "search/settle"};

	return run_all(db, origin, steps, sizeof(steps) / sizeof(steps[0]), range, err);
}

/* What there is to do at a time. */
struct work {
	struct range pending, contacts, texts;
};

static enum status plan_texts(struct database *db, int64_t mark, int64_t batch, int64_t kept,
	struct work *out, struct error *err)
{
	enum status status = next_range(db, "search/waiting", mark, batch + kept, &out->texts, err);

	if (status != STATUS_OK || kept == 0)
		return status;
	if (out->texts.count == batch + kept)
		return next_range(db, "search/waiting", mark, batch, &out->texts, err);
	out->texts.count = 0; /* not enough of them */
	return STATUS_OK;
}

/* KEPT: the newest cases that stay out of the index. */
static enum status plan(
	struct database *db, int64_t batch, int64_t kept, struct work *out, struct error *err)
{
	struct search_marks marks = {0};
	enum status status = search_marks_read(db, &marks, err);

	*out = (struct work){0};
	if (status == STATUS_OK)
		status = next_range(db, "search/next_pending", 0, PENDING, &out->pending, err);
	if (status == STATUS_OK)
		status = next_range(db, "search/waiting", marks.contact,
			batch > CONTACTS ? batch : CONTACTS, &out->contacts, err);
	return status == STATUS_OK ? plan_texts(db, marks.index, batch, kept, out, err) : status;
}

static bool is_empty(const struct work *work)
{
	return work->pending.count == 0 && work->contacts.count == 0 && work->texts.count == 0;
}

static enum status carry_out(
	struct database *db, int64_t origin, const struct work *work, struct error *err)
{
	enum status status = settle(db, origin, &work->pending, err);

	if (status == STATUS_OK)
		status = add_contacts(db, origin, &work->contacts, err);
	return status == STATUS_OK ? add_texts(db, origin, &work->texts, err) : status;
}

/* *DONE: there was nothing to merge. */
static enum status merge(struct database *db, int64_t pages, bool *done, struct error *err)
{
	struct query query;
	int before = sqlite3_total_changes(db->handle);
	enum status status = query_begin(&query, db, "search/merge", err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":pages", pages);
		status = query_finish(&query, err);
	}
	query_end(&query);
	/* What the documentation of FTS5 says of a merge that did nothing. */
	*done = sqlite3_total_changes(db->handle) - before < 2;
	return status;
}

/* All segments into one. */
static enum status merge_all(struct database *db, struct error *err)
{
	bool done;
	enum status status = merge(db, -FILL_PAGES, &done, err);

	while (status == STATUS_OK && !done)
		status = merge(db, FILL_PAGES, &done, err);
	return status;
}

enum status search_fill_all(struct database *db, int64_t origin, struct error *err)
{
	struct work work;
	enum status status = plan(db, FILL, 0, &work, err);

	while (status == STATUS_OK && !is_empty(&work)) {
		status = carry_out(db, origin, &work, err);
		if (status == STATUS_OK)
			status = plan(db, FILL, 0, &work, err);
	}
	return status == STATUS_OK ? merge_all(db, err) : status;
}

/* In a transaction of its own. */
static enum status step(struct store *store, const struct work *work, struct error *err)
{
	struct database *db = &store->db;
	bool merged = true;
	enum status status = carry_out(db, store->line_id, work, err);

	if (status == STATUS_OK && work->texts.count == 0 && store->merging)
		status = merge(db, PAGES, &merged, err);
	store->merging = work->texts.count + work->pending.count > 0 || !merged;
	return status;
}

static bool idle_locked(struct store *store)
{
	struct database *db = &store->db;
	struct work work;
	bool is_work = false;

	if (query_begin_transaction(db, "store/begin", NULL) != STATUS_OK)
		return false;
	bool current = false;
	enum status status = connection_is_current(store, &current, NULL);
	if (status == STATUS_OK && current)
		status = plan(db, BATCH, KEPT_OUT, &work, NULL);
	if (status == STATUS_OK && current) {
		is_work = !is_empty(&work) || store->merging;
		status = is_work ? step(store, &work, NULL) : STATUS_OK;
	}
	if (status == STATUS_OK && is_work)
		status = query_run(db, "store/commit", NULL);
	if (!sqlite3_get_autocommit(db->handle))
		query_roll_back(db);
	return status == STATUS_OK && is_work;
}

bool search_idle(struct store *store)
{
	struct work work;
	bool more = false;

	if (store->read_only || store->writing ||
		plan(&store->db, BATCH, KEPT_OUT, &work, NULL) != STATUS_OK)
		return false;
	if ((is_empty(&work) && !store->merging) || !lock_file_try(&store->lock))
		return false;
	sqlite3_busy_timeout(store->db.handle, 0);
	more = idle_locked(store);
	sqlite3_busy_timeout(store->db.handle, BUSY_TIMEOUT_MS);
	lock_file_unlock(&store->lock);
	return more;
}

enum status search_index_missing(struct store *store, int64_t *out, struct error *err)
{
	struct search_marks marks = {0};
	struct range range = {0};
	enum status status = search_marks_read(&store->db, &marks, err);

	if (status == STATUS_OK)
		status = next_range(&store->db, "search/waiting", marks.index, -1, &range, err);
	*out = range.count;
	return status;
}

/* A fill under way. */
struct fill {
	bool filled; /* everything is in */
	bool done;   /* and all segments are merged into one */
};

static enum status fill_some(struct store *store, struct fill *fill, struct error *err)
{
	struct work work;
	enum status status = plan(&store->db, FILL, 0, &work, err);

	if (status != STATUS_OK)
		return status;
	if (!is_empty(&work))
		return carry_out(&store->db, store->line_id, &work, err);
	status = merge(&store->db, fill->filled ? FILL_PAGES : -FILL_PAGES, &fill->done, err);
	fill->filled = true;
	return status;
}

static enum status fill_step(struct store *store, struct fill *fill, struct error *err)
{
	enum status status = store_begin(store, err);

	if (status != STATUS_OK)
		return status;
	status = store_end(store, fill_some(store, fill, err), err);
	wal_idle(store);
	return status;
}

enum status search_index_fill(struct store *store, bool (*go_on)(void *context, int64_t left),
	void *context, struct error *err)
{
	struct fill fill = {false, false};
	int64_t left = 0;
	enum status status = STATUS_OK;

	while (status == STATUS_OK && !fill.done) {
		if (!fill.filled)
			status = search_index_missing(store, &left, err);
		if (status == STATUS_OK && go_on != NULL && !go_on(context, left))
			break;
		if (status == STATUS_OK)
			status = fill_step(store, &fill, err);
	}
	return status;
}
