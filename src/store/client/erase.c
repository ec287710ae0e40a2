#include "menzhen/store/client/erase.h"

#include <stdlib.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/text.h"
#include "menzhen/model/appointment/appointment.h"
#include "store/database/own_query.h"
#include "wipe.h"

/* What a statement asks for, as JSON. */
struct lists {
	struct buffer subjects, words;
};

static enum status lists_make(
	struct lists *lists, const struct erase_scope *scope, struct error *err)
{
	bool made = string_list_json(&scope->subjects, &lists->subjects) &&
		    string_list_json(&scope->words, &lists->words);

	return made ? STATUS_OK : error_memory(err);
}

static void lists_release(struct lists *lists)
{
	buffer_release(&lists->subjects);
	buffer_release(&lists->words);
}

static void bind(struct query *query, const char *name, const char *text)
{
	if (sqlite3_bind_parameter_index(query->statement, name) > 0)
		query_bind_text(query, name, text);
}

/* The statement NAME with those of the lists that it asks for. */
static enum status begin(struct query *query, struct store *store, const char *name,
	const struct lists *lists, struct error *err)
{
	enum status status = query_begin(query, &store->db, name, err);

	if (status != STATUS_OK)
		return status;
	if (sqlite3_bind_parameter_index(query->statement, ":origin") > 0)
		query_bind_integer(query, ":origin", store->line_id);
	bind(query, ":subjects", buffer_text(&lists->subjects));
	bind(query, ":words", buffer_text(&lists->words));
	return STATUS_OK;
}

static enum status run(
	struct store *store, const char *name, const struct lists *lists, struct error *err)
{
	struct query query;
	enum status status = begin(&query, store, name, lists, err);

	if (status == STATUS_OK)
		status = query_finish(&query, err);
	query_end(&query);
	return status;
}

enum status erase_private(
	struct store *store, const struct erase_scope *scope, int64_t *events, struct error *err)
{
	static const char *const steps[] = {"erase/subjects", "erase/references", "erase/searches"};
	struct lists lists = {.subjects = {0}};
	int before = sqlite3_total_changes(store->db.handle);
	enum status status = lists_make(&lists, scope, err);

	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]) && status == STATUS_OK; i++)
		status = run(store, steps[i], &lists, err);
	*events = sqlite3_total_changes(store->db.handle) - before;
	if (status == STATUS_OK)
		status = run(store, "erase/drafts", &lists, err);
	lists_release(&lists);
	return status;
}

enum status erase_finish(struct store *store, struct error *err)
{
	enum status status = projection_rebuild(&store->db, err);

	return status == STATUS_OK ? wipe_order(store, err) : status;
}

enum status erase_left(struct store *store, const char *number, bool *left, struct error *err)
{
	struct query query;
	int64_t exists = 0;
	enum status status = own_query_begin(&query, store, "erase/left", err);

	if (status == STATUS_OK) {
		query_bind_text(&query, ":number", number);
		status = query_step_integer(&query, &exists, err);
	}
	*left = exists != 0;
	query_end(&query);
	return status;
}

enum status erase_named(struct store *store, const struct string_list *words,
	struct string_list *out, struct error *err)
{
	struct query query = {0};
	struct lists lists = {.subjects = {0}};
	enum status status = string_list_json(words, &lists.words) ? STATUS_OK : error_memory(err);

	if (status == STATUS_OK)
		status = begin(&query, store, "erase/named", &lists, err);
	if (status == STATUS_OK)
		status = query_add_texts(&query, out, err);
	query_end(&query);
	lists_release(&lists);
	return status;
}

enum status erase_aged(
	struct store *store, struct day day, struct string_list *out, struct error *err)
{
	struct query query;
	char date[DAY_TEXT_SIZE];
	enum status status = own_query_begin(&query, store, "erase/aged", err);

	if (status == STATUS_OK) {
		query_bind_text(&query, ":day", day_format(day, date));
		status = query_add_texts(&query, out, err);
	}
	query_end(&query);
	return status;
}

static enum status take_appointment(const struct query *query, struct erase_scope *scope,
	char booked[ERASE_NUMBER_SIZE], struct error *err)
{
	const char *number = query_text(query, 0);

	if (coded_find(&appointment_state_table, query_text(query, 1)) == APPOINTMENT_BOOKED)
		text_copy(number, booked, ERASE_NUMBER_SIZE);
	return string_list_has(&scope->subjects, number) ||
			       string_list_add(&scope->subjects, number)
		       ? STATUS_OK
		       : error_memory(err);
}

enum status erase_appointments(struct store *store, struct erase_scope *scope,
	char booked[ERASE_NUMBER_SIZE], struct error *err)
{
	struct query query = {0};
	struct lists lists = {.subjects = {0}};
	bool row = true;
	enum status status = lists_make(&lists, scope, err);

	booked[0] = '\0';
	if (status == STATUS_OK)
		status = begin(&query, store, "erase/appointments", &lists, err);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row)
			status = take_appointment(&query, scope, booked, err);
	}
	query_end(&query);
	lists_release(&lists);
	return status;
}

void erase_scope_release(struct erase_scope *scope)
{
	string_list_release(&scope->subjects);
	string_list_release(&scope->words);
}

enum status client_hold_load(
	struct store *store, const char *number, struct client_hold *out, struct error *err)
{
	struct query query;
	bool row = false, copied = true;
	enum status status = own_query_begin(&query, store, "erase/hold", err);

	*out = (struct client_hold){0};
	if (status == STATUS_OK) {
		query_bind_text(&query, ":number", number);
		status = query_step(&query, &row, err);
	}
	if (row) {
		out->at = query_integer(&query, 0);
		copied = query_copy(&query, 1, &out->actor) && query_copy(&query, 2, &out->reason);
	}
	query_end(&query);
	return copied ? status : error_memory(err);
}

void client_hold_release(struct client_hold *hold)
{
	free(hold->actor);
	free(hold->reason);
	*hold = (struct client_hold){0};
}
