/* Checking and rebuilding a database. */
#ifndef MENZHEN_STORE_VERIFY_H
#define MENZHEN_STORE_VERIFY_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/store/store.h"

struct verify_report {
	int64_t events;  /* read and checked */
	int64_t rows;    /* of projections compared, or rebuilt */
	int64_t unknown; /* events of kinds that only a newer Menzhen knows: not applied */
	int64_t erased;  /* events whose private part was erased, as the law allows */
	char head[65];   /* hash of the last event, hex; "" in an empty journal */
	bool damaged;    /* the file or the journal is, and not only what follows from it */
	struct error_list findings; /* what is wrong, each a sentence; empty when all is well */
};

/*
 * SQLite's integrity check, the hash chain and commitments, gaps in seq, the full-text index
 * against the cases, and every projection row against a replay of the journal into memory, which
 * takes about as much of it as the projections take of the disk: some 1 KB a case. Reads only.
 * STATUS_OK with findings when something is wrong with the data; another status only when the check
 * itself could not run.
 */
enum status verify_run(struct store *store, struct verify_report *out, struct error *err);

/*
 * Drop and make again every projection and fill the full-text index, in one transaction, after
 * checking the chain; when that is broken, STATUS_STORE with findings, and nothing is changed.
 */
enum status verify_rebuild(struct store *store, struct verify_report *out, struct error *err);

void verify_report_release(struct verify_report *report);

#endif
