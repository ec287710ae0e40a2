/* The order of a proposal, as assignment.h tells it. Private to the model layer. */
#ifndef MENZHEN_MODEL_CANDIDATE_ORDER_H
#define MENZHEN_MODEL_CANDIDATE_ORDER_H

#include "menzhen/model/assign/assignment.h"

/* LIST is in roster order, which decides among equals. Fails with STATUS_MEMORY alone. */
enum status candidates_sort(struct candidate_list *list, struct error *err);

#endif
