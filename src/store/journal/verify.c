#include "menzhen/store/journal/verify.h"

#include "menzhen/base/text.h"
#include "menzhen/store/backup/snapshot.h"
#include "store/database/connection.h"
#include "store/database/query.h"
#include "store/search/search_index.h"
#include "verify_parts.h"

enum status verify_note(struct verify_report *report, enum status status, const struct error *err)
{
	if (status != STATUS_STORE)
		return status;
	error_list_add(&report->findings, err);
	return STATUS_OK;
}

enum status verify_note_read(struct verify_report *report, const struct database *db,
	enum status status, const struct error *err)
{
	return database_code(db) == SQLITE_IOERR ? status : verify_note(report, status, err);
}

enum status verify_integrity(struct database *db, struct verify_report *report, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = query_begin(&query, db, "verify/integrity", err);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		const char *line = status == STATUS_OK && row ? query_text(&query, 0) : NULL;
		if (!line || strcmp(line, "ok") == 0)
			break;
		verify_found(report, N_("The file is damaged: %s"), line);
	}
	query_end(&query);
	return status;
}

static enum status check_file(struct database *db, struct verify_report *report, struct error *err)
{
	return verify_note(report, verify_integrity(db, report, err), err);
}

static enum status read_own_head(
	struct database *db, struct verify_report *report, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = query_begin(&query, db, "verify/own_head", err);
	if (status == STATUS_OK)
		status = query_step(&query, &row, err);
	if (row)
		text_copy(query_text(&query, 0), report->head, sizeof(report->head));
	query_end(&query);
	return verify_note(report, status, err);
}

static enum status check_runs(struct database *db, struct verify_report *report, struct error *err)
{
	int64_t wrong = 0;
	enum status status = query_integer_of(db, "verify/runs", &wrong, err);
	if (status == STATUS_OK && wrong > 0)
		verify_found(
			report, N_("What is noted of the events' order of arrival was changed"));
	return verify_note(report, status, err);
}

/* Every origin but a line's first goes on where the one before it ended. */
static enum status check_lines(struct database *db, struct verify_report *report, struct error *err)
{
	int64_t wrong = 0;
	enum status status = query_integer_of(db, "verify/lines", &wrong, err);
	if (status == STATUS_OK && wrong > 0)
		verify_found(
			report, N_("Which origins a restored database goes on from was changed"));
	return verify_note(report, status, err);
}

static enum status check_meta(struct database *db, struct verify_report *report, struct error *err)
{
	int64_t wrong = 0;
	enum status status = query_integer_of(db, "verify/meta", &wrong, err);
	if (status == STATUS_OK && wrong > 0)
		verify_found(report, N_("What the database notes of itself was changed"));
	return verify_note(report, status, err);
}

enum status verify_journal(struct database *db, struct verify_report *report, struct error *err)
{
	enum status status = verify_chain(db, report, err);
	if (status == STATUS_OK)
		status = check_runs(db, report, err);
	if (status == STATUS_OK)
		status = check_lines(db, report, err);
	return status == STATUS_OK ? read_own_head(db, report, err) : status;
}

enum status verify_run(struct store *store, struct verify_report *out, struct error *err)
{
	struct snapshot snapshot;
	*out = (struct verify_report){0};
	enum status status = snapshot_begin(&snapshot, store, err);
	if (status == STATUS_OK)
		status = check_file(&store->db, out, err);
	if (status == STATUS_OK)
		status = check_meta(&store->db, out, err);
	if (status == STATUS_OK)
		status = verify_journal(&store->db, out, err);
	out->damaged = !error_list_empty(&out->findings);
	if (status == STATUS_OK)
		status = verify_projections(&store->db, out, err);
	if (status == STATUS_OK)
		status = verify_search(&store->db, out, err);
	snapshot_end(&snapshot);
	return status;
}

static enum status rebuild(struct store *store, struct verify_report *out, struct error *err)
{
	enum status status = verify_journal(&store->db, out, err);
	if (status == STATUS_OK && !error_list_empty(&out->findings))
		return error_set(err, STATUS_STORE,
			N_("The journal itself is damaged, so nothing was rebuilt; go back to a "
			   "backup by 'menzhen restore'"));
	if (status == STATUS_OK)
		status = projection_rebuild(&store->db, err);
	if (status == STATUS_OK)
		status = search_fill_all(&store->db, store->line_id, err);
	return status == STATUS_OK ? verify_count_rows(&store->db, out, err) : status;
}

enum status verify_rebuild(struct store *store, struct verify_report *out, struct error *err)
{
	*out = (struct verify_report){0};
	enum status status = store_begin(store, err);
	if (status != STATUS_OK)
		return status;
	return store_end(store, rebuild(store, out, err), err);
}

void verify_report_release(struct verify_report *report)
{
	error_list_release(&report->findings);
	*report = (struct verify_report){0};
}
