#include <stdio.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/model/coded.h"

/* The next code of the list at *TEXT, without the blanks around it; *TEXT is moved past its comma.
 */
static size_t next_code(const char **text, const char **code)
{
	const char *from = *text + strspn(*text, " \t");
	size_t length = strcspn(from, ",");

	*code = from;
	*text = from + length + (from[length] == ',');
	while (length > 0 && (from[length - 1] == ' ' || from[length - 1] == '\t'))
		length--;
	return length;
}

static int find(const struct coded_table *table, const char *code, size_t length)
{
	for (size_t i = 0; i < table->count; i++)
		if (strlen(table->rows[i].code) == length &&
			memcmp(table->rows[i].code, code, length) == 0)
			return (int)i;
	return -1;
}

bool coded_set_parse(const struct coded_table *table, const char *text, uint64_t *out)
{
	const char *code;

	*out = 0;
	while (*text != '\0') {
		size_t length = next_code(&text, &code);
		int found = find(table, code, length);
		if (found < 0)
			return false;
		*out |= UINT64_C(1) << found;
	}
	return true;
}

char *coded_set_format(const struct coded_table *table, uint64_t set, char *out, size_t size)
{
	size_t length = 0;

	out[0] = '\0';
	for (size_t i = 0; i < table->count && length < size; i++)
		if (set >> i & 1)
			length += (size_t)snprintf(out + length, size - length, "%s%s",
				length > 0 ? "," : "", table->rows[i].code);
	return out;
}

bool coded_set_has(const char *codes, const char *code)
{
	const char *one;

	while (codes != NULL && *codes != '\0') {
		size_t length = next_code(&codes, &one);
		if (strlen(code) == length && memcmp(one, code, length) == 0)
			return true;
	}
	return false;
}

void coded_set_add_titles(const struct coded_table *table, const char *codes,
	const char *(*translate)(const char *msgid), const char *separator, struct buffer *out)
{
	const char *code;

	for (bool first = true; codes != NULL && *codes != '\0'; first = false) {
		size_t length = next_code(&codes, &code);
		int found = find(table, code, length);
		if (!first)
			buffer_add_text(out, separator);
		if (found >= 0)
			buffer_add_text(out, translate(table->rows[found].title));
		else
			buffer_add(out, code, length);
	}
}
