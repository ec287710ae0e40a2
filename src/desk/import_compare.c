/*
 * Rows of a list that are on record already. The same list is brought twice, two lists overlap, a
 * visit was typed in by hand: the same visitor with the same matter at the same minute, or, where
 * one of both knows no more than the day, on the same day under the same number. Who comes again an
 * hour later has come twice.
 */
#include <stdlib.h>
#include <string.h>

#include "import_list.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/store/import_store.h"

/* The rows of one service day, FIRST to LAST of the list, and the day's cases. */
struct comparison {
	struct import_list *list;
	size_t first, last;
};

static bool same_text(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

/* Both known and the same. */
static bool same_number(const struct import_case *a, const struct import_case *b)
{
	return same_text(a->phone, b->phone) || same_text(a->id_number, b->id_number);
}

/* Written without an hour, and so kept as midnight. */
static bool is_day_alone(const struct comparison *day, moment at)
{
	struct local_time local = desk_local(day->list->desk, at);

	return local.minute == 0 && local.second == 0;
}

static bool is_same(
	const struct comparison *day, const struct import_case *a, const struct import_case *b)
{
	if (!same_text(a->client, b->client) || !same_text(a->category, b->category))
		return false;
	return a->opened_at / MS_PER_MINUTE == b->opened_at / MS_PER_MINUTE ||
	       (same_number(a, b) &&
		       (is_day_alone(day, a->opened_at) || is_day_alone(day, b->opened_at)));
}

static struct import_case case_of(const struct import_row *row)
{
	const struct matter *matter = &row->matter;

	return (struct import_case){
		.opened_at = matter->came,
		.client = matter->client,
		.phone = matter->phone,
		.id_number = matter->id_number,
		.category = matter->category,
	};
}

static enum status pass_over(struct import_report *report, struct import_row *row,
	const char *number, size_t same_row, struct error *err)
{
	if (!array_reserve((void **)&report->duplicates, &report->duplicate_capacity,
		    report->duplicate_count, sizeof(*report->duplicates)))
		return error_memory(err);
	struct import_duplicate *duplicate = &report->duplicates[report->duplicate_count++];
	duplicate->row = row->number;
	duplicate->same_row = same_row;
	text_copy(number, duplicate->number, sizeof(duplicate->number));
	row->passed_over = true;
	return STATUS_OK;
}

/* A case of the day: the rows that tell of it are passed over. */
static enum status meet_case(void *context, const struct import_case *found, struct error *err)
{
	const struct comparison *day = context;
	enum status status = STATUS_OK;

	for (size_t i = day->first; i <= day->last && status == STATUS_OK; i++) {
		struct import_row *row = &day->list->items[i];
		struct import_case own = case_of(row);
		if (!row->passed_over && is_same(day, &own, found))
			status = pass_over(day->list->report, row, found->number, 0, err);
	}
	return status;
}

/* Of two rows of one visit the later is passed over, or the one that knows no more than the day. */
static enum status choose(const struct comparison *day, struct import_row *before,
	struct import_row *row, struct error *err)
{
	struct import_row *poorer =
		is_day_alone(day, before->matter.came) && !is_day_alone(day, row->matter.came)
			? before
			: row;
	const struct import_row *kept = poorer == row ? before : row;

	return pass_over(day->list->report, poorer, "", kept->number, err);
}

static enum status meet_row(const struct comparison *day, size_t index, struct error *err)
{
	struct import_row *row = &day->list->items[index];
	struct import_case own = case_of(row);
	enum status status = STATUS_OK;

	for (size_t i = day->first; i < index && !row->passed_over && status == STATUS_OK; i++) {
		struct import_row *before = &day->list->items[i];
		struct import_case other = case_of(before);
		if (!before->passed_over && is_same(day, &own, &other))
			status = choose(day, before, row, err);
	}
	return status;
}

static enum status compare_day(const struct comparison *day, struct error *err)
{
	struct day service_day = day->list->items[day->first].matter.slot.service_day;
	enum status status = import_cases_of_day(
		day->list->desk->store, service_day, meet_case, (void *)day, err);

	for (size_t i = day->first + 1; i <= day->last && status == STATUS_OK; i++)
		status = meet_row(day, i, err);
	return status;
}

static int compare_rows(const void *left, const void *right)
{
	const struct import_duplicate *a = left, *b = right;

	return (a->row > b->row) - (a->row < b->row);
}

enum status import_list_compare(struct import_list *list, struct error *err)
{
	struct comparison day = {.list = list};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		struct day here = list->items[i].matter.slot.service_day;
		day.last = i;
		if (i + 1 < list->count && list->items[i + 1].matter.slot.service_day.n == here.n)
			continue;
		status = compare_day(&day, err);
		day.first = i + 1;
	}
	if (list->report->duplicate_count > 0)
		qsort(list->report->duplicates, list->report->duplicate_count,
			sizeof(*list->report->duplicates), compare_rows);
	return status;
}
