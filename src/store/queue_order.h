/*
 * The queue of a day in its order, by the ids of its cases. To put it in order all of it is read,
 * so the store keeps the last one until somebody writes: turning pages sorts nothing.
 */
#ifndef MENZHEN_STORE_QUEUE_ORDER_H
#define MENZHEN_STORE_QUEUE_ORDER_H

#include <stdint.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/model/queue.h"
#include "menzhen/store/case_store.h"

struct queue_order {
	char date[DAY_TEXT_SIZE]; /* "": none yet */
	int head_start;
	int64_t version; /* as in struct tally */
	int changes;
	struct queue_entry *entries; /* all that wait, what is left over last */
	size_t count, capacity;
};

/* *OUT is the store's own, valid until the next call. To be called within a snapshot. */
enum status queue_order_take(struct store *store, const char *date, int head_start,
	const struct queue_order **out, struct error *err);

void queue_order_release(struct queue_order *order);

#endif
