#include "menzhen/model/code_list.h"

#include <stdlib.h>
#include <string.h>

const struct code_item *code_list_find(const struct code_list *list, const char *code)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].code, code) == 0)
			return &list->items[i];
	return NULL;
}

static void free_items(struct code_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].zh);
		free(list->items[i].py);
		free(list->items[i].en);
		free(list->items[i].source);
	}
	free(list->items);
}

void code_list_release(struct code_list *list)
{
	if (list == NULL)
		return;
	if (list->capacity > 0)
		free_items(list);
	*list = (struct code_list){0};
}
