#include "desk_memory.h"

#include <stdlib.h>

enum status desk_memory_new(struct desk_memory **out, struct error *err)
{
	*out = calloc(1, sizeof(**out));
	return *out != NULL ? STATUS_OK : error_memory(err);
}

void desk_memory_free(struct desk_memory *memory)
{
	if (memory == NULL)
		return;
	duty_book_close(memory->book);
	free(memory->standings);
	string_list_release(&memory->former_names);
	free(memory);
}
