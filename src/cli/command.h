/*
 * What a command of the command line is: a row of the table in commands.c. Usage, help, the manual
 * page and the parsing of arguments all come from it.
 */
#ifndef MENZHEN_CLI_COMMAND_H
#define MENZHEN_CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/model/coded.h"

enum { OPTIONS_MAX = 24 };

struct option_spec {
	const char *name; /* without the dashes */
	/* What its value stands for; "GROUP,...": several, with commas between; NULL: a flag. */
	const char *metavar;
	bool required;
	const char *help;                  /* msgid */
	const struct coded_table *choices; /* what the value is one of, for the help; or NULL */
};

/* The id of a desk/ use case, as a script chooses it (COMMAND there). */
#define OPTION_COMMAND_ID                                                                          \
	{                                                                                          \
		"command-id", N_("ID"), false,                                                     \
			N_("your own id: repeating it records nothing twice"), NULL                \
	}

struct invocation;

/* One of run and run_on_case. */
struct command {
	const char *name; /* one or two words: "case open" */
	/* Behind the name: "CASE"; "[FILE]" may be left out; "CLIENT CLIENT" are two, "TEXT..." any
	 * number; NULL: none. */
	const char *operand;
	const char *summary;  /* msgid */
	bool without_station; /* runs where there is no station yet */
	bool without_login;   /* runs where there are accounts and nobody has logged in */
	bool without_store;   /* runs where the database is missing or damaged, too */
	bool reads;           /* records nothing, so a folder that cannot be written to will do */
	enum status (*run)(struct invocation *in, struct error *err);
	/* For the operand CASE: NUMBER is that of the case which the operand names. */
	enum status (*run_on_case)(struct invocation *in, const char *number, struct error *err);
	struct option_spec options[OPTIONS_MAX]; /* ended by one without a name */
	bool register_fields; /* and takes one for each field of the register (options.h) */
};

/* All commands, ordered by name. */
extern const struct command *const commands[];
extern const size_t command_count;

#endif
