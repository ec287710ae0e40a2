#include "menzhen/store/appointment/appointment_store.h"

#include "menzhen/base/memory.h"
#include "store/database/own_query.h"

/* As the columns of the table come. */
enum {
	ORIGIN,
	NUMBER,
	SEQUENCE,
	KIND,
	STATE,
	DAY,
	START,
	ADVISER,
	CATEGORY,
	CASE_NUMBER,
	ACTOR,
	BOOKED_AT,
	CLIENT,
	PHONE,
	ADDRESS,
	NOTE,
	REASON
};

static enum status refuse_word(const struct query *query, int column, struct error *err)
{
	return error_set(err, STATUS_STORE,
		N_("The appointment %s has a %s that is not known; run verify"),
		query_text(query, NUMBER), sqlite3_column_name(query->statement, column));
}

static enum status read_word(const struct query *query, int column, const struct coded_table *table,
	int *out, struct error *err)
{
	const char *code = query_text(query, column);

	*out = code != NULL ? coded_find(table, code) : -1;
	return *out >= 0 ? STATUS_OK : refuse_word(query, column, err);
}

static enum status read_texts(struct appointment *out, const struct query *query, struct error *err)
{
	const struct {
		int column;
		char **text;
	} texts[] = {
		{ADVISER, &out->adviser},
		{CATEGORY, &out->category},
		{CASE_NUMBER, &out->case_number},
		{ACTOR, &out->actor},
		{CLIENT, &out->client},
		{PHONE, &out->phone},
		{ADDRESS, &out->address},
		{NOTE, &out->note},
		{REASON, &out->reason},
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (!query_copy(query, texts[i].column, texts[i].text))
			return error_memory(err);
	return STATUS_OK;
}

/* Fill OUT, to be released even on failure, from the row QUERY stands on. */
static enum status read_row(struct appointment *out, const struct query *query, struct error *err)
{
	int kind = 0, state = 0;
	const char *day = query_text(query, DAY);
	enum status status = read_word(query, KIND, &appointment_kind_table, &kind, err);

	if (status == STATUS_OK)
		status = read_word(query, STATE, &appointment_state_table, &state, err);
	if (status == STATUS_OK && (day == NULL || !day_parse(day, &out->day)))
		status = refuse_word(query, DAY, err);
	out->number = (int)query_integer(query, SEQUENCE);
	out->kind = (enum appointment_kind)kind;
	out->state = (enum appointment_state)state;
	out->start = (int)query_integer(query, START);
	out->booked_at = query_integer(query, BOOKED_AT);
	return status == STATUS_OK ? read_texts(out, query, err) : status;
}

enum status appointment_load(
	struct store *store, int number, struct appointment *out, struct error *err)
{
	struct query query;
	bool row = false;
	char text[APPOINTMENT_NUMBER_SIZE];

	*out = (struct appointment){0};
	enum status status = own_query_begin(&query, store, "appointment/load", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":number", appointment_number_format(number, text));
		status = query_step(&query, &row, err);
	}
	if (status == STATUS_OK && row)
		status = read_row(out, &query, err);
	else if (status == STATUS_OK)
		status = error_set(err, STATUS_REFUSED,
			N_("There is no appointment %s; the list of a day shows those there are"),
			text);
	query_end(&query);
	return status;
}

static enum status add_row(
	struct appointment_list *out, const struct query *query, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	return read_row(&out->items[out->count++], query, err);
}

enum status appointments_load(
	struct store *store, struct day_range days, struct appointment_list *out, struct error *err)
{
	struct query query;
	bool row = true;
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
	enum status status = own_query_begin(&query, store, "appointment/of_days", err);

	if (status == STATUS_OK) {
		query_bind_text(&query, ":first", day_format(days.first, first));
		query_bind_text(&query, ":last", day_format(days.last, last));
	}
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = add_row(out, &query, err);
	}
	query_end(&query);
	return status;
}

enum status appointment_last_number(struct store *store, int *out, struct error *err)
{
	int64_t last;
	enum status status = own_query_integer(store, "appointment/last_sequence", &last, err);

	*out = (int)last;
	return status;
}
