#include "menzhen/store/sql.h"

#include <string.h>

const struct sql_block *sql_find(const char *name)
{
	for (size_t i = 0; i < sql_block_count; i++)
		if (strcmp(sql_blocks[i].name, name) == 0)
			return &sql_blocks[i];
	return NULL;
}
