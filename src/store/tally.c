#include "tally.h"

#include <string.h>

#include "connection.h"
#include "query.h"

static enum status count(
	struct store *store, const char *date, struct tally *tally, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = query_begin(&query, &store->db, "case/count", err);
	if (status == STATUS_OK)
		query_bind_text(&query, ":day", date);
	while (status == STATUS_OK) {
		enum case_state state;
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		if (!case_state_parse(query_text(&query, 0), &state))
			continue;
		tally->today[state] = (size_t)query_integer(&query, 2);
		tally->listed[state] = (size_t)query_integer(&query, 1) + tally->today[state];
	}
	query_end(&query);
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
	status = count(store, date, &fresh, err);
	if (status == STATUS_OK)
		*kept = fresh;
	return status;
}
