#include "menzhen/store/database/sql.h"

#include <stdlib.h>
#include <string.h>

static int compare(const void *name, const void *block)
{
	return strcmp(name, ((const struct sql_block *)block)->name);
}

const struct sql_block *sql_find(const char *name)
{
	return bsearch(name, sql_blocks, sql_block_count, sizeof(sql_blocks[0]), compare);
}
