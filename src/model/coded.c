#include "menzhen/model/coded.h"

#include <stdio.h>
#include <string.h>

int coded_find(const struct coded_table *table, const char *code)
{
	for (size_t i = 0; i < table->count; i++)
		if (strcmp(table->rows[i].code, code) == 0)
			return (int)i;
	return -1;
}

const char *coded_title(const struct coded_table *table, const char *code)
{
	if (code == NULL)
		return "";
	int found = coded_find(table, code);
	return found >= 0 ? table->rows[found].title : code;
}

char *coded_list(const struct coded_table *table, char *out, size_t size)
{
	size_t length = 0;

	out[0] = '\0';
	for (size_t i = 0; i < table->count && length < size; i++)
		length += (size_t)snprintf(out + length, size - length, "%s%s", i > 0 ? ", " : "",
			table->rows[i].code);
	return out;
}
