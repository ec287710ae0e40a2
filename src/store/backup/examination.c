#include "examination.h"

#include "store/database/query.h"

/* Steps of SQLite's machine between two looks whether somebody waits: about a millisecond. */
enum { PATIENCE_STEPS = 20000 };

static enum status count_events(struct examination *examination, struct error *err)
{
	struct error failed;
	enum status status = query_integer_of(
		&examination->db, "verify/event_count", &examination->events, &failed);
	if (status != STATUS_OK && err)
		*err = failed;
	return verify_note_read(&examination->report, &examination->db, status, &failed);
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

/* *OVER: somebody waits, and it is not done. */
static enum status check_file(struct examination *examination, bool *over, struct error *err)
{
	struct error failed;
	enum status status = verify_integrity(&examination->db, &examination->report, &failed);
	*over = status != STATUS_OK && database_code(&examination->db) == SQLITE_INTERRUPT;
	if (*over)
		return STATUS_OK;
	if (status != STATUS_OK && err)
		*err = failed;
	return verify_note_read(&examination->report, &examination->db, status, &failed);
}

static enum status go_on_with_file(
	struct examination *examination, const struct patience *patience, struct error *err)
{
	bool over;
	database_heed(&examination->db, patience, PATIENCE_STEPS);
	enum status status = check_file(examination, &over, err);
	database_heed(&examination->db, NULL, 0);
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
