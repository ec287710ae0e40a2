#include "examination.h"

#include <string.h>

#include "store/database/query.h"

/* Steps of SQLite's machine between two looks whether somebody waits: about a millisecond. */
enum { PATIENCE_STEPS = 20000 };

static int primary(const struct examination *examination)
{
	return sqlite3_errcode(examination->db.handle) & 0xff;
}

/* STATUS and ERR of a step: what is wrong with the data is a finding; a disk that does not answer
 * tells nothing about what lies on it. */
static enum status note(
	struct examination *examination, enum status status, const struct error *err)
{
	if (status != STATUS_STORE || primary(examination) == SQLITE_IOERR)
		return status;
	return verify_note(&examination->report, status, err);
}

static enum status count_events(struct examination *examination, struct error *err)
{
	struct error failed;
	enum status status = query_integer_of(
		&examination->db, "verify/event_count", &examination->events, &failed);
	if (status != STATUS_OK && err)
		*err = failed;
	return note(examination, status, &failed);
}

enum status examination_begin(struct examination *examination, const char *path, struct error *err)
{
	*examination = (struct examination){.file_done = false};
	enum status status = database_open(&examination->db, path, SQLITE_OPEN_READONLY, err);
	/* All slices read one moment, whatever is recorded meanwhile. */
	if (status == STATUS_OK)
		status = query_run(&examination->db, "store/read", err);
	return status == STATUS_OK ? count_events(examination, err) : status;
}

static int ask(void *context)
{
	return patience_over(context);
}

/* *OVER: somebody waits, and it is not done. */
static enum status check_file(struct examination *examination, bool *over, struct error *err)
{
	struct query query;
	struct error failed;
	bool row = true;
	enum status status = query_begin(&query, &examination->db, "verify/integrity", &failed);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, &failed);
		if (status == STATUS_OK && row && strcmp(query_text(&query, 0), "ok") != 0)
			verify_found(&examination->report, N_("The file is damaged: %s"),
				query_text(&query, 0));
	}
	*over = status != STATUS_OK && primary(examination) == SQLITE_INTERRUPT;
	query_end(&query);
	if (*over)
		return STATUS_OK;
	if (status != STATUS_OK && err)
		*err = failed;
	return note(examination, status, &failed);
}

static enum status go_on_with_file(
	struct examination *examination, const struct patience *patience, struct error *err)
{
	bool over;
	struct patience asked = patience ? *patience : (struct patience){NULL, NULL};
	sqlite3_progress_handler(
		examination->db.handle, asked.over ? PATIENCE_STEPS : 0, ask, &asked);
	enum status status = check_file(examination, &over, err);
	sqlite3_progress_handler(examination->db.handle, 0, NULL, NULL);
	if (status != STATUS_OK || over)
		return status;
	examination->file_done = true;
	return chain_walk_begin(&examination->walk, &examination->db, &examination->report, err);
}

enum status examination_step(struct examination *examination, int events,
	const struct patience *patience, struct error *err)
{
	enum status status = STATUS_OK;
	if (!examination->file_done)
		return go_on_with_file(examination, patience, err);
	if (!examination->done)
		status = chain_walk_on(&examination->walk, events, err);
	examination->done = examination->walk.done;
	return status;
}

bool examination_found(const struct examination *examination)
{
	return !error_list_empty(&examination->report.findings);
}

void examination_end(struct examination *examination)
{
	chain_walk_end(&examination->walk);
	verify_report_release(&examination->report);
	database_close(&examination->db);
	*examination = (struct examination){.file_done = false};
}
