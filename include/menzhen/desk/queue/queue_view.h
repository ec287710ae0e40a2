/* Use cases: the queue as it stands, what earlier days left over, how long people waited. */
#ifndef MENZHEN_DESK_QUEUE_VIEW_H
#define MENZHEN_DESK_QUEUE_VIEW_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/case/case_times.h"
#include "menzhen/store/case/case_store.h"

/* Those with a place in the present queue, the first to be called first. Appends to OUT. */
enum status queue_list(const struct desk *desk, struct case_list *out, struct error *err);

/* The open cases of earlier service days with which nothing was done since. Appends to OUT. */
enum status leftovers_list(const struct desk *desk, struct case_list *out, struct error *err);

/* The times of a case, with what runs now. */
struct case_times desk_case_times(const struct desk *desk, const struct case_record *record);

/* Is an answer owed, and its time over? */
bool desk_case_overdue(const struct desk *desk, const struct case_record *record);

/* Those, the longest overdue first; LIMIT 0: all. Appends to OUT. */
enum status overdue_list(
	const struct desk *desk, size_t limit, struct case_list *out, struct error *err);

/* Of the cases of one session that were closed out; a time that is not known of a case is not in
 * its summary. */
struct session_times {
	enum session_kind session;
	size_t cases;
	struct time_summary times[TIME_KINDS];
};

/* By session, those without a case left out. */
struct queue_times {
	struct session_times sessions[SESSION_KINDS];
	size_t count;
};

/* Of the service days FIRST to LAST. */
enum status queue_times_load(const struct desk *desk, struct day first, struct day last,
	struct queue_times *out, struct error *err);

#endif
