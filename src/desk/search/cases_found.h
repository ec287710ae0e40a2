/* Looking for cases on behalf of a use case, which has asked whether it may. Private to the desk
 * layer. */
#ifndef MENZHEN_DESK_CASES_FOUND_H
#define MENZHEN_DESK_CASES_FOUND_H

#include "menzhen/model/search/search_word.h"
#include "menzhen/store/search/search_store.h"

struct desk;

/* As case_search: those that match, as far as they are in sight. */
enum status cases_found(const struct desk *desk, const struct search_query *query,
	const struct search_bounds *bounds, struct case_list *out, bool *stopped,
	struct error *err);

#endif
