#include "menzhen/store/backup/numbers.h"

#include <stdlib.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/model/session.h"
#include "store/database/own_query.h"

/* The one text of QUERY into OUT. */
static enum status read_text(struct query *query, char **out, struct error *err)
{
	bool row = false;
	enum status status = query_step(query, &row, err);
	if (status == STATUS_OK && row && !query_copy(query, 0, out))
		status = error_memory(err);
	return status;
}

static enum status load_daily(struct store *store, int64_t common, char **out, struct error *err)
{
	struct query query;
	enum status status = own_query_begin(&query, store, "restore/taken", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":id", common);
		status = read_text(&query, out, err);
	}
	query_end(&query);
	return status;
}

static enum status load_series(struct store *store, int64_t gap, int first_year, int last_year,
	char **out, struct error *err)
{
	struct query query;
	enum status status = own_query_begin(&query, store, "restore/given", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":gap", gap);
		query_bind_integer(&query, ":first", first_year);
		query_bind_integer(&query, ":last", last_year);
		status = read_text(&query, out, err);
	}
	query_end(&query);
	return status;
}

enum status numbers_load(
	struct store *store, int64_t common, struct numbers *out, struct error *err)
{
	*out = (struct numbers){NULL, NULL};
	enum status status = load_daily(store, common, &out->daily, err);
	return status == STATUS_OK ? load_series(store, 0, 0, -1, &out->series, err) : status;
}

static bool write_sessions(struct buffer *out)
{
	struct json_writer json = {.out = out};
	json_array_begin(&json);
	for (int kind = 0; kind < SESSION_KINDS; kind++)
		json_string(&json, session_code((enum session_kind)kind));
	json_array_end(&json);
	return !out->failed;
}

static enum status guess_daily(
	struct store *store, struct day first, struct day last, char **out, struct error *err)
{
	struct query query = {0};
	struct buffer sessions = {0};
	char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
	enum status status = write_sessions(&sessions)
				     ? own_query_begin(&query, store, "restore/taken_perhaps", err)
				     : error_memory(err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":first", day_format(first, from));
		query_bind_text(&query, ":last", day_format(last, to));
		query_bind_text(&query, ":sessions", buffer_text(&sessions));
		query_bind_integer(&query, ":gap", NUMBERS_DAILY);
		status = read_text(&query, out, err);
	}
	query_end(&query);
	buffer_release(&sessions);
	return status;
}

enum status numbers_guess(struct store *store, struct day first, struct day last,
	struct numbers *out, struct error *err)
{
	*out = (struct numbers){NULL, NULL};
	if (last.n < first.n) /* a clock that was put back */
		last = first;
	int weeks = 1 + (last.n - first.n) / 7;
	if (last.n - first.n >= NUMBERS_DAYS)
		first.n = last.n - NUMBERS_DAYS + 1;
	enum status status = guess_daily(store, first, last, &out->daily, err);
	return status == STATUS_OK ? load_series(store, (int64_t)NUMBERS_WEEKLY * weeks,
					     day_to_civil(first).year, day_to_civil(last).year,
					     &out->series, err)
				   : status;
}

void numbers_release(struct numbers *numbers)
{
	free(numbers->daily);
	free(numbers->series);
	*numbers = (struct numbers){NULL, NULL};
}
