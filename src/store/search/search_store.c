#include "menzhen/store/search/search_store.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/search/search_plan.h"
#include "menzhen/model/search/search_text.h"
#include "menzhen/store/backup/snapshot.h"
#include "search_index.h"
#include "store/case/case_ids.h"
#include "store/database/own_query.h"

/* Steps of SQLite's virtual machine between two questions whether the answer is still wanted. */
enum { STEPS = 2000 };

/* One search under way. */
struct hunt {
	struct store *store;
	const struct search_query *query;
	const struct search_bounds *bounds;
	bool (*plan)(const struct search_query *query, struct buffer *out);
	bool (*accepts)(const struct search_query *query, const char *text, size_t length);
	const char *expression; /* what the index is asked for; "": it is not asked */
	const char *number;     /* what the contacts are asked for instead, or NULL */
	int64_t last;           /* the newest case that is wanted */
	int64_t mark;           /* the newest that the index, or the contacts, have */
	struct case_ids
		pending; /* of those with another text than they have: what is accepted now */
	struct case_ids changed; /* all of them */
	struct search_result *out;
};

static bool is_full(const struct hunt *hunt)
{
	return hunt->bounds->limit > 0 && hunt->out->count >= hunt->bounds->limit;
}

static enum status add(struct hunt *hunt, int64_t id, struct error *err)
{
	struct search_result *out = hunt->out;

	if (!array_reserve((void **)&out->ids, &out->capacity, out->count, sizeof(*out->ids)))
		return error_memory(err);
	out->ids[out->count++] = id;
	return STATUS_OK;
}

static bool accepts(const struct hunt *hunt, struct bytes text)
{
	return text.data != NULL && hunt->accepts(hunt->query, text.data, text.length);
}

/* What neither has, row by row. */
static enum status look_through_new(struct hunt *hunt, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = own_query_begin(&query, hunt->store, "search/after", err);

	if (status == STATUS_OK) {
		query_bind_integer(&query, ":mark", hunt->mark);
		query_bind_integer(&query, ":last", hunt->last);
	}
	while (status == STATUS_OK && row && !is_full(hunt)) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row && accepts(hunt, query_bytes(&query, 1)))
			status = add(hunt, query_integer(&query, 0), err);
	}
	query_end(&query);
	return status;
}

static enum status is_accepted(
	const struct hunt *hunt, struct query *text, int64_t id, bool *out, struct error *err)
{
	bool row = false;

	query_again(text);
	query_bind_integer(text, ":id", id);
	enum status status = query_step(text, &row, err);
	*out = row && accepts(hunt, query_bytes(text, 0));
	return status;
}

static enum status look_through_changed(struct hunt *hunt, struct query *text, struct error *err)
{
	struct query query;
	enum status status = query_begin(&query, &hunt->store->db, "search/pending", err);

	if (status == STATUS_OK) {
		query_bind_integer(
			&query, ":last", hunt->last < hunt->mark ? hunt->last : hunt->mark);
		status = case_ids_collect(&hunt->changed, &query, err);
	}
	query_end(&query);
	for (size_t i = 0; i < hunt->changed.count && status == STATUS_OK; i++) {
		bool accepted;
		struct case_ids *ids = &hunt->pending;
		status = is_accepted(hunt, text, hunt->changed.items[i], &accepted, err);
		if (status != STATUS_OK || !accepted)
			continue;
		if (!array_reserve(
			    (void **)&ids->items, &ids->capacity, ids->count, sizeof(*ids->items)))
			return error_memory(err);
		ids->items[ids->count++] = hunt->changed.items[i];
	}
	return status;
}

/* Where the walk from the newest to the oldest is among the cases that have changed. */
struct place {
	size_t changed, pending;
};

/* Of what has changed, that which is newer than ID. */
static enum status add_changed(
	struct hunt *hunt, struct place *place, int64_t id, struct error *err)
{
	const struct case_ids *pending = &hunt->pending;
	enum status status = STATUS_OK;

	while (status == STATUS_OK && !is_full(hunt) && place->pending < pending->count &&
		pending->items[place->pending] > id)
		status = add(hunt, pending->items[place->pending++], err);
	return status;
}

static bool has_changed(const struct hunt *hunt, struct place *place, int64_t id)
{
	const struct case_ids *changed = &hunt->changed;

	while (place->changed < changed->count && changed->items[place->changed] > id)
		place->changed++;
	return place->changed < changed->count && changed->items[place->changed] == id;
}

static enum status add_candidate(
	struct hunt *hunt, struct place *place, struct query *text, int64_t id, struct error *err)
{
	bool accepted = false;
	enum status status = add_changed(hunt, place, id, err);

	if (status != STATUS_OK || is_full(hunt) || has_changed(hunt, place, id))
		return status;
	status = is_accepted(hunt, text, id, &accepted, err);
	return status == STATUS_OK && accepted ? add(hunt, id, err) : status;
}

static enum status begin_candidates(struct hunt *hunt, struct query *query, struct error *err)
{
	enum status status = query_begin(
		query, &hunt->store->db, hunt->number ? "search/contact" : "search/match", err);

	if (status != STATUS_OK)
		return status;
	query_bind_integer(query, ":last", hunt->last < hunt->mark ? hunt->last : hunt->mark);
	if (hunt->number)
		query_bind_integer(query, ":key", search_number_key(hunt->number));
	else
		query_bind_text(query, ":match", hunt->expression);
	return STATUS_OK;
}

static enum status look_through_candidates(struct hunt *hunt, struct query *text, struct error *err)
{
	struct query query;
	struct place place = {0, 0};
	bool row = true;
	enum status status = begin_candidates(hunt, &query, err);

