#include "help.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "output.h"

enum { NAME_COLUMNS = 30, CODE_COLUMNS = 24 };

static void add_usage(
	struct buffer *out, const struct command *command, const struct option_list *accepted)
{
	buffer_printf(out, _("usage: %s"), "menzhen");
	buffer_printf(out, " [--station %s] %s", _("DIR"), command->name);
	if (command->operand != NULL)
		buffer_printf(out, " %s", _(command->operand));
	for (size_t i = 0; i < accepted->count; i++) {
		const struct option_spec *option = &accepted->items[i];
		buffer_printf(out, option->required ? " --%s" : " [--%s", option->name);
		if (option->metavar != NULL)
			buffer_printf(out, " %s", _(option->metavar));
		buffer_add_text(out, option->required ? "" : "]");
	}
	buffer_printf(out, "\n\n%s\n", _(command->summary));
}

/* NAME and what it is; a long one has its row to itself. */
static void add_row(struct buffer *out, const char *name, const char *what)
{
	if (text_width(name) < NAME_COLUMNS)
		output_column(out, name, NAME_COLUMNS);
	else
		buffer_printf(out, "%s\n%*s", name, NAME_COLUMNS, "");
	buffer_printf(out, "%s\n", what);
}

/* Each choice on a line of its own, with what it means. */
static void add_choices(struct buffer *out, const struct coded_table *choices)
{
	for (size_t i = 0; i < choices->count; i++) {
		output_column(out, "", NAME_COLUMNS + 2);
		output_column(out, choices->rows[i].code, CODE_COLUMNS);
		buffer_printf(out, "%s\n", _(choices->rows[i].title));
	}
}

static void add_option(struct buffer *out, const struct option_spec *option)
{
	char name[64];

	snprintf(name, sizeof(name), "  --%s %s", option->name,
		option->metavar != NULL ? _(option->metavar) : "");
	add_row(out, name, _(option->help));
	if (option->choices != NULL)
		add_choices(out, option->choices);
}

static void add_command_help(struct buffer *out, const struct command *command)
{
	struct option_list accepted;

	option_list_fill(&accepted, command);
	add_usage(out, command, &accepted);
	buffer_add_char(out, '\n');
	for (size_t i = 0; i < accepted.count; i++)
		add_option(out, &accepted.items[i]);
}

static void add_global_options(struct buffer *out)
{
	static const struct option_spec globals[] = {
		{"station", N_("DIR"), false,
			N_("folder of the station; else $MENZHEN_STATION, else your data folder"),
			NULL},
		{"user", N_("USER"), false,
			N_("who is at the desk; where there are accounts the PIN is read as a "
			   "line from standard input"),
			NULL},
		{"pin-fd", N_("NUMBER"), false, N_("read PINs from this descriptor instead"), NULL},
		{"options-from", N_("FILE"), false,
			N_("more options from this file, or - for standard input, one a line "
			   "('client NAME', 'operand TEXT'), up to an empty line: names and "
			   "numbers that others on this computer must not see"),
			NULL},
		{"language", "zh|en", false,
			N_("language of the answers; the station's own otherwise"), NULL},
		{"json", NULL, false, N_("answers as JSON, one object a line"), NULL},
		{"help", NULL, false, N_("this help, or that of a command"), NULL},
		{"version", NULL, false, N_("the version"), NULL},
	};

	buffer_printf(out, "\n%s\n", _("With every command:"));
	for (size_t i = 0; i < sizeof(globals) / sizeof(globals[0]); i++)
		add_option(out, &globals[i]);
}

static void add_all(struct buffer *out)
{
	char name[64];

	buffer_printf(out, _("usage: %s"), "menzhen");
	buffer_printf(out, " [--station %s] %s\n\n%s\n\n", _("DIR"), _("[COMMAND …]"),
		_("Menzhen, the front desk of a legal clinic. Without a command the desk is "
		  "opened."));
	for (size_t i = 0; i < command_count; i++) {
		snprintf(name, sizeof(name), "  %s %s", commands[i]->name,
			commands[i]->operand != NULL ? _(commands[i]->operand) : "");
		add_row(out, name, _(commands[i]->summary));
	}
}

enum status help_print(const struct command *command, struct error *err)
{
	struct buffer out = {0};

	if (command != NULL)
		add_command_help(&out, command);
	else
		add_all(&out);
	add_global_options(&out);
	enum status status = out.failed ? error_memory(err) : STATUS_OK;
	if (status == STATUS_OK)
		fputs(buffer_text(&out), stdout);
	buffer_release(&out);
	return status;
}

enum status help_version(struct error *err)
{
	(void)err;
	printf("menzhen %s\n", MENZHEN_VERSION);
	return STATUS_OK;
}
