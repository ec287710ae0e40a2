/*
 * What a command of the command line is: a row of the table in commands.c. Usage, help and the
 * parsing of arguments all come from it.
 */
#ifndef MENZHEN_CLI_COMMAND_H
#define MENZHEN_CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/cli/cli.h"
#include "menzhen/desk/desk.h"

enum { OPTIONS_MAX = 12, OPERANDS_MAX = 2 };

struct option_spec {
	const char *name;    /* without the dashes */
	const char *metavar; /* what its value stands for; NULL: a flag */
	bool required;
	const char *help; /* msgid */
};

struct invocation;

struct command {
	const char *name; /* one or two words: "case open" */
	const char *
		operand; /* what stands behind the name: "CASE"; "[FILE]" when it may be left out */
	const char *summary;  /* msgid */
	bool without_station; /* runs where there is no station yet */
	enum status (*run)(struct invocation *in, struct error *err);
	struct option_spec options[OPTIONS_MAX]; /* ended by one without a name */
};

/* A command as it was called. */
struct invocation {
	const struct command *command;
	const char *values[OPTIONS_MAX]; /* by row of command->options; NULL: not given */
	const char *operands[OPERANDS_MAX];
	size_t operand_count;
	bool json;
	char directory[FOLDER_PATH_SIZE]; /* what options points to */
	enum station_language language;
	struct desk_options options;
	struct desk desk;         /* opened unless without_station */
	struct error_list errors; /* of configuration files; shown by the caller on STATUS_CONFIG */
	cli_open_screen open_screen;
};

/* All commands, ordered by name. */
extern const struct command *const commands[];
extern const size_t command_count;

/* Value of the option NAME, or NULL. NAME must be in the command's table. */
const char *invocation_value(const struct invocation *in, const char *name);

#endif
