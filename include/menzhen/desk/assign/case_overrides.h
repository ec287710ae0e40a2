/* Use case: how often a case goes to another than the one proposed first, to whom, and why. */
#ifndef MENZHEN_DESK_CASE_OVERRIDES_H
#define MENZHEN_DESK_CASE_OVERRIDES_H

#include "menzhen/desk/desk.h"
#include "menzhen/store/case/override_store.h"

/* Of one adviser. */
struct override_tally {
	char *adviser;   /* id; owned */
	int assigned;    /* waiting cases that went to them */
	int taken;       /* of these: instead of the one proposed first */
	int passed_over; /* proposed first, and it went to another */
};

/* Zero-initialise, release. */
struct override_report {
	int assigned, overridden;
	struct override_tally *tallies; /* of whom there is something to count, ordered by id */
	size_t tally_count, tally_capacity;
	struct override_list overrides; /* oldest first */
};

/* Of the service days FIRST..LAST, both included. */
enum status case_overrides(const struct desk *desk, struct day first, struct day last,
	struct override_report *out, struct error *err);
void override_report_release(struct override_report *report);

/* Overridden ones in a thousand assignments, rounded; -1 where there were none. */
int override_rate(const struct override_report *report);

#endif
