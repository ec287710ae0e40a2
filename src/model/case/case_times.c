#include "menzhen/model/case/case_times.h"

#include <stdlib.h>

static const struct coded kinds[TIME_KINDS] = {
	[TIME_WAITING] = {"waiting", N_("Waiting time")},
	[TIME_WALKING] = {"walking", N_("Way to the room")},
	[TIME_CONSULTING] = {"consulting", N_("Consultation")},
	[TIME_HOLD] = {"hold", N_("Time on hold")},
};

const struct coded_table case_time_table = {kinds, TIME_KINDS};

/* TIME_…; -1: the time spent in STATE counts as none. */
static int kind_of(enum case_state state)
{
	switch (state) {
	case CASE_WAITING:
	case CASE_ASSIGNED:
		return TIME_WAITING;
	case CASE_CALLED:
		return TIME_WALKING;
	case CASE_CONSULTING:
		return TIME_CONSULTING;
	case CASE_HELD:
		return TIME_HOLD;
	default:
		return -1;
	}
}

struct case_times case_times_at(
	struct case_times spent, enum case_state state, moment since, moment now)
{
	int kind = kind_of(state);

	if (kind < 0 || since == 0)
		return spent;
	if (spent.ms[kind] == TIME_UNKNOWN)
		spent.ms[kind] = 0;
	spent.ms[kind] += now > since ? now - since : 0;
	return spent;
}

static int compare(const void *a, const void *b)
{
	const int64_t *left = a, *right = b;

	return (*left > *right) - (*left < *right);
}

struct time_summary time_summary(int64_t *times, size_t count)
{
	struct time_summary summary = {.count = count};
	int64_t sum = 0;

	if (count == 0)
		return summary;
	qsort(times, count, sizeof(*times), compare);
	for (size_t i = 0; i < count; i++)
		sum += times[i];
	summary.mean = sum / (int64_t)count;
	summary.median = (times[(count - 1) / 2] + times[count / 2]) / 2;
	summary.longest = times[count - 1];
	return summary;
}
