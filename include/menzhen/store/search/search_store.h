/*
 * Full text over the cases that this database itself recorded, the newest first, and people as they
 * are known at the door. What is found does not depend on what is in the index: it is filled when
 * a desk is idle (search_index.h), and what it does not hold yet is read directly.
 *
 * The rules by which a word matches: model/search/search_match.h.
 */
#ifndef MENZHEN_STORE_SEARCH_STORE_H
#define MENZHEN_STORE_SEARCH_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/model/search/search_match.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/store.h"

/* How a search is bounded. Zero-initialised: everything, and it is not stopped. */
struct search_bounds {
	size_t limit;   /* so many cases at most; 0: all */
	int64_t before; /* ids below it alone, for the next page; 0: from the newest */
	bool (*stop)(
		void *stopper); /* asked over and over: is the answer still wanted? NULL: yes */
	void *stopper;
};

/* Zero-initialise; release with search_result_release. */
struct search_result {
	int64_t *ids; /* of cases */
	size_t count, capacity;
	bool stopped; /* by the caller: there may be more */
};

/* Cases that match every word and every facet of QUERY, the newest first. Appends to OUT. */
enum status search_cases(struct store *store, const struct search_query *query,
	const struct search_bounds *bounds, struct search_result *out, struct error *err);

/*
 * Cases whose client matches every word of QUERY (search_match_person): first those written with
 * the very characters, then those that sound alike, each the newest first. bounds->before is not
 * looked at.
 */
enum status search_people(struct store *store, const struct search_query *query,
	const struct search_bounds *bounds, struct search_result *out, struct error *err);

/* Read the cases found, in their order. Appends to OUT. */
enum status search_read(struct store *store, const struct search_result *found,
	struct case_list *out, struct error *err);

void search_result_release(struct search_result *result);

#endif
