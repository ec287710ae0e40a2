#include <stdint.h>

#include "case_ids.h"
#include "menzhen/store/backup/snapshot.h"
#include "store/database/own_query.h"
#include "tally.h"

enum status case_count(
	struct store *store, struct day day, struct case_counts *out, struct error *err)
{
	char date[DAY_TEXT_SIZE];
	const struct tally *tally;
	struct snapshot snapshot;
	*out = (struct case_counts){0};
	enum status status = snapshot_begin(&snapshot, store, err);
	if (status == STATUS_OK)
		status = tally_take(store, day_format(day, date), &tally, err);
	for (int state = 0; status == STATUS_OK && state < CASE_STATES; state++) {
		out->by_state[state] = tally->listed[state];
		if (state != CASE_VOIDED)
			out->today += tally->today[state];
		if (case_state_is_open((enum case_state)state))
			out->earlier += tally->listed[state] - tally->today[state];
	}
	snapshot_end(&snapshot);
	return status;
}

/*
 * The list is made of parts, each in the order of an index but for the queue; a page is cut out of
 * them. The queue stands behind QUEUE_AFTER.
 */
static const enum case_state work[] = {
	CASE_CALLED, CASE_HELD, CASE_CONSULTING, CASE_CLOSED, CASE_NO_SHOW};

enum { WORK = sizeof(work) / sizeof(work[0]), QUEUE_AFTER = 1 };

/* What is still to be taken of the list, and what has been. */
struct page {
	struct store *store;
	const char *date;
	size_t offset, limit;
	struct case_ids ids;
};

struct range {
	size_t offset, limit;
};

/* What of PAGE falls on a part of SIZE cases; PAGE is left with what lies beyond. */
static struct range cut(struct page *page, size_t size)
{
	struct range here = {.offset = page->offset};
	if (here.offset >= size) {
		page->offset -= size;
		return here;
	}
	here.limit = size - here.offset < page->limit ? size - here.offset : page->limit;
	page->offset = 0;
	page->limit -= here.limit;
	return here;
}

static enum status pick(struct query *query, const char *date, struct range here,
	struct case_ids *ids, struct error *err)
{
	query_bind_text(query, ":day", date);
	query_bind_integer(query, ":limit", (int64_t)here.limit);
	query_bind_integer(query, ":offset", (int64_t)here.offset);
	enum status status = case_ids_collect(ids, query, err);
	query_end(query);
	return status;
}

static enum status pick_state(struct store *store, enum case_state state, const char *date,
	struct range here, struct case_ids *ids, struct error *err)
{
	struct query query;
	char first[DAY_TEXT_SIZE];
	enum status status = own_query_begin(&query, store, "case/desk_work", err);
	if (status != STATUS_OK)
		return status;
	query_bind_text(&query, ":state", case_state_code(state));
	query_bind_text(&query, ":first", tally_first_day(state, date, first));
	return pick(&query, date, here, ids, err);
}

enum status case_desk_state(struct store *store, struct day day, enum case_state state,
	struct case_list *out, struct error *err)
{
	char date[DAY_TEXT_SIZE];
	struct case_ids ids = {0};
	struct snapshot snapshot;
	struct range all = {.limit = INT64_MAX};
	enum status status = snapshot_begin(&snapshot, store, err);
	if (status == STATUS_OK)
		status = pick_state(store, state, day_format(day, date), all, &ids, err);
	if (status == STATUS_OK)
		status = case_ids_read(&ids, store, out, err);
	snapshot_end(&snapshot);
	case_ids_release(&ids);
	return status;
}

static enum status add_work(
	struct page *page, enum case_state state, size_t size, struct error *err)
{
	struct range here = cut(page, size);
	if (here.limit == 0)
		return STATUS_OK;
	return pick_state(page->store, state, page->date, here, &page->ids, err);
}

/* A part that has a statement of its own. */
static enum status add_part(struct page *page, const char *block, size_t size, struct error *err)
{
	struct query query;
	struct range here = cut(page, size);
	if (here.limit == 0)
		return STATUS_OK;
	enum status status = own_query_begin(&query, page->store, block, err);
	return status == STATUS_OK ? pick(&query, page->date, here, &page->ids, err) : status;
}

/* Of earlier days, those with which something was done today stand in the queue, the others behind.
 */
static enum status add_queue(
	struct page *page, const struct tally *tally, size_t queued, struct error *err)
{
	struct query query;
	bool row = false;
	if (queued == tally->today[CASE_WAITING] + tally->today[CASE_ASSIGNED])
		return add_part(page, "case/queue", queued, err);
	enum status status = own_query_begin(&query, page->store, "case/count_left_over", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":day", page->date);
		status = query_step(&query, &row, err);
	}
	size_t left = row ? (size_t)query_integer(&query, 0) : 0;
	query_end(&query);
	if (status == STATUS_OK)
		status = add_part(page, "case/queue_carried", queued - left, err);
	return status == STATUS_OK ? add_part(page, "case/queue_left_over", left, err) : status;
}

static enum status pick_page(struct page *page, size_t *total, struct error *err)
{
	const struct tally *tally;
	enum status status = tally_take(page->store, page->date, &tally, err);
	if (status != STATUS_OK)
		return status;
	size_t queued = tally->listed[CASE_WAITING] + tally->listed[CASE_ASSIGNED];
	for (int state = 0; state < CASE_STATES; state++)
		*total += tally->listed[state];
	size_t finished = *total - queued;
	for (int i = 0; i < WORK && status == STATUS_OK; i++) {
		if (i == QUEUE_AFTER)
			status = add_queue(page, tally, queued, err);
		if (status == STATUS_OK)
			status = add_work(page, work[i], tally->listed[work[i]], err);
		finished -= tally->listed[work[i]];
	}
	return status == STATUS_OK ? add_part(page, "case/desk_finished", finished, err) : status;
}

enum status case_desk_page(struct store *store, const struct desk_window *window,
	struct case_list *out, size_t *total, struct error *err)
{
	char date[DAY_TEXT_SIZE];
	struct snapshot snapshot;
	struct page page = {
		.store = store,
		.date = day_format(window->day, date),
		.offset = window->offset,
		.limit = window->limit,
	};
	*total = 0;
	/* The parts must be of one moment, or a case that moved on meanwhile were seen twice. */
	enum status status = snapshot_begin(&snapshot, store, err);
	if (status == STATUS_OK)
		status = pick_page(&page, total, err);
	if (status == STATUS_OK)
		status = case_ids_read(&page.ids, store, out, err);
	snapshot_end(&snapshot);
	case_ids_release(&page.ids);
	return status;
}
