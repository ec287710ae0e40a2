/* The model's ranking of all advisers, asked with what the desk knows. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_RANKING_H
#define MENZHEN_DESK_RANKING_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/assignment.h"
#include "menzhen/store/case_store.h"

/* What the ranking goes by besides the desk's own files. Borrowed. */
struct ranking {
	const struct duty_list *duties;
	const struct workload *workloads;
	size_t workload_count;
	moment now;
};

/* Rank all advisers for NEED into OUT, to be released. */
enum status ranking_make(const struct desk *desk, const struct ranking *ranking,
	const struct need *need, struct candidate_list *out, struct error *err);

#endif
