/* The queue of a service day, what earlier days left over, and how long people waited. */
#ifndef MENZHEN_STORE_CASE_QUEUE_H
#define MENZHEN_STORE_CASE_QUEUE_H

#include "menzhen/model/case/case_times.h"
#include "menzhen/store/case/case_store.h"

/*
 * Those with a place in the queue of DAY (model/assign/queue.h), in order: the waiting and the
 * assigned of that day, and of earlier days those carried over. Appends to OUT.
 */
enum status case_queue(
	struct store *store, struct day day, struct case_list *out, struct error *err);

/*
 * The open cases of days before DAY with which nothing was done since: to be asked about. In the
 * order they were recorded. Appends to OUT.
 */
enum status case_leftovers(
	struct store *store, struct day day, struct case_list *out, struct error *err);

/* The times of one case that was closed out. */
struct case_span {
	enum session_kind session;
	struct case_times times;
};

/*
 * Those of the service days FIRST to LAST, by the codes of their sessions. *OUT: heap array, *COUNT
 * long, the caller's to free in any case.
 */
enum status case_spans(struct store *store, struct day first, struct day last,
	struct case_span **out, size_t *count, struct error *err);

#endif
