#include "menzhen/base/variant.h"

#include <stdbool.h>

#include "menzhen/base/variant_table.h"

/* Among the few of its page. */
int32_t variant_leader(int32_t codepoint)
{
	size_t page = (size_t)codepoint / VARIANT_PAGE_SIZE;
	if (codepoint < 0 || page >= variant_page_count)
		return codepoint;
	size_t first = variant_starts[page], last = variant_starts[page + 1];
	while (first < last) {
		size_t middle = (first + last) / 2;
		if (variants[middle].code < codepoint)
			first = middle + 1;
		else
			last = middle;
	}
	bool found = first < variant_starts[page + 1] && variants[first].code == codepoint;
	return found ? variants[first].leader : codepoint;
}
