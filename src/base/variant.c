#include "menzhen/base/variant.h"

#include <stdlib.h>

#include "menzhen/base/variant_table.h"

static int compare(const void *key, const void *item)
{
	int32_t code = *(const int32_t *)key, other = ((const struct variant *)item)->code;

	return (code > other) - (code < other);
}

int32_t variant_leader(int32_t codepoint)
{
	const struct variant *found =
		bsearch(&codepoint, variants, variant_count, sizeof(variants[0]), compare);

	return found != NULL ? found->leader : codepoint;
}
