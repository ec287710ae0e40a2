#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/text.h"
#include "projection.h"
#include "store/database/query.h"
#include "store/database/schema.h"
#include "store/search/search_index.h"
#include "verify_parts.h"

/* As a new database would be today, with the journal of DB replayed into it. */
static enum status make_replay(struct database *db, struct database *replay, struct error *err)
{
	enum status status = database_open(replay, ":memory:", SQLITE_OPEN_READWRITE, err);
	if (status == STATUS_OK)
		status = database_execute(replay, "PRAGMA foreign_keys = ON", err);
	if (status == STATUS_OK)
		status = query_run(replay, "store/begin", err);
	if (status == STATUS_OK)
		status = schema_migrate(replay, err);
	if (status == STATUS_OK)
		status = database_run(replay, "schema/projection", err);
	if (status == STATUS_OK)
		status = projection_replay(db, replay, err);
	if (status == STATUS_OK)
		status = search_make(replay, err);
	if (status == STATUS_OK)
		status = query_run(replay, "store/commit", err);
	return status;
}

/* The order of the rows two queries stand on: by name, the end last. */
static int compare_names(const struct query *a, bool a_row, const struct query *b, bool b_row)
{
	if (!a_row || !b_row)
		return b_row - a_row;
	return strcmp(query_text(a, 0), query_text(b, 0));
}

static enum status compare_schemas(
	struct query *ours, struct query *fresh, struct verify_report *report, struct error *err)
{
	bool our_row = false, fresh_row = false;
	enum status status = query_step(ours, &our_row, err);
	if (status == STATUS_OK)
		status = query_step(fresh, &fresh_row, err);
	while (status == STATUS_OK && (our_row || fresh_row)) {
		int order = compare_names(ours, our_row, fresh, fresh_row);
		if (order < 0)
			verify_found(report, N_("The schema has a %s '%s' that is not Menzhen's"),
				query_text(ours, 1), query_text(ours, 0));
		else if (order > 0)
			verify_found(report, N_("The %s '%s' is missing from the schema"),
				query_text(fresh, 1), query_text(fresh, 0));
		else if (!text_same(query_text(ours, 2), query_text(fresh, 2)))
			verify_found(report, N_("The %s '%s' of the schema was changed"),
				query_text(fresh, 1), query_text(fresh, 0));
		if (order <= 0)
			status = query_step(ours, &our_row, err);
		if (order >= 0 && status == STATUS_OK)
			status = query_step(fresh, &fresh_row, err);
	}
	return status;
}

static enum status verify_schema(struct database *db, struct database *replay,
	struct verify_report *report, struct error *err)
{
	struct query ours = {0}, fresh = {0};
	enum status status = query_begin(&ours, db, "verify/schema", err);
	if (status == STATUS_OK)
		status = query_begin(&fresh, replay, "verify/schema", err);
	if (status == STATUS_OK)
		status = compare_schemas(&ours, &fresh, report, err);
	query_end(&ours);
	query_end(&fresh);
	return status;
}

/* What is done with each projection: a table's NAME, which is borrowed. */
struct visit {
	enum status (*table)(struct visit *visit, const char *name, struct error *err);
	struct database *db, *replay;
	struct verify_report *report;
};

static enum status visit_tables(struct visit *visit, struct error *err)
{
	struct database model;
	struct query tables = {0};
	bool row = true;
	enum status status = projection_model(&model, err);
	if (status == STATUS_OK)
		status = query_begin(&tables, &model, "projection/tables", err);
	while (status == STATUS_OK) {
		status = query_step(&tables, &row, err);
		if (status != STATUS_OK || !row)
			break;
		status = visit->table(visit, query_text(&tables, 0), err);
	}
	query_end(&tables);
	database_close(&model);
	return status;
}

static enum status compare_table(struct visit *visit, const char *name, struct error *err)
{
	enum status status = verify_table(visit->db, visit->replay, name, visit->report, err);
	return verify_note(visit->report, status, err);
}

/* Those of the full-text index, which are no projection: nothing that it holds tells of them. */
static enum status compare_settings(struct visit *visit, struct error *err)
{
	int64_t rows = visit->report->rows;
	enum status status = compare_table(visit, "search_config", err);
	visit->report->rows = rows;
	return status;
}

enum status verify_projections(struct database *db, struct verify_report *report, struct error *err)
{
	struct database replay = {0};
	struct visit visit = {compare_table, db, &replay, report};
	enum status status = make_replay(db, &replay, err);
	if (status == STATUS_OK)
		status = verify_schema(db, &replay, report, err);
	if (status == STATUS_OK)
		status = visit_tables(&visit, err);
	if (status == STATUS_OK)
		status = compare_settings(&visit, err);
	database_close(&replay);
	return verify_note(report, status, err);
}

static enum status count_rows(struct visit *visit, const char *name, struct error *err)
{
	struct buffer sql = {0};
	sqlite3_stmt *statement = NULL;
	if (!buffer_printf(&sql, "SELECT count(*) FROM \"%s\"", name))
		return error_memory(err);
	int code = sqlite3_prepare_v2(visit->db->handle, buffer_text(&sql), -1, &statement, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		visit->report->rows += sqlite3_column_int64(statement, 0);
	enum status status = code == SQLITE_ROW ? STATUS_OK : database_failed(visit->db, code, err);
	sqlite3_finalize(statement);
	buffer_release(&sql);
	return status;
}

enum status verify_count_rows(struct database *db, struct verify_report *report, struct error *err)
{
	struct visit visit = {.table = count_rows, .db = db, .report = report};
	return visit_tables(&visit, err);
}
