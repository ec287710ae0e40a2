#include "menzhen/store/backup/transplant.h"

#include <sodium.h>

#include "fixed_rows.h"
#include "origins.h"
#include "store/database/schema.h"
#include "store/journal/projection.h"
#include "store/journal/verify_parts.h"

struct transplant {
	struct database from, to;
	struct verify_report report;
};

/* The new one is of no use until it is whole, and copied once more then: nothing is synced. */
static const char settings[] = "PRAGMA journal_mode = MEMORY;"
			       "PRAGMA synchronous = OFF;"
			       "PRAGMA foreign_keys = ON;"
			       "PRAGMA recursive_triggers = ON;"
			       "PRAGMA temp_store = MEMORY;"
			       "PRAGMA cache_size = -16384;";

static enum status altered(const struct transplant *transplant, struct error *err)
{
	error_set(err, STATUS_DAMAGED,
		N_("This backup is damaged, or somebody has altered it: its events do not follow "
		   "from each other. Take another; 'menzhen backup list' tells which there are"));
	error_at(err, transplant->from.path, 0, 0);
	return STATUS_DAMAGED;
}

/* What one of the two does not read, or does not take, is wrong with what was recorded. */
static enum status judge(const struct transplant *transplant, enum status status, struct error *err)
{
	int from = database_code(&transplant->from);
	int to = database_code(&transplant->to);
	bool wrong = from == SQLITE_CORRUPT || from == SQLITE_ERROR || to == SQLITE_CONSTRAINT;
	return status == STATUS_STORE && wrong ? altered(transplant, err) : status;
}

static enum status open_both(
	struct transplant *transplant, const char *from, const char *to, struct error *err)
{
	enum status status = database_open(&transplant->from, from, SQLITE_OPEN_READONLY, err);
	if (status == STATUS_OK)
		status = schema_check(&transplant->from, err);
	if (status == STATUS_OK)
		status = query_run(&transplant->from, "store/read", err);
	if (status == STATUS_OK)
		status = database_make(to, err);
	if (status == STATUS_OK)
		status = database_open(&transplant->to, to, SQLITE_OPEN_READWRITE, err);
	return status == STATUS_OK ? database_execute(&transplant->to, settings, err) : status;
}

/* Where EVENT is in the new one, it was in the old one. */
static enum status take(struct transplant *transplant, struct event *event, struct error *err)
{
	int64_t id = event->id;
	enum status status = origin_admit(&transplant->to, event, err);
	if (status == STATUS_OK)
		status = event_append(&transplant->to, event, err);
	return status == STATUS_OK && event->id != id ? altered(transplant, err) : status;
}

static enum status take_events(struct transplant *transplant, struct error *err)
{
	struct query query;
	struct event event;
	bool row = true;
	enum status status = query_begin(&query, &transplant->from, "verify/chain", err);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		status = event_read(&event, &query) ? take(transplant, &event, err)
						    : altered(transplant, err);
	}
	query_end(&query);
	return status;
}

/* One that has recorded nothing yet is new to the journal; among events it must be one of theirs.
 */
static enum status take_own_origin(struct transplant *transplant, int64_t *line, struct error *err)
{
	char key[SCHEMA_KEY_SIZE];
	struct event none = {.seq = 0};
	int64_t events = 0, id = 0;
	enum status status = schema_meta(&transplant->from, "origin", key, sizeof(key), err);
	none.origin = bytes_of_text(key);
	if (status == STATUS_OK)
		status = query_integer_of(&transplant->to, "verify/event_count", &events, err);
	if (status == STATUS_OK)
		status = origin_find(&transplant->to, none.origin, &id, line, err);
	if (status == STATUS_OK && id == 0 && events > 0)
		return altered(transplant, err);
	if (status == STATUS_OK && id == 0) {
		status = origin_admit(&transplant->to, &none, err);
		*line = none.line_id;
	}
	return status == STATUS_OK ? schema_set_meta(&transplant->to, "origin", key, err) : status;
}

static enum status check(struct transplant *transplant, struct error *err)
{
	enum status status = verify_journal(&transplant->to, &transplant->report, err);
	return status == STATUS_OK && !error_list_empty(&transplant->report.findings)
		       ? altered(transplant, err)
		       : status;
}

static enum status take_fixed_rows(struct transplant *transplant, int64_t line, struct error *err)
{
	enum status status = credentials_settle(&transplant->to, line, &transplant->from, err);
	if (status == STATUS_OK)
		status = drafts_take(&transplant->to, &transplant->from, err);
	return status == STATUS_OK ? preferences_take(&transplant->to, &transplant->from, err)
				   : status;
}

static enum status make_journal(struct transplant *transplant, int64_t *line, struct error *err)
{
	enum status status = schema_begin(&transplant->to, err);
	if (status == STATUS_OK)
		status = take_events(transplant, err);
	if (status == STATUS_OK)
		status = take_own_origin(transplant, line, err);
	status = judge(transplant, status, err);
	return status == STATUS_OK ? check(transplant, err) : status;
}

static enum status make(struct transplant *transplant, struct error *err)
{
	int64_t line = 0;
	enum status status = query_run(&transplant->to, "store/begin", err);
	if (status == STATUS_OK)
		status = make_journal(transplant, &line, err);
	if (status == STATUS_OK)
		status = judge(transplant, projection_rebuild(&transplant->to, err), err);
	if (status == STATUS_OK)
		status = take_fixed_rows(transplant, line, err);
	return status == STATUS_OK ? query_run(&transplant->to, "store/commit", err) : status;
}

static enum status try_once(const char *from, const char *to, struct error *err)
{
	struct transplant transplant = {.from = {0}};
	enum status status = open_both(&transplant, from, to, err);
	if (status == STATUS_OK)
		status = make(&transplant, err);
	verify_report_release(&transplant.report);
	database_close(&transplant.to);
	database_close(&transplant.from);
	return status;
}

/* Without memory SQLite takes what is JSON for none: nobody is told to throw a backup away for
 * that. */
enum status store_transplant(const char *from, const char *to, struct error *err)
{
	if (sodium_init() < 0)
		return error_memory(err);
	enum status status = try_once(from, to, err);
	return status == STATUS_DAMAGED ? try_once(from, to, err) : status;
}
