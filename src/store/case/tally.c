#include "tally.h"

#include <string.h>

#include "store/database/own_query.h"

enum { UNRATED_DAYS = 2 };

char *tally_first_day(enum case_state state, const char *date, char out[DAY_TEXT_SIZE])
{
	struct day day;
	if (case_state_is_open(state)) {
		out[0] = '\0'; /* before any day */
		return out;
	}
	if (state == CASE_CLOSED && day_parse(date, &day))
		return day_format(day_add(day, -UNRATED_DAYS), out);
	memcpy(out, date, DAY_TEXT_SIZE);
	return out;
}

/* Without a GROUP BY a count walks along its index and looks at nothing on the way. */
static enum status count(struct store *store, const char *block, enum case_state state,
	const char *first, const char *date, size_t *out, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = own_query_begin(&query, store, block, err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":state", case_state_code(state));
		if (first)
			query_bind_text(&query, ":first", first);
		query_bind_text(&query, ":day", date);
		status = query_step(&query, &row, err);
	}
	*out = row ? (size_t)query_integer(&query, 0) : 0;
	query_end(&query);
	return status;
}

static enum status count_state(struct store *store, enum case_state state, const char *date,
	struct tally *tally, struct error *err)
{
	size_t earlier = 0;
	char first[DAY_TEXT_SIZE];
	tally_first_day(state, date, first);
	enum status status =
		count(store, "case/count_day", state, NULL, date, &tally->today[state], err);
	if (status == STATUS_OK && strcmp(first, date) != 0)
		status = count(store, "case/count_before", state, first, date, &earlier, err);
	tally->listed[state] = tally->today[state] + earlier;
	return status;
}

enum status tally_take(
	struct store *store, const char *date, const struct tally **out, struct error *err)
{
	struct tally *kept = &store->tally;
	struct tally fresh = {.changes = sqlite3_total_changes(store->db.handle)};
	*out = kept;
	enum status status =
		query_integer_of(&store->db, "store/data_version", &fresh.version, err);
	if (status != STATUS_OK)
		return status;
	if (strcmp(kept->date, date) == 0 && kept->version == fresh.version &&
		kept->changes == fresh.changes)
		return STATUS_OK;
	memcpy(fresh.date, date, sizeof(fresh.date));
	for (int state = 0; state < CASE_STATES && status == STATUS_OK; state++)
		status = count_state(store, (enum case_state)state, date, &fresh, err);
	if (status == STATUS_OK)
		*kept = fresh;
	return status;
}
