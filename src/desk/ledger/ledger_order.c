#include <stdlib.h>
#include <string.h>

#include "ledger_parts.h"

struct keyed {
	struct ledger_row row;
	const char *key;
	size_t place; /* before: equals stay in their order */
};

static int compare(const void *left, const void *right)
{
	const struct keyed *a = left, *b = right;

	if ((*a->key == '\0') != (*b->key == '\0'))
		return *a->key == '\0' ? 1 : -1;
	int order = strcmp(a->key, b->key);
	if (order != 0)
		return order;
	return a->place < b->place ? -1 : 1;
}

enum status ledger_order(
	struct ledger_rows *rows, const struct string_list *keys, struct error *err)
{
	struct keyed *keyed = calloc(rows->count + 1, sizeof(*keyed));

	if (keyed == NULL)
		return error_memory(err);
	for (size_t i = 0; i < rows->count; i++)
		keyed[i] = (struct keyed){rows->items[i], keys->items[i], i};
	qsort(keyed, rows->count, sizeof(*keyed), compare);
	for (size_t i = 0; i < rows->count; i++)
		rows->items[i] = keyed[i].row;
	free(keyed);
	return STATUS_OK;
}
