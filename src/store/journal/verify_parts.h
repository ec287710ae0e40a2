/*
 * The parts of verify. Each adds what it finds to REPORT and goes on where it can; it fails only
 * where the check itself could not be made.
 */
#ifndef MENZHEN_STORE_VERIFY_PARTS_H
#define MENZHEN_STORE_VERIFY_PARTS_H

#include "menzhen/store/journal/verify.h"
#include "store/database/database.h"
#include "store/database/query.h"

/* SQLite's own check of the file; what breaks it off is no finding yet (verify_note). */
enum status verify_integrity(struct database *db, struct verify_report *report, struct error *err);

/* Numbers, hashes and commitments of every event. */
enum status verify_chain(struct database *db, struct verify_report *report, struct error *err);

/* That, the runs and the lines of origins: all that the journal is by itself. */
enum status verify_journal(struct database *db, struct verify_report *report, struct error *err);

/*
 * As verify_chain in slices, of a database of this schema or an older one: until DONE, so many
 * EVENTS at a time. Whatever begin returned, end must be called.
 */
struct chain;
struct chain_walk {
	struct query query;
	struct verify_report *report;
	struct chain *items; /* one for each origin */
	size_t count, capacity;
	bool done;
};
enum status chain_walk_begin(struct chain_walk *walk, struct database *db,
	struct verify_report *report, struct error *err);
enum status chain_walk_on(struct chain_walk *walk, int events, struct error *err);
void chain_walk_end(struct chain_walk *walk);

/* Schema and projections against a fresh database in memory into which the journal is replayed. */
enum status verify_projections(
	struct database *db, struct verify_report *report, struct error *err);

/* The full-text index against the cases of DB. */
enum status verify_search(struct database *db, struct verify_report *report, struct error *err);

/* One table of DB against the same of REPLAY, row by row in the order of the primary key. */
enum status verify_table(struct database *db, struct database *replay, const char *table,
	struct verify_report *report, struct error *err);

/* Add the rows of all projections to those of REPORT. */
enum status verify_count_rows(struct database *db, struct verify_report *report, struct error *err);

/* A finding: a msgid, which is a literal, and its arguments. */
#define verify_found(report, ...)                                                                  \
	do {                                                                                       \
		struct error finding_ = {0};                                                       \
		error_set(&finding_, STATUS_STORE, __VA_ARGS__);                                   \
		error_list_add(&(report)->findings, &finding_);                                    \
	} while (0)

/*
 * What to do about STATUS and ERR of a step: what is wrong with the data becomes a finding and
 * STATUS_OK; a lack of memory stays what it is.
 */
enum status verify_note(struct verify_report *report, enum status status, const struct error *err);

/* The same of what was read from DB: a disk that does not answer tells nothing about what lies on
 * it. */
enum status verify_note_read(struct verify_report *report, const struct database *db,
	enum status status, const struct error *err);

#endif
