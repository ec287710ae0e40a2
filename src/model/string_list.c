#include "menzhen/model/string_list.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/base/memory.h"

bool string_list_add(struct string_list *list, const char *text)
{
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return false;
	if (!string_copy(&list->items[list->count], text))
		return false;
	list->count++;
	return true;
}

bool string_list_has(const struct string_list *list, const char *text)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i], text) == 0)
			return true;
	return false;
}

void string_list_release(struct string_list *list)
{
	if (list == NULL)
		return;
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i]);
	free(list->items);
	*list = (struct string_list){0};
}

bool string_list_json(const struct string_list *list, struct buffer *out)
{
	struct json_writer json = {.out = out};

	json_array_begin(&json);
	for (size_t i = 0; i < list->count; i++)
		json_string(&json, list->items[i]);
	json_array_end(&json);
	return !out->failed;
}
