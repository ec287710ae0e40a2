/*
 * How long a case took, by what the visitor was doing meanwhile. Times fall out of the events: each
 * time a case changes its state, what passed since it came into the old one is added to the time
 * that state counts as (data/sql/schema/projection.sql).
 *
 * - waiting, while waiting or assigned: from arrival to being called, or to the start where nobody
 *   called.
 * - walking, while called: from the call to the start.
 * - consulting, and hold, while held.
 *
 * Two spans are not known and so not counted: from one service day to another, for nobody waits
 * through the night; and from the last that is known to a close-out without a start. A span that
 * would be negative, because a clock was set back, counts as none.
 */
#ifndef MENZHEN_MODEL_CASE_TIMES_H
#define MENZHEN_MODEL_CASE_TIMES_H

#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/moment.h"
#include "menzhen/model/case/case_state.h"

enum { TIME_WAITING, TIME_WALKING, TIME_CONSULTING, TIME_HOLD, TIME_KINDS };

extern const struct coded_table case_time_table; /* by TIME_… */

enum { TIME_UNKNOWN = -1 };

/* Milliseconds by TIME_…; TIME_UNKNOWN: none is known. */
struct case_times {
	int64_t ms[TIME_KINDS];
};

/*
 * SPENT with what runs NOW: the case is in STATE since SINCE. SINCE 0: its clock stands still, as
 * that of a reopened case does until the visitor is called.
 */
struct case_times case_times_at(
	struct case_times spent, enum case_state state, moment since, moment now);

struct time_summary {
	size_t count;
	int64_t mean, median, longest; /* milliseconds; 0 without any */
};

/* Of COUNT times, which are put in order. Of an even number the median is the mean of the two in
 * the middle. */
struct time_summary time_summary(int64_t *times, size_t count);

#endif
