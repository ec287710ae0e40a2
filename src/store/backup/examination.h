/*
 * Whether a database file is whole, found out in slices: SQLite's own check of the file, then the
 * chain of events. Private to the store.
 */
#ifndef MENZHEN_STORE_EXAMINATION_H
#define MENZHEN_STORE_EXAMINATION_H

#include "menzhen/base/patience.h"
#include "store/journal/verify_parts.h"

struct examination {
	struct database db;
	bool file_done, done;
	struct chain_walk walk;
	struct verify_report report; /* what is wrong: its findings */
	int64_t events;              /* in the file: of which report.events are checked */
};

/* Begin with the file at PATH, of this schema or an older one, as it is at this moment. Whatever
 * begin returned, end must be called. */
enum status examination_begin(struct examination *examination, const char *path, struct error *err);

/*
 * A slice of EVENTS events, or the check of the file, which is one piece: it is broken off when
 * PATIENCE is over, and begun anew by the next call. examination->done: nothing is left to do.
 * What is wrong with the data is a finding; another status only when it could not be read.
 */
enum status examination_step(struct examination *examination, int events,
	const struct patience *patience, struct error *err);

bool examination_found(const struct examination *examination);
void examination_end(struct examination *examination);

#endif