	while (status == STATUS_OK && row && !is_full(hunt)) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = add_candidate(hunt, &place, text, query_integer(&query, 0), err);
	}
	query_end(&query);
	return status == STATUS_OK ? add_changed(hunt, &place, INT64_MIN, err) : status;
}

/* Does the index, or the table of contacts, have anything to say? */
static bool has_candidates(const struct hunt *hunt)
{
	return hunt->number != NULL || *hunt->expression != '\0';
}

static enum status set_mark(struct hunt *hunt, struct error *err)
{
	struct search_marks marks;
	enum status status = search_marks_read(&hunt->store->db, &marks, err);

	if (status == STATUS_OK)
		hunt->mark = hunt->number != NULL     ? marks.contact
			     : *hunt->expression != 0 ? marks.index
						      : INT64_MIN;
	return status;
}

static enum status look(struct hunt *hunt, struct error *err)
{
	struct query text = {0};
	enum status status = set_mark(hunt, err);

	if (status == STATUS_OK)
		status = look_through_new(hunt, err);
	if (status == STATUS_OK && has_candidates(hunt) && !is_full(hunt)) {
		status = own_query_begin(&text, hunt->store, "search/text", err);
		if (status == STATUS_OK)
			status = look_through_changed(hunt, &text, err);
		if (status == STATUS_OK)
			status = look_through_candidates(hunt, &text, err);
		query_end(&text);
	}
	case_ids_release(&hunt->pending);
	case_ids_release(&hunt->changed);
	return status;
}

static int is_given_up(void *context)
{
	const struct search_bounds *bounds = context;

	return bounds->stop(bounds->stopper);
}

/* A search that is given up has found what it has found. */
static enum status look_until_stopped(struct hunt *hunt, struct error *err)
{
	sqlite3 *handle = hunt->store->db.handle;

	if (hunt->bounds->stop == NULL)
		return look(hunt, err);
	sqlite3_progress_handler(handle, STEPS, is_given_up, (void *)hunt->bounds);
	enum status status = look(hunt, err);
	bool stopped = status != STATUS_OK && (sqlite3_errcode(handle) & 0xFF) == SQLITE_INTERRUPT;
	sqlite3_progress_handler(handle, 0, NULL, NULL);
	hunt->out->stopped = stopped;
	return stopped ? STATUS_OK : status;
}

static const char *whole_number(const struct search_query *query)
{
	for (size_t i = 0; i < query->count; i++)
		if (query->words[i].kind == WORD_NUMBER && query->words[i].facets.count == 0)
			return query->words[i].text;
	return NULL;
}

static enum status hunt_cases(struct hunt *hunt, struct error *err)
{
	struct buffer expression = {0};
	struct snapshot snapshot;
	enum status status = STATUS_OK;

	hunt->number = whole_number(hunt->query);
	if (hunt->number == NULL && !hunt->plan(hunt->query, &expression))
		status = error_memory(err);
	hunt->expression = buffer_text(&expression);
	if (status == STATUS_OK)
		status = snapshot_begin(&snapshot, hunt->store, err);
	if (status == STATUS_OK) {
		status = look_until_stopped(hunt, err);
		snapshot_end(&snapshot);
	}
	buffer_release(&expression);
	return status;
}

enum status search_cases(struct store *store, const struct search_query *query,
	const struct search_bounds *bounds, struct search_result *out, struct error *err)
{
	struct hunt hunt = {
		.store = store,
		.query = query,
		.bounds = bounds,
		.plan = search_plan,
		.accepts = search_match,
		.last = bounds->before > 0 ? bounds->before - 1 : INT64_MAX,
		.out = out,
	};

	return hunt_cases(&hunt, err);
}

static bool plan_same(const struct search_query *query, struct buffer *out)
{
	return search_plan_person(query, false, out);
}

static bool plan_sounds(const struct search_query *query, struct buffer *out)
{
	return search_plan_person(query, true, out);
}

static bool is_same(const struct search_query *query, const char *text, size_t length)
{
	return search_match_person(query, text, length) == PERSON_SAME;
}

static bool sounds_alike(const struct search_query *query, const char *text, size_t length)
{
	return search_match_person(query, text, length) == PERSON_SOUND;
}

/* In one snapshot, so that nobody is found by both. */
static enum status hunt_people(struct hunt *hunt, struct error *err)
{
	hunt->accepts = is_same;
	hunt->plan = plan_same;
	enum status status = hunt_cases(hunt, err);
	if (status != STATUS_OK || hunt->out->stopped || is_full(hunt) || hunt->number != NULL)
		return status;
	hunt->accepts = sounds_alike;
	hunt->plan = plan_sounds;
	return hunt_cases(hunt, err);
}

enum status search_people(struct store *store, const struct search_query *query,
	const struct search_bounds *bounds, struct search_result *out, struct error *err)
{
	struct hunt hunt = {
		.store = store,
		.query = query,
		.bounds = bounds,
		.last = INT64_MAX,
		.out = out,
	};
	struct snapshot snapshot;
	enum status status = snapshot_begin(&snapshot, store, err);

	if (status == STATUS_OK)
		status = hunt_people(&hunt, err);
	snapshot_end(&snapshot);
	return status;
}

enum status search_read(struct store *store, const struct search_result *found,
	struct case_list *out, struct error *err)
{
	const struct case_ids ids = {found->ids, found->count, found->count};

	return case_ids_read(&ids, store, out, err);
}

void search_result_release(struct search_result *result)
{
	free(result->ids);
	*result = (struct search_result){0};
}
