#include "menzhen/model/coded.h"

#include <string.h>

int coded_find(const struct coded *table, size_t count, const char *code)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(table[i].code, code) == 0)
			return (int)i;
	return -1;
}
