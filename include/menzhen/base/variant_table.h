/* The variants as cmake/variants.awk lays them out, for variant.c alone. */
#ifndef MENZHEN_BASE_VARIANT_TABLE_H
#define MENZHEN_BASE_VARIANT_TABLE_H

#include <stddef.h>
#include <stdint.h>

struct variant {
	int32_t code, leader;
};

extern const struct variant variants[]; /* ordered by code; leaders are not among them */
extern const size_t variant_count;

#endif
