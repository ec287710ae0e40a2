/*
 * Rows of a list that are on record already. The same list is brought twice, two lists overlap, a
 * visit was typed in by hand: the same visitor with the same matter at the same minute, or, where
 * one of both knows no more than the day, on the same day under the same number. Who comes again an
 * hour later has come twice. Those who gave no name are told apart by nothing: within a list each
 * is another visitor, and each case on record is one of them.
 */
#include <stdlib.h>
#include <string.h>

#include "import_list.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/store/ledger/import_store.h"

/*
 * Rows in the order of day, visitor, matter and time: what may be one visit stands together, so
 * that a day of many rows is not compared each with each.
 */
struct comparison {
	struct import_list *list;
	struct import_row **rows; /* those of one service day */
	size_t count;
};

static int compare_visitors(const struct import_case *a, const struct import_case *b)
{
	int by_client = strcmp(a->client, b->client);

	return by_client != 0 ? by_client : strcmp(a->category, b->category);
}

/* Both known and the same. */
static bool same_number(const struct import_case *a, const struct import_case *b)
{
	return text_known_same(a->phone, b->phone) || text_known_same(a->id_number, b->id_number);
}

static bool is_anonymous(const struct import_case *visit)
{
	return strcmp(visit->client, CLIENT_ANONYMOUS) == 0;
}

/* Written without an hour, and so kept as midnight. */
static bool is_day_alone(const struct comparison *day, moment at)
{
	struct local_time local = desk_local(day->list->desk, at);

	return local.minute == 0 && local.second == 0;
}

/* Are two of the same visitor with the same matter one visit? */
static bool is_same(
	const struct comparison *day, const struct import_case *a, const struct import_case *b)
{
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

static int compare_rows(const struct import_row *a, const struct import_row *b)
{
	struct import_case left = case_of(a), right = case_of(b);

	return compare_visitors(&left, &right);
}

static int compare_order(const void *left, const void *right)
{
	const struct import_row *const *a = left, *const *b = right;
	int day = (*a)->matter.slot.service_day.n, other = (*b)->matter.slot.service_day.n;
	int by_visitor = day == other ? compare_rows(*a, *b) : (day > other) - (day < other);

	if (by_visitor != 0)
		return by_visitor;
	return (*a > *b) - (*a < *b); /* as in the list: of time */
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

/* Where the rows of the visitor and matter of FOUND begin, or would. */
static size_t find_rows(const struct comparison *day, const struct import_case *found)
{
	size_t low = 0, high = day->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		struct import_case own = case_of(day->rows[middle]);
		if (compare_visitors(&own, found) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* A case of the day: the rows that tell of it are passed over. */
static enum status meet_case(void *context, const struct import_case *found, struct error *err)
{
	const struct comparison *day = context;
	enum status status = STATUS_OK;

	if (found->client == NULL || found->category == NULL)
		return STATUS_OK;
	for (size_t i = find_rows(day, found); i < day->count && status == STATUS_OK; i++) {
		struct import_row *row = day->rows[i];
		struct import_case own = case_of(row);
		if (row->passed_over)
			continue;
		if (compare_visitors(&own, found) != 0)
			break;
		if (!is_same(day, &own, found))
			continue;
		status = pass_over(day->list->report, row, found->number, 0, err);
		if (is_anonymous(found))
			break;
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

/* ROW against the COUNT rows of the same visitor and matter that stand so far. */
static enum status meet_row(const struct comparison *day, struct import_row *row,
	struct import_row *const *before, size_t count, struct error *err)
{
	struct import_case own = case_of(row);
	enum status status = STATUS_OK;

	if (is_anonymous(&own))
		return STATUS_OK;
	for (size_t i = 0; i < count && !row->passed_over && status == STATUS_OK; i++) {
		struct import_case other = case_of(before[i]);
		if (!before[i]->passed_over && is_same(day, &own, &other))
			status = choose(day, before[i], row, err);
	}
	return status;
}

/* The rows of one visitor and matter, from FIRST; those that stand are moved together, so that one
 * that stands there a thousand times is not looked at a thousand times. */
static enum status meet_rows(const struct comparison *day, size_t *first, struct error *err)
{
	struct import_row **group = day->rows + *first;
	size_t end = *first, standing = 0;
	enum status status = STATUS_OK;

	for (; end < day->count && compare_rows(*group, day->rows[end]) == 0; end++) {
		struct import_row *row = day->rows[end];
		status = meet_row(day, row, group, standing, err);
		if (status != STATUS_OK)
			return status;
		if (!row->passed_over)
			group[standing++] = row;
	}
	*first = end;
	return STATUS_OK;
}

static enum status compare_day(const struct comparison *day, struct error *err)
{
	struct day service_day = day->rows[0]->matter.slot.service_day;
	enum status status = import_cases_of_day(
		day->list->desk->store, service_day, meet_case, (void *)day, err);

	for (size_t i = 0; i < day->count && status == STATUS_OK;)
		status = meet_rows(day, &i, err);
	return status;
}

/* All days, of ROWS in their order. */
static enum status compare_days(
	struct import_list *list, struct import_row **rows, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t first = 0, end = 0; first < list->count && status == STATUS_OK; first = end) {
		int day = rows[first]->matter.slot.service_day.n;
		while (end < list->count && rows[end]->matter.slot.service_day.n == day)
			end++;
		const struct comparison one = {list, rows + first, end - first};
		status = compare_day(&one, err);
	}
	return status;
}

static int compare_numbers(const void *left, const void *right)
{
	const struct import_duplicate *a = left, *b = right;

	return (a->row > b->row) - (a->row < b->row);
}

enum status import_list_compare(struct import_list *list, struct error *err)
{
	struct import_report *report = list->report;
	struct import_row **rows;

	if (list->count == 0)
		return STATUS_OK;
	rows = calloc(list->count, sizeof(*rows));
	if (rows == NULL)
		return error_memory(err);
	for (size_t i = 0; i < list->count; i++)
		rows[i] = &list->items[i];
	qsort(rows, list->count, sizeof(struct import_row *), compare_order);
	enum status status = compare_days(list, rows, err);
	free(rows);
	if (report->duplicate_count > 0)
		qsort(report->duplicates, report->duplicate_count, sizeof(*report->duplicates),
			compare_numbers);
	return status;
}
