/*
 * The index of search_store.h as a thing to be looked after: store_idle fills it step by step, and
 * leaves the newest cases out, which are read directly and still change while they are dealt with.
 */
#ifndef MENZHEN_STORE_SEARCH_INDEX_H
#define MENZHEN_STORE_SEARCH_INDEX_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/store/store.h"

/* How many cases it does not hold yet. Those make a search slow and miss nothing. */
enum status search_index_missing(struct store *store, int64_t *out, struct error *err);

/*
 * Fill it now, in transactions of a moment each, so that other desks can record between them. GO_ON
 * is told how many cases are left after each; false from it ends the work, and what is done stays.
 */
enum status search_index_fill(struct store *store, bool (*go_on)(void *context, int64_t left),
	void *context, struct error *err);

#endif
