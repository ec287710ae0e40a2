/*
 * Cases picked by their ids, from indexes alone, and then read: the statement that reads whole
 * cases is the dearest to prepare, so there is one of it.
 */
#ifndef MENZHEN_STORE_CASE_IDS_H
#define MENZHEN_STORE_CASE_IDS_H

#include <stddef.h>
#include <stdint.h>

#include "menzhen/store/case/case_store.h"
#include "store/database/query.h"

/* Zero-initialise. */
struct case_ids {
	int64_t *items;
	size_t count, capacity;
};

/* Step QUERY to its end and add the first column of each row. */
enum status case_ids_collect(struct case_ids *ids, struct query *query, struct error *err);

/* Append the cases to OUT, in the order of the ids. To be called in the snapshot they were picked
 * in. */
enum status case_ids_read(
	const struct case_ids *ids, struct store *store, struct case_list *out, struct error *err);

void case_ids_release(struct case_ids *ids);

#endif
