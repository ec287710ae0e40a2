#include "menzhen/store/case/case_store.h"

#include "case_record.h"
#include "menzhen/base/text.h"
#include "store/database/own_query.h"

enum status case_load(
	struct store *store, const char *number, struct case_record *out, struct error *err)
{
	struct query query;
	struct case_columns columns = {0};
	bool row = false;
	*out = (struct case_record){0};
	enum status status = own_query_begin(&query, store, "case/load", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":number", number);
		status = query_step(&query, &row, err);
	}
	if (status == STATUS_OK && row)
		status = case_record_read(out, &query, &columns, err);
	else if (status == STATUS_OK)
		status = error_set(err, STATUS_REFUSED,
			N_("There is no case '%s'; look its number up in the list of cases"),
			number);
	query_end(&query);
	if (status != STATUS_OK)
		case_record_release(out);
	return status;
}

enum status case_number_of_ticket(struct store *store, const char *ticket, struct day day,
	char *number, size_t size, struct error *err)
{
	struct query query;
	bool row = false;
	char date[DAY_TEXT_SIZE];
	day_format(day, date);
	enum status status = own_query_begin(&query, store, "case/ticket", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":ticket", ticket);
		query_bind_text(&query, ":day", date);
		status = query_step(&query, &row, err);
	}
	if (row)
		text_copy(query_text(&query, 0), number, size);
	else if (status == STATUS_OK)
		status = error_set(err, STATUS_REFUSED,
			N_("There is no ticket %s on %s; for another day, give the case's number"),
			ticket, date);
	query_end(&query);
	return status;
}

enum status case_last_sequence(struct store *store, struct day day, enum session_kind session,
	int *case_sequence, int *ticket_sequence, struct error *err)
{
	struct query query;
	bool row = false;
	char date[DAY_TEXT_SIZE];
	*case_sequence = *ticket_sequence = 0;
	enum status status = own_query_begin(&query, store, "case/last_sequence", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":day", day_format(day, date));
		query_bind_text(&query, ":session", session_code(session));
		status = query_step(&query, &row, err);
	}
	if (row) {
		*case_sequence = (int)query_integer(&query, 0);
		*ticket_sequence = (int)query_integer(&query, 1);
	}
	query_end(&query);
	return status;
}

enum status case_list_of_adviser(
	struct store *store, const char *adviser, struct case_list *out, struct error *err)
{
	struct query query;
	struct case_columns columns = {0};
	enum status status = own_query_begin(&query, store, "case/of_adviser", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":adviser", adviser);
		status = case_list_read(out, &query, &columns, err);
	}
	query_end(&query);
	return status;
}
