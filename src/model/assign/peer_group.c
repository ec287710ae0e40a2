#include "peer_group.h"

void peer_clear(size_t *groups, size_t count)
{
	for (size_t i = 0; i < count; i++)
		groups[i] = PEER_NONE;
}

static size_t leader(const size_t *groups, size_t adviser)
{
	while (groups[adviser] != adviser)
		adviser = groups[adviser];
	return adviser;
}

/* Of two groups the one of the lower index stands for both. */
void peer_join(size_t *groups, size_t one, size_t other)
{
	if (groups[one] == PEER_NONE)
		groups[one] = one;
	if (groups[other] == PEER_NONE)
		groups[other] = other;
	size_t first = leader(groups, one), second = leader(groups, other);
	if (first < second)
		groups[second] = first;
	else
		groups[first] = second;
}

void peer_settle(size_t *groups, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (groups[i] != PEER_NONE)
			groups[i] = leader(groups, i);
}
