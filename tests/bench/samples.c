#include "samples.h"

#include <math.h>
#include <stdlib.h>

#include "fail.h"

void samples_add(struct samples *samples, double value)
{
	if (samples->count == samples->capacity) {
		size_t capacity = samples->capacity ? 2 * samples->capacity : 64;
		double *grown = realloc(samples->values, capacity * sizeof(*grown));
		if (!grown)
			fail_errno("samples");
		samples->values = grown;
		samples->capacity = capacity;
	}
	samples->values[samples->count++] = value;
}

static int compare(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;
	return (a > b) - (a < b);
}

double samples_percentile(struct samples *samples, double percent)
{
	if (samples->count == 0)
		return 0;
	qsort(samples->values, samples->count, sizeof(*samples->values), compare);
	size_t rank = (size_t)ceil(percent / 100 * (double)samples->count);
	return samples->values[rank > 0 ? rank - 1 : 0];
}

double samples_mean(const struct samples *samples)
{
	double sum = 0;
	for (size_t i = 0; i < samples->count; i++)
		sum += samples->values[i];
	return samples->count ? sum / (double)samples->count : 0;
}

void samples_release(struct samples *samples)
{
	free(samples->values);
	*samples = (struct samples){0};
}
