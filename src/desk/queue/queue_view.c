#include "menzhen/desk/queue/queue_view.h"

#include <stdlib.h>

#include "desk/access/sighted.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/model/case/reply_clock.h"
#include "menzhen/store/case/case_queue.h"
#include "menzhen/store/case/overdue_store.h"
#include "queue_whole.h"

enum status queue_whole(const struct desk *desk, struct case_list *out, struct error *err)
{
	struct session_slot slot;
	enum status status = desk_session(desk, desk_now(desk), &slot, err);

	if (status != STATUS_OK)
		return status;
	return case_queue(desk->store, slot.service_day, out, err);
}

enum status queue_list(const struct desk *desk, struct case_list *out, struct error *err)
{
	size_t first = out->count;
	enum status status = desk_may(desk, "queue.read", err);

	if (status == STATUS_OK)
		status = queue_whole(desk, out, err);
	return status == STATUS_OK ? sighted_list(desk, out, first, err) : status;
}

enum status leftovers_list(const struct desk *desk, struct case_list *out, struct error *err)
{
	struct session_slot slot;
	size_t first = out->count;
	enum status status = desk_may(desk, "queue.read", err);

	if (status == STATUS_OK)
		status = desk_session(desk, desk_now(desk), &slot, err);
	if (status == STATUS_OK)
		status = case_leftovers(desk->store, slot.service_day, out, err);
	return status == STATUS_OK ? sighted_list(desk, out, first, err) : status;
}

struct case_times desk_case_times(const struct desk *desk, const struct case_record *record)
{
	return case_times_at(record->spent, record->state, record->since, desk_now(desk));
}

bool desk_case_overdue(const struct desk *desk, const struct case_record *record)
{
	return record->due_at != 0 && reply_is_owed(record->state, record->outcome) &&
	       desk_now(desk) > record->due_at;
}

enum status overdue_list(
	const struct desk *desk, size_t limit, struct case_list *out, struct error *err)
{
	size_t first = out->count;
	enum status status = desk_may(desk, "queue.read", err);

	/* What is not theirs takes none of the places: then all are read. */
	if (status == STATUS_OK)
		status = overdue_find(desk->store, desk_now(desk),
			desk_only_own(desk, "case.read") ? 0 : limit, out, err);
	if (status == STATUS_OK)
		status = sighted_list(desk, out, first, err);
	while (limit > 0 && out->count > first + limit)
		case_record_release(&out->items[--out->count]);
	return status;
}

/* The known times of KIND among SPANS of SESSION, into TIMES; returns how many. */
static size_t collect(const struct case_span *spans, size_t count, enum session_kind session,
	int kind, int64_t *times)
{
	size_t known = 0;

	for (size_t i = 0; i < count; i++)
		if (spans[i].session == session && spans[i].times.ms[kind] != TIME_UNKNOWN)
			times[known++] = spans[i].times.ms[kind];
	return known;
}

static size_t cases_of(const struct case_span *spans, size_t count, enum session_kind session)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += spans[i].session == session;
	return found;
}

static void add_session(struct queue_times *out, const struct case_span *spans, size_t count,
	enum session_kind session, int64_t *times)
{
	struct session_times *row = &out->sessions[out->count];

	*row = (struct session_times){.session = session, .cases = cases_of(spans, count, session)};
	if (row->cases == 0)
		return;
	out->count++;
	for (int kind = 0; kind < TIME_KINDS; kind++)
		row->times[kind] = time_summary(times, collect(spans, count, session, kind, times));
}

enum status queue_times_load(const struct desk *desk, struct day first, struct day last,
	struct queue_times *out, struct error *err)
{
	struct case_span *spans = NULL;
	size_t count = 0;
	int64_t *times = NULL;
	enum status status = desk_may(desk, "queue.read", err);

	out->count = 0;
	if (status == STATUS_OK)
		status = case_spans(desk->store, first, last, &spans, &count, err);
	if (status == STATUS_OK && count > 0) {
		times = calloc(count, sizeof(*times));
		for (int session = 0; session < SESSION_KINDS && times != NULL; session++)
			add_session(out, spans, count, (enum session_kind)session, times);
		if (times == NULL)
			status = error_memory(err);
	}
	free(times);
	free(spans);
	return status;
}
