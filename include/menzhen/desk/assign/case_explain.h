/* Use case: why a case went to whom it went, from what was recorded on the day. */
#ifndef MENZHEN_DESK_CASE_EXPLAIN_H
#define MENZHEN_DESK_CASE_EXPLAIN_H

#include "menzhen/desk/case/case_view.h"
#include "menzhen/store/case/explanation.h"

/* Zero-initialise; release with case_explanation_release. */
struct case_explanation {
	struct case_view view;
	/* One for each of view.history.items, empty where nobody was chosen by a proposal. */
	struct explanation *proposals;
};

/* STATUS_REFUSED when there is no such case. Release OUT in any case. */
enum status case_explain(const struct desk *desk, const char *number, struct case_explanation *out,
	struct error *err);
void case_explanation_release(struct case_explanation *explanation);

#endif
