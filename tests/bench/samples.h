/* Measured values and their percentiles. */
#ifndef MENZHEN_TESTS_SAMPLES_H
#define MENZHEN_TESTS_SAMPLES_H

#include <stddef.h>

/* Zero-initialise; release with samples_release. */
struct samples {
	double *values;
	size_t count, capacity;
};

void samples_add(struct samples *samples, double value);

/* The smallest value that at least PERCENT of all do not exceed. Sorts the values. 0 if none. */
double samples_percentile(struct samples *samples, double percent);
double samples_mean(const struct samples *samples);
void samples_release(struct samples *samples);

#endif
