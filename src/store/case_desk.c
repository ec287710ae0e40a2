#include <stdint.h>

#include "case_record.h"
#include "own_query.h"
#include "snapshot.h"
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
	}
	snapshot_end(&snapshot);
	return status;
}

/* The list is these parts in this order, each in the order of an index; a page is cut out of them.
 */
static const enum case_state work[] = {CASE_WAITING, CASE_ASSIGNED, CASE_CONSULTING, CASE_CLOSED};

/* What is still to be taken of the list. */
struct window {
	size_t offset, limit;
};

/* The part of WINDOW that falls on a part of SIZE cases; WINDOW is left with what lies beyond. */
static struct window cut(struct window *window, size_t size)
{
	struct window here = {.offset = window->offset};
	if (here.offset >= size) {
		window->offset -= size;
		return here;
	}
	here.limit = size - here.offset < window->limit ? size - here.offset : window->limit;
	window->offset = 0;
	window->limit -= here.limit;
	return here;
}

static enum status read_part(struct query *query, const char *date, struct window here,
	struct case_list *out, struct error *err)
{
	query_bind_text(query, ":day", date);
	query_bind_integer(query, ":limit", (int64_t)here.limit);
	query_bind_integer(query, ":offset", (int64_t)here.offset);
	enum status status = case_list_read(out, query, err);
	query_end(query);
	return status;
}

static enum status add_work(struct store *store, enum case_state state, const char *date,
	struct window here, struct case_list *out, struct error *err)
{
	struct query query;
	char first[DAY_TEXT_SIZE];
	enum status status = own_query_begin(&query, store, "case/desk_work", err);
	if (status != STATUS_OK)
		return status;
	query_bind_text(&query, ":state", case_state_code(state));
	query_bind_text(&query, ":first", tally_first_day(state, date, first));
	return read_part(&query, date, here, out, err);
}

enum status case_desk_state(struct store *store, struct day day, enum case_state state,
	struct case_list *out, struct error *err)
{
	char date[DAY_TEXT_SIZE];
	struct window all = {.limit = INT64_MAX};
	return add_work(store, state, day_format(day, date), all, out, err);
}

static enum status add_finished(struct store *store, const char *date, struct window here,
	struct case_list *out, struct error *err)
{
	struct query query;
	enum status status = own_query_begin(&query, store, "case/desk_finished", err);
	return status == STATUS_OK ? read_part(&query, date, here, out, err) : status;
}

static enum status read_page(struct store *store, const char *date, struct window window,
	struct case_list *out, size_t *total, struct error *err)
{
	const struct tally *tally;
	enum status status = tally_take(store, date, &tally, err);
	if (status != STATUS_OK)
		return status;
	for (int state = 0; state < CASE_STATES; state++)
		*total += tally->listed[state];
	size_t finished = *total;
	for (size_t i = 0; i < sizeof(work) / sizeof(work[0]) && status == STATUS_OK; i++) {
		struct window here = cut(&window, tally->listed[work[i]]);
		finished -= tally->listed[work[i]];
		if (here.limit > 0)
			status = add_work(store, work[i], date, here, out, err);
	}
	struct window here = cut(&window, finished);
	if (here.limit > 0 && status == STATUS_OK)
		status = add_finished(store, date, here, out, err);
	return status;
}

enum status case_desk_page(struct store *store, struct day day, size_t offset, size_t limit,
	struct case_list *out, size_t *total, struct error *err)
{
	char date[DAY_TEXT_SIZE];
	struct snapshot snapshot;
	struct window window = {.offset = offset, .limit = limit};
	*total = 0;
	/* The parts must be of one moment, or a case that moved on meanwhile were seen twice. */
	enum status status = snapshot_begin(&snapshot, store, err);
	if (status == STATUS_OK)
		status = read_page(store, day_format(day, date), window, out, total, err);
	snapshot_end(&snapshot);
	return status;
}
