#include "ledger_parts.h"

#include <stdio.h>
#include <string.h>

#include "desk/access/sighted.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/search/case_search.h"

/* Rows of the index read at a stretch, cases in a slice of work, and read at once. */
enum { CHUNK_ROWS = 2000, FOUND_ROWS = 200, SLICE_CASES = 400, BATCH_CASES = 40 };

static bool is_wanted(const struct ledger *ledger, size_t day)
{
	return day < ledger->days.count &&
	       ledger->days.items[day].day.n >= ledger->scan.match.days.first.n;
}

static bool any_is_left(const struct ledger *ledger)
{
	return ledger->scan.indexed ? !ledger->scan.drained : is_wanted(ledger, ledger->scan.day);
}

/* Does the full-text index know the codes of the field (model/search/search_case.h), and the value
 * is to be one? */
static bool is_facet(const struct desk *desk, const struct ledger_condition *condition)
{
	int field = condition->field;
	const char *value = condition->value;
	static const int known[] = {LEDGER_CATEGORY, LEDGER_ADVISER, LEDGER_CHANNEL, LEDGER_OUTCOME,
		LEDGER_SESSION, LEDGER_PRIORITY};
	bool any = false;

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		any = any || known[i] == field;
	if (field >= LEDGER_REGISTER && field < LEDGER_COLUMNS)
		any = ledger_column_at(field).codes != NULL;
	if (!any || condition->relation != LEDGER_IS || strchr(value, ',') != NULL ||
		strcmp(value, "none") == 0 || strcmp(value, "any") == 0 ||
		strcmp(value, LEDGER_ME) == 0)
		return false;
	const struct category *category = category_find(&desk->config.categories, value);
	return field != LEDGER_CATEGORY || (category != NULL && category_is_leaf(category));
}

/* Who sees their own cases alone looks for them alone; who has none there finds none. */
static enum status add_own(struct ledger *ledger, struct error *err)
{
	const char *adviser = ledger->desk->user.adviser;
	const char *value = *adviser != '\0' ? adviser : LEDGER_ME;
	enum status status =
		ledger_filter_add(&ledger->scan.rest, LEDGER_ADVISER, LEDGER_IS, value, err);

	return status == STATUS_OK ? search_query_filter(&ledger->scan.query,
					     ledger_filter_code(LEDGER_ADVISER), adviser, err)
				   : status;
}

/* Share the filter out: what the index looks for, and what is compared. */
static enum status share_out(struct ledger *ledger, struct error *err)
{
	struct ledger_scan *scan = &ledger->scan;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < ledger->filter.count && status == STATUS_OK; i++) {
		const struct ledger_condition *condition = &ledger->filter.items[i];
		int field = condition->field;
		const char *value = condition->value;
		if (field == LEDGER_FILTER_TEXT)
			status = case_search_words(ledger->desk, value, &scan->query, err);
		else
			status = ledger_filter_add(
				&scan->rest, field, condition->relation, value, err);
		if (status == STATUS_OK && is_facet(ledger->desk, condition))
			status = search_query_filter(
				&scan->query, ledger_filter_code(field), value, err);
	}
	return status == STATUS_OK && ledger->own ? add_own(ledger, err) : status;
}

/* Few days are sooner looked through than all that the index has of a code. */
static bool prefers_days(const struct ledger *ledger)
{
	size_t first = ledger->scan.day, last = first;

	if (!is_wanted(ledger, first))
		return true;
	while (is_wanted(ledger, last + 1))
		last++;
	return ledger_rows_between(&ledger->days, first, last) <= CHUNK_ROWS;
}

enum status ledger_scan_begin(struct ledger *ledger, struct error *err)
{
	char now[MOMENT_TEXT_SIZE];
	const struct desk *desk = ledger->desk;
	struct ledger_scan *scan = &ledger->scan;

	ledger_scan_release(scan);
	ledger->left_out = 0;
	moment_format(desk_now(desk), desk->config.station.offset_minutes, now);
	now[strlen("2026-11-25T19:42")] = '\0';
	enum status status = share_out(ledger, err);
	if (status == STATUS_OK)
		status = ledger_match_init(&scan->match, &scan->rest,
			&(struct ledger_context){
				now, desk_own_adviser(desk), &desk->config.categories},
			err);
	scan->under_way = status == STATUS_OK;
	scan->day = ledger_first_day(&ledger->days, scan->match.days.last);
	scan->indexed =
		scan->query.count > 0 || (scan->query.facets.count > 0 && !prefers_days(ledger));
	return status;
}

void ledger_scan_release(struct ledger_scan *scan)
{
	ledger_match_release(&scan->match);
	ledger_filter_release(&scan->rest);
	search_query_release(&scan->query);
	ledger_rows_release(&scan->chunk);
	ledger_rows_release(&scan->found);
	string_list_release(&scan->keys);
	*scan = (struct ledger_scan){0};
}

/* The next cases that the index has; their days are read with them. */
static enum status load_found(struct ledger *ledger, struct error *err)
{
	struct ledger_scan *scan = &ledger->scan;
	struct search_result found = {0};
	const struct search_bounds bounds = {.limit = FOUND_ROWS, .before = scan->before};
	enum status status = search_cases(ledger->desk->store, &scan->query, &bounds, &found, err);

