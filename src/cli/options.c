#include "options.h"

#include <stdio.h>

static const char *metavar(const struct register_field *field)
{
	switch (field->kind) {
	case REGISTER_CODE:
		return N_("CODE");
	case REGISTER_CODES:
		return N_("CODE,...");
	case REGISTER_DAY:
		return N_("DAY");
	case REGISTER_NUMBER:
		return N_("COUNT");
	default:
		return N_("TEXT");
	}
}

static void add_field(struct option_list *out, size_t index)
{
	const struct register_field *field = &register_fields[index];
	char *name = out->names[index];

	snprintf(name, OPTION_NAME_SIZE, "%s", field->code);
	for (char *p = name; *p != '\0'; p++)
		if (*p == '_')
			*p = '-';
	out->items[out->count++] = (struct option_spec){name, metavar(field), false,
		field->help != NULL ? field->help : field->title, field->codes};
}

void option_list_fill(struct option_list *out, const struct command *command)
{
	out->count = 0;
	for (size_t i = 0; i < OPTIONS_MAX && command->options[i].name != NULL; i++)
		out->items[out->count++] = command->options[i];
	for (size_t i = 0; i < REGISTER_FIELDS && command->register_fields; i++)
		add_field(out, i);
}
