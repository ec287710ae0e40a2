#include "arguments.h"

#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unknown_command.h"

enum { GLOBALS = 8, GLOBAL_BASE = 1000, COMMAND_BASE = 2000 };

static const struct option global_options[GLOBALS] = {
	{"station", required_argument, NULL, GLOBAL_BASE},
	{"user", required_argument, NULL, GLOBAL_BASE + 1},
	{"language", required_argument, NULL, GLOBAL_BASE + 2},
	{"json", no_argument, NULL, GLOBAL_BASE + 3},
	{"help", no_argument, NULL, GLOBAL_BASE + 4},
	{"version", no_argument, NULL, GLOBAL_BASE + 5},
	{"pin-fd", required_argument, NULL, GLOBAL_BASE + 6},
	{"options-from", required_argument, NULL, GLOBAL_BASE + 7},
};

static char end_of_options[] = "--"; /* getopt takes no constants, and changes none */

static void set_global(struct global_options *global, int option, const char *value)
{
	switch (option - GLOBAL_BASE) {
	case 0:
		global->station = value;
		break;
	case 1:
		global->user = value;
		break;
	case 2:
		global->language = value;
		break;
	case 3:
		global->json = true;
		break;
	case 4:
		global->help = true;
		break;
	case 5:
		global->version = true;
		break;
	case 6:
		global->pin_fd = value;
		break;
	default:
		global->options_from = value;
		break;
	}
}

static enum status read_options(int argc, char **argv, const char *short_options,
	const struct option *options, struct global_options *global, struct invocation *in,
	struct error *err)
{
	int found;

	optind = 0; /* glibc: start over, forgetting an earlier scan */
	opterr = 0;
	while ((found = getopt_long(argc, argv, short_options, options, NULL)) != -1) {
		if (found == 'h')
			global->help = true;
		else if (found >= COMMAND_BASE)
			in->values[found - COMMAND_BASE] = optarg != NULL ? optarg : "";
		else if (found >= GLOBAL_BASE)
			set_global(global, found, optarg);
		else if (found == ':')
			return error_set(err, STATUS_USAGE, N_("%s needs a value after it"),
				argv[optind - 1]);
		else
			return error_set(err, STATUS_USAGE,
				N_("'%s' is not understood here; --help shows what is"),
				argv[optind - 1]);
	}
	return STATUS_OK;
}

/* The command named by WORDS (COUNT of them) and how many words its name has; NULL if none. */
static const struct command *find_command(char **words, int count, int *used)
{
	char name[64];

	for (int length = count < 2 ? count : 2; length >= 1; length--) {
		if (length == 2)
			snprintf(name, sizeof(name), "%s %s", words[0], words[1]);
		else
			snprintf(name, sizeof(name), "%s", words[0]);
		for (size_t i = 0; i < command_count; i++)
			if (strcmp(commands[i]->name, name) == 0) {
				*used = length;
				return commands[i];
			}
	}
	return NULL;
}

static void command_options(const struct option_list *accepted, struct option *out)
{
	for (size_t i = 0; i < accepted->count; i++)
		out[i] = (struct option){accepted->items[i].name,
			accepted->items[i].metavar != NULL ? required_argument : no_argument, NULL,
			COMMAND_BASE + (int)i};
	memcpy(out + accepted->count, global_options, sizeof(global_options));
	out[accepted->count + GLOBALS] = (struct option){0};
}

static enum status check_required(const struct invocation *in, struct error *err)
{
	for (size_t i = 0; i < in->accepted.count; i++)
		if (in->accepted.items[i].required && in->values[i] == NULL)
			return error_set(err, STATUS_USAGE, N_("'%s' needs --%s %s"),
				in->command->name, in->accepted.items[i].name,
				ERROR_ID(in->accepted.items[i].metavar));
	return STATUS_OK;
}

static bool is_chosen(const struct option_spec *option, const char *value)
{
	uint64_t set;
	bool several = strstr(option->metavar, ",...") != NULL;

	return several ? coded_set_parse(option->choices, value, &set)
		       : coded_find(option->choices, value) >= 0;
}

static enum status check_choices(const struct invocation *in, struct error *err)
{
	char all[CODED_LIST_SIZE];

