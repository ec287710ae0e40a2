#include "measure.h"

#include <stdlib.h>
#include <string.h>

enum { SEED = 20261125 };

bool measure_is_long(void)
{
	const char *length = getenv("MENZHEN_TORTURE");

	return length != NULL && strcmp(length, "long") == 0;
}

long measure_count(long bounded, long whole)
{
	const char *count = getenv("MENZHEN_TORTURE_COUNT");

	if (count != NULL && *count != '\0')
		return strtol(count, NULL, 10);
	return measure_is_long() ? whole : bounded;
}

bool measure_takes(const char *name)
{
	const char *only = getenv("MENZHEN_TORTURE_ONLY");

	return only == NULL || *only == '\0' || strcmp(only, name) == 0;
}

uint64_t measure_seed(void)
{
	const char *seed = getenv("MENZHEN_TORTURE_SEED");

	return seed != NULL && *seed != '\0' ? strtoull(seed, NULL, 10) : SEED;
}

/* SplitMix64: every state gives another number, so seeds may be 1, 2, 3. */
uint32_t measure_random(uint64_t *state, uint32_t limit)
{
	uint64_t mixed = *state += 0x9e3779b97f4a7c15u;

	mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
	mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
	return (uint32_t)((mixed ^ (mixed >> 31)) % limit);
}
