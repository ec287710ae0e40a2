#include <stdio.h>
#include <string.h>

#include "menzhen/desk/client/client.h"
#include "menzhen/desk/words/words.h"

const char *client_field_title(const char *field)
{
	static const struct coded columns[] = {
		{"client", N_("Visitor")},
		{"phone", N_("Phone")},
		{"id_number", N_("ID number")},
		{"dialect", N_("Language wanted")},
		{"priority", N_("Priority group")},
	};
	static const struct coded_table table = {columns, sizeof(columns) / sizeof(columns[0])};
	int column = coded_find(&table, field), row = register_find(field);

	if (column >= 0)
		return columns[column].title;
	return row >= 0 ? register_fields[row].title : field;
}

/* The next of *FIELDS, codes with commas between, into OUT. */
static bool next_field(const char **fields, char out[64])
{
	size_t length = strcspn(*fields, ",");

	snprintf(out, 64, "%.*s", (int)length, *fields);
	*fields += length + ((*fields)[length] == ',');
	return *out != '\0';
}

bool words_add_changes(
	struct buffer *out, const struct history_item *item, error_translate translate)
{
	const char *fields = item->code, *between = N_("; changed since the last visit: ");
	char field[64];

	if (strcmp(item->kind, "case.opened") != 0 || fields == NULL)
		return !out->failed;
	while (next_field(&fields, field)) {
		buffer_printf(
			out, "%s%s", translate(between), translate(client_field_title(field)));
		between = N_(", ");
	}
	return !out->failed;
}
