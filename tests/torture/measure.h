/*
 * How far a torture goes: a bounded part of it as a test, all of it with MENZHEN_TORTURE=long in
 * the environment. What is left to chance follows from MENZHEN_TORTURE_SEED, and a failure names
 * it.
 */
#ifndef MENZHEN_TESTS_MEASURE_H
#define MENZHEN_TESTS_MEASURE_H

#include <stdbool.h>
#include <stdint.h>

bool measure_is_long(void);

/* BOUNDED, or WHOLE in a long run; MENZHEN_TORTURE_COUNT says another number for either. */
long measure_count(long bounded, long whole);

/* MENZHEN_TORTURE_ONLY names none, or this one of what is tortured. */
bool measure_takes(const char *name);

/* The seed of this run. */
uint64_t measure_seed(void);

/* The next of the numbers that follow from *STATE, below LIMIT, which is above 0. */
uint32_t measure_random(uint64_t *state, uint32_t limit);

#endif