	for (size_t i = 0; i < in->accepted.count; i++) {
		const struct option_spec *option = &in->accepted.items[i];
		if (option->choices == NULL || in->values[i] == NULL ||
			is_chosen(option, in->values[i]))
			continue;
		return error_set(err, STATUS_USAGE, N_("--%s cannot be '%s'; it is one of %s"),
			option->name, in->values[i], coded_list(option->choices, all, sizeof(all)));
	}
	return STATUS_OK;
}

/* How many words OPERAND ("CASE", "[FILE]", "CLIENT CLIENT", "TEXT...") wants. */
static void count_operands(const char *operand, int *least, int *most)
{
	*least = *most = 0;
	if (operand == NULL)
		return;
	for (const char *p = operand; p != NULL; p = strchr(p + 1, ' ')) {
		*most += 1;
		*least += p[*p == ' '] != '[';
	}
	if (strstr(operand, "...") != NULL)
		*most = INT_MAX;
}

/* The words that getopt left behind the command's name. */
static enum status read_operands(int argc, char **argv, struct invocation *in, struct error *err)
{
	const char *operand = in->command->operand;
	int least, most;

	count_operands(operand, &least, &most);
	if (argc - optind < least)
		return error_set(err, STATUS_USAGE,
			N_("'%s' needs %s after it; see menzhen %s --help"), in->command->name,
			ERROR_ID(operand), in->command->name);
	if (argc - optind > most)
		return error_set(err, STATUS_USAGE,
			N_("'%s' is one word too many for '%s'; put quotes around a text with "
			   "spaces"),
			argv[optind + most], in->command->name);
	in->operands = argv + optind;
	in->operand_count = (size_t)(argc - optind);
	in->operand = argc > optind ? argv[optind] : NULL;
	return STATUS_OK;
}

/*
 * What --options-from names is read as if it had been typed behind what was. The words that getopt
 * has left behind the command's name come first among the operands.
 */
static enum status read_more(int argc, char **argv, const struct option *options,
	struct global_options *global, struct invocation *in, struct error *err)
{
	struct options_from *from = &in->from;
	int count = 0, words = argc - optind;
	char **operands = argv + optind;
	enum status status = options_from_read(from, global->options_from, err);

	if (status != STATUS_OK)
		return status;
	in->words = calloc(
		(size_t)words + 3 + from->option_count + from->operand_count, sizeof(*in->words));
	if (in->words == NULL)
		return error_memory(err);
	in->words[count++] = argv[0];
	for (size_t i = 0; i < from->option_count; i++)
		in->words[count++] = from->options[i];
	in->words[count++] = end_of_options;
	for (int i = 0; i < words; i++)
		in->words[count++] = operands[i];
	for (size_t i = 0; i < from->operand_count; i++)
		in->words[count++] = from->operands[i];
	status = read_options(count, in->words, ":h", options, global, in, err);
	return status == STATUS_OK ? read_operands(count, in->words, in, err) : status;
}

enum status arguments_read(int argc, char **argv, struct global_options *global,
	struct invocation *in, struct error *err)
{
	struct option options[OPTIONS_ALL_MAX + GLOBALS + 1] = {0};
	int used = 0;

	memcpy(options, global_options, sizeof(global_options));
	enum status status = read_options(argc, argv, "+:h", options, global, in, err);
	if (status != STATUS_OK || optind >= argc)
		return status;
	int first = optind;
	in->command = find_command(argv + first, argc - first, &used);
	if (in->command == NULL)
		return unknown_command(argv + first, argc - first, err);

	/* The last word of the name stands where getopt expects the program's. */
	int skip = first + used - 1;
	option_list_fill(&in->accepted, in->command);
	command_options(&in->accepted, options);
	status = read_options(argc - skip, argv + skip, ":h", options, global, in, err);
	if (status != STATUS_OK || global->help || global->version)
		return status;
	status = global->options_from != NULL
			 ? read_more(argc - skip, argv + skip, options, global, in, err)
			 : read_operands(argc - skip, argv + skip, in, err);
	if (status == STATUS_OK)
		status = check_required(in, err);
	return status == STATUS_OK ? check_choices(in, err) : status;
}
