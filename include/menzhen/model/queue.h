/*
 * The order of the queue. Whoever came first is served first; one of a priority group is served as
 * if they had come some minutes earlier than they did: their head start. This is the ageing rule:
 * nobody is ever overtaken by one who came later than them by the head start or more, so however
 * many of a priority group arrive, everybody's turn comes.
 *
 * Whoever steps out and comes back stands at their own place again. Whoever was not there when
 * called counts as having come when they came back. A case of an earlier day keeps its time of
 * arrival, and so comes first once it is carried over; until somebody has asked about it, it comes
 * last.
 */
#ifndef MENZHEN_MODEL_QUEUE_H
#define MENZHEN_MODEL_QUEUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/moment.h"

enum { QUEUE_HEAD_START_MINUTES = 20, QUEUE_HEAD_START_MOST = 240 };

struct queue_entry {
	int64_t id;     /* of the case; of two who came at the same moment the lower is first */
	moment arrived; /* when they came, or came back after not having been there */
	bool priority;  /* of a priority group */
	bool left_over; /* of an earlier day, and not carried over */
	moment turn;    /* filled by queue_sort: when they count as having come */
};

/* Put COUNT ENTRIES in order. HEAD_START is in minutes. */
void queue_sort(struct queue_entry *entries, size_t count, int head_start);

/* How many of the first COUNT ENTRIES, in order, have a place in the queue: all but what is left
 * over. */
size_t queue_length(const struct queue_entry *entries, size_t count);

#endif
