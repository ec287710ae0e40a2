/* A list of copied strings, in the order they were added. Zero-initialise. */
#ifndef MENZHEN_MODEL_STRING_LIST_H
#define MENZHEN_MODEL_STRING_LIST_H

#include <stdbool.h>
#include <stddef.h>

struct string_list {
	char **items;
	size_t count, capacity;
};

bool string_list_add(struct string_list *list, const char *text); /* false: no memory */
bool string_list_has(const struct string_list *list, const char *text);

struct buffer;
bool string_list_json(const struct string_list *list,
	struct buffer *out); /* append a JSON array; false: no memory */
void string_list_release(struct string_list *list);

#endif
