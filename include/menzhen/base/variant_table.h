/* The variants as cmake/variants.awk lays them out, for variant.c alone. */
#ifndef MENZHEN_BASE_VARIANT_TABLE_H
#define MENZHEN_BASE_VARIANT_TABLE_H

#include <stddef.h>
#include <stdint.h>

struct variant {
	int32_t code, leader;
};

extern const struct variant variants[]; /* ordered by code; leaders are not among them */

/* Those of the codes from VARIANT_PAGE_SIZE * i on begin at variant_starts[i]; one more is the end.
 */
enum { VARIANT_PAGE_SIZE = 128 };
extern const uint16_t variant_starts[];
extern const size_t variant_page_count;

#endif
