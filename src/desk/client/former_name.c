#include "former_name.h"

#include <stdlib.h>
#include <string.h>

#include "desk/desk_memory.h"

static const char *remembered(const struct string_list *names, const char *id)
{
	for (size_t i = 0; i + 1 < names->count; i += 2)
		if (strcmp(names->items[i], id) == 0)
			return names->items[i + 1];
	return NULL;
}

/* Both or neither, so that ids and names stay in step. */
static const char *remember(struct string_list *names, const char *id, const char *name)
{
	size_t before = names->count;

	if (string_list_add(names, id) && string_list_add(names, name))
		return names->items[names->count - 1];
	if (names->count > before)
		free(names->items[--names->count]);
	return NULL;
}

/* A name that was found stays: it changes only when they are given a case, from the roster. */
const char *former_name(const struct desk *desk, const char *id)
{
	char *read = NULL;

	if (desk->memory == NULL || desk->store == NULL)
		return NULL;
	const char *name = remembered(&desk->memory->former_names, id);
	if (name == NULL && load_name(desk->store, id, &read, NULL) == STATUS_OK && read != NULL)
		name = remember(&desk->memory->former_names, id, read);
	free(read);
	return name;
}
