#include <assert.h>

#include "menzhen/store/journal.h"

static struct field *add(struct fields *fields, const char *name)
{
	assert(fields->count < FIELDS_MAX);
	struct field *field = &fields->items[fields->count++];
	*field = (struct field){.name = name};
	return field;
}

void fields_add_text(struct fields *fields, const char *name, const char *text)
{
	add(fields, name)->text = text;
}

void fields_add_number(struct fields *fields, const char *name, int64_t number)
{
	struct field *field = add(fields, name);
	field->number = number;
	field->is_number = true;
}
