/*
 * Cases picked by their ids, from indexes alone, and then read at once: the statement that reads
 * whole cases is the dearest to prepare, so there is one of it.
 */
#ifndef MENZHEN_STORE_CASE_IDS_H
#define MENZHEN_STORE_CASE_IDS_H

#include "menzhen/base/buffer.h"
#include "menzhen/store/case_store.h"
#include "query.h"

/* Zero-initialise. */
struct case_ids {
	struct buffer array; /* JSON, without its end */
};

void case_ids_add(struct case_ids *ids, int64_t id);

/* Step QUERY to its end and add the first column of each row. */
enum status case_ids_collect(struct case_ids *ids, struct query *query, struct error *err);

/* Append the cases to OUT, in the order in which the ids were added, and release IDS. */
enum status case_ids_read(
	struct case_ids *ids, struct store *store, struct case_list *out, struct error *err);

void case_ids_release(struct case_ids *ids);

#endif