	for (size_t i = 0; i < found.count && status == STATUS_OK; i++)
		if (!ledger_rows_add(&scan->chunk, (struct ledger_row){.id = found.ids[i]}))
			status = error_memory(err);
	scan->drained = found.count < FOUND_ROWS;
	if (found.count > 0)
		scan->before = found.ids[found.count - 1];
	search_result_release(&found);
	return status;
}

/* The next days. */
static enum status load_days(struct ledger *ledger, struct error *err)
{
	struct ledger_scan *scan = &ledger->scan;
	const struct ledger_days *days = &ledger->days;
	size_t from = scan->day, to = from;

	while (is_wanted(ledger, to + 1) && ledger_rows_between(days, from, to) < CHUNK_ROWS)
		to++;
	scan->day = to + 1;
	return ledger_rows_load(ledger->desk->store,
		(struct day_range){days->items[to].day, days->items[from].day}, scan->match.states,
		&scan->chunk, err);
}

static enum status load_chunk(struct ledger *ledger, struct error *err)
{
	struct ledger_scan *scan = &ledger->scan;

	scan->chunk.count = 0;
	scan->chunk_at = 0;
	return scan->indexed ? load_found(ledger, err) : load_days(ledger, err);
}

/* What a match asks the values of. */
struct asked {
	const struct desk *desk;
	struct ledger_case item;
	struct buffer scratch;
	bool failed; /* a value could not be told, for want of memory */
};

static const char *value_of(void *context, int column)
{
	struct asked *asked = context;

	const char *value = ledger_value(asked->desk, &asked->item, column, &asked->scratch);
	asked->failed = asked->failed || asked->scratch.failed;
	return value;
}

/* What the row is put in order by; states in the order of a case's life. */
static bool add_key(struct ledger *ledger, struct asked *asked)
{
	char state[8];
	const char *key;

	if (ledger->sort == LEDGER_SORT_DAY)
		return true;
	key = value_of(asked, ledger_sort_column(ledger->sort));
	if (ledger->sort == LEDGER_SORT_STATE) {
		snprintf(state, sizeof(state), "%02d", (int)asked->item.record->state);
		key = state;
	}
	return string_list_add(&ledger->scan.keys, key != NULL ? key : "");
}

static enum status add_found(
	struct ledger *ledger, struct asked *asked, struct ledger_row row, struct error *err)
{
	const struct case_record *record = asked->item.record;

	row.day = record->service_day;
	row.opened_at = record->opened_at;
	if (!ledger_rows_add(&ledger->scan.found, row) || !add_key(ledger, asked))
		return error_memory(err);
	ledger_totals_add(&ledger->counting, record->state, record->rating, 1);
	return STATUS_OK;
}

static enum status take(
	struct ledger *ledger, struct asked *asked, struct ledger_row row, struct error *err)
{
	if (!ledger->full_alone || !asked->item.record->outline)
		return add_found(ledger, asked, row, err);
	ledger->left_out++;
	return STATUS_OK;
}

static enum status look_at(struct ledger *ledger, const struct case_record *record,
	struct ledger_row row, struct error *err)
{
	struct register_entry entry = {{0}};
	struct asked asked = {.desk = ledger->desk, .item = {record, &entry}};
	enum status status = STATUS_OK;

	/* What words found in a case, of which an outline alone is seen, would tell what it hides.
	 */
	if (record->outline && ledger->scan.indexed)
		return STATUS_OK;
	if (ledger->scan.match.wants_register && record->details != NULL)
		status = case_register_load(ledger->desk->store, record->id, &entry, err);
	if (status == STATUS_OK && ledger_match_case(&ledger->scan.match, value_of, &asked))
		status = take(ledger, &asked, row, err);
	if (status == STATUS_OK && asked.failed)
		status = error_memory(err);
	register_entry_release(&entry);
	buffer_release(&asked.scratch);
	return status;
}

/* The next cases of the chunk. */
static enum status look_on(struct ledger *ledger, size_t *looked, struct error *err)
{
	struct case_list cases = {0};
	struct ledger_scan *scan = &ledger->scan;
	size_t left = scan->chunk.count - scan->chunk_at;
	size_t count = left < BATCH_CASES ? left : BATCH_CASES;
	const struct ledger_row *rows = scan->chunk.items + scan->chunk_at;
	enum status status = ledger_cases_load(ledger->desk->store, rows, count, &cases, err);

	if (status == STATUS_OK)
		status = sighted_cases(ledger->desk, &cases, 0, err);
	for (size_t i = 0; i < cases.count && status == STATUS_OK; i++)
		status = look_at(ledger, &cases.items[i], rows[i], err);
	scan->chunk_at += count;
	*looked += count;
	case_list_release(&cases);
	return status;
}

enum status ledger_scan_on(struct ledger *ledger, bool *more, struct error *err)
{
	size_t looked = 0;
	enum status status = STATUS_OK;
	const struct ledger_scan *scan = &ledger->scan;

	*more = true;
	while (status == STATUS_OK && looked < SLICE_CASES) {
		ledger->cut =
			ledger->sort != LEDGER_SORT_DAY && scan->found.count >= LEDGER_SORT_MAX;
		if (scan->chunk_at < scan->chunk.count && !ledger->cut) {
			status = look_on(ledger, &looked, err);
		} else if (any_is_left(ledger) && !ledger->cut) {
			status = load_chunk(ledger, err);
			looked += SLICE_CASES / 8;
		} else {
			*more = false;
			break;
		}
	}
	return status;
}
