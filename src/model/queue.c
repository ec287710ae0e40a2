#include "menzhen/model/queue.h"

#include <stdlib.h>

enum { MINUTE_MS = 60000 };

/* With equal turns, who came first; qsort keeps no order of its own. */
static int compare(const void *a, const void *b)
{
	const struct queue_entry *left = a, *right = b;

	if (left->left_over != right->left_over)
		return left->left_over ? 1 : -1;
	if (left->turn != right->turn)
		return left->turn < right->turn ? -1 : 1;
	if (left->arrived != right->arrived)
		return left->arrived < right->arrived ? -1 : 1;
	return (left->id > right->id) - (left->id < right->id);
}

void queue_sort(struct queue_entry *entries, size_t count, int head_start)
{
	for (size_t i = 0; i < count; i++)
		entries[i].turn = entries[i].arrived -
				  (entries[i].priority ? (int64_t)head_start * MINUTE_MS : 0);
	qsort(entries, count, sizeof(*entries), compare);
}

size_t queue_length(const struct queue_entry *entries, size_t count)
{
	while (count > 0 && entries[count - 1].left_over)
		count--;
	return count;
}
