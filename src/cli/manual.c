#include "menzhen/cli/manual.h"

#include "options.h"

/* TEXT as roff takes it literally: backslashes and hyphens that are typed. */
static void add_roff(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '-' || *text == '\\')
			buffer_add_char(out, '\\');
		buffer_add_char(out, *text);
	}
}

static void add_option(struct buffer *out, const struct option_spec *option)
{
	char all[CODED_LIST_SIZE];

	buffer_add_text(out, ".br\n.B \\-\\-");
	add_roff(out, option->name);
	if (option->metavar != NULL)
		buffer_printf(out, " \\fI%s\\fR", option->metavar);
	buffer_add_text(out, "\n: ");
	add_roff(out, option->help);
	if (option->choices != NULL)
		buffer_printf(out, ": %s", coded_list(option->choices, all, sizeof(all)));
	buffer_add_text(out, option->required ? " (required)\n" : "\n");
}

void cli_manual(struct buffer *out)
{
	for (size_t i = 0; i < command_count; i++) {
		const struct command *command = commands[i];
		buffer_printf(out, ".TP\n.B %s", command->name);
		if (command->operand != NULL)
			buffer_printf(out, " \\fI%s\\fR", command->operand);
		buffer_add_char(out, '\n');
		add_roff(out, command->summary);
		buffer_add_text(out, ".\n");
		struct option_list accepted;
		option_list_fill(&accepted, command);
		for (size_t o = 0; o < accepted.count; o++)
			add_option(out, &accepted.items[o]);
	}
}
