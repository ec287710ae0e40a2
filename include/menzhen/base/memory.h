/* Growing arrays and copied strings; running out of memory is an answer, not an exit. */
#ifndef MENZHEN_BASE_MEMORY_H
#define MENZHEN_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Make room for COUNT + 1 items of SIZE bytes in the heap array *ITEMS, doubling *CAPACITY.
 * New items are zeroed. Returns false, and changes nothing, when there is no memory.
 *	array_reserve((void **)&l->items, &l->capacity, l->count, sizeof(*l->items))
 */
bool array_reserve(void **items, size_t *capacity, size_t count, size_t size);

/* strdup that takes NULL and gives NULL for it. *OUT is the caller's to free. False: no memory. */
bool string_copy(char **out, const char *text);

/* Replace *OUT (freed) by a copy of TEXT. On false *OUT is as it was. */
bool string_replace(char **out, const char *text);

#endif
