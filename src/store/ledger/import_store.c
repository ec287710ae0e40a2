#include "menzhen/store/ledger/import_store.h"

#include "store/database/own_query.h"

enum status import_last_sequence(struct store *store, int *out, struct error *err)
{
	int64_t last;
	enum status status = own_query_integer(store, "import/last_sequence", &last, err);

	*out = (int)last;
	return status;
}

enum status import_columns(
	struct store *store, const char *headings, struct buffer *out, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = own_query_begin(&query, store, "import/columns", err);

	if (status == STATUS_OK) {
		query_bind_text(&query, ":headings", headings);
		status = query_step(&query, &row, err);
	}
	if (row && !buffer_add_text(out, query_text(&query, 0)))
		status = error_memory(err);
	query_end(&query);
	return status;
}

static struct import_case read_case(const struct query *query)
{
	return (struct import_case){
		.opened_at = query_integer(query, 0),
		.client = query_text(query, 1),
		.phone = query_text(query, 2),
		.id_number = query_text(query, 3),
		.category = query_text(query, 4),
		.number = query_text(query, 5),
	};
}

enum status import_cases_of_day(struct store *store, struct day day,
	enum status (*take)(void *context, const struct import_case *found, struct error *err),
	void *context, struct error *err)
{
	struct query query;
	char date[DAY_TEXT_SIZE];
	bool row = true;
	enum status status = own_query_begin(&query, store, "import/day", err);

	if (status == STATUS_OK)
		query_bind_text(&query, ":day", day_format(day, date));
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row) {
			const struct import_case found = read_case(&query);
			status = take(context, &found, err);
		}
	}
	query_end(&query);
	return status;
}
