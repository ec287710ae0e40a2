#include <assert.h>

#include "menzhen/store/journal.h"

static struct event_field *add(struct event_fields *fields, const char *name)
{
	assert(fields->count < FIELDS_MAX);
	struct event_field *field = &fields->items[fields->count++];
	*field = (struct event_field){.name = name};
	return field;
}

void fields_add_text(struct event_fields *fields, const char *name, const char *text)
{
	add(fields, name)->text = text;
}

void fields_add_number(struct event_fields *fields, const char *name, int64_t number)
{
	struct event_field *field = add(fields, name);
	field->number = number;
	field->is_number = true;
}
