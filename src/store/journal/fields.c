#include "menzhen/store/journal/journal.h"

/* One too many is only counted: journal_record tells. */
static void add(struct event_fields *fields, struct event_field field)
{
	if (fields->count < FIELDS_MAX)
		fields->items[fields->count] = field;
	fields->count++;
}

void fields_add_text(struct event_fields *fields, const char *name, const char *text)
{
	add(fields, (struct event_field){.name = name, .text = text});
}

void fields_add_number(struct event_fields *fields, const char *name, int64_t number)
{
	add(fields, (struct event_field){.name = name, .number = number, .is_number = true});
}

void fields_add_moment(struct event_fields *fields, const char *name, moment at)
{
	if (at != 0)
		fields_add_number(fields, name, at);
	else
		fields_add_text(fields, name, NULL);
}
