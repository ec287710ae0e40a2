#include "menzhen/base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 8 };

bool array_reserve(void **items, size_t *capacity, size_t count, size_t size)
{
	if (count < *capacity)
		return true;
	if (count > SIZE_MAX / 2 / size)
		return false;

	size_t wanted = count < FIRST_CAPACITY ? FIRST_CAPACITY : count * 2;
	/* *ITEMS is really a pointer to the caller's type; only memcpy may look at it as void *. */
	void *old;
	memcpy(&old, items, sizeof(old));
	char *grown = realloc(old, wanted * size);
	if (!grown)
		return false;
	memset(grown + *capacity * size, 0, (wanted - *capacity) * size);
	memcpy(items, &grown, sizeof(grown));
	*capacity = wanted;
	/* cppcheck-suppress memleak ; GROWN went to the caller through memcpy */
	return true;
}

bool string_copy(char **out, const char *text)
{
	if (!text) {
		*out = NULL;
		return true;
	}
	char *copy = strdup(text);
	if (!copy)
		return false;
	*out = copy;
	return true;
}

bool string_replace(char **out, const char *text)
{
	char *copy;
	if (!string_copy(&copy, text))
		return false;
	free(*out);
	*out = copy;
	return true;
}
