/* What visitors of this station come with most. Private to the desk layer. */
#ifndef MENZHEN_DESK_FREQUENT_H
#define MENZHEN_DESK_FREQUENT_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/roster/roster_lint.h"

enum {
	FREQUENT_DAYS = 365,    /* looked back on */
	FREQUENT_NEWEST = 2000, /* of each state of a case */
	FREQUENT_CASES = 50,    /* with fewer the station's own figures say nothing yet */
};

/*
 * The categories by the station's own cases of the last FREQUENT_DAYS before TODAY, or, with fewer
 * than FREQUENT_CASES of them, the usual ones, into INPUT. What the hotline files under "other" is
 * no matter of law that somebody would have to know.
 */
enum status frequent_categories(
	const struct desk *desk, struct day today, struct lint_input *input, struct error *err);

#endif
