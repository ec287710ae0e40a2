/* A command as it was called: its options, its operand, the desk it works at. */
#ifndef MENZHEN_CLI_INVOCATION_H
#define MENZHEN_CLI_INVOCATION_H

#include "command.h"
#include "menzhen/cli/cli.h"
#include "menzhen/desk/desk.h"
#include "options.h"
#include "options_from.h"

struct invocation {
	const struct command *command;       /* NULL: none, the screen is wanted */
	struct option_list accepted;         /* the options that it takes */
	const char *values[OPTIONS_ALL_MAX]; /* by row of ACCEPTED; NULL: not given */
	const char *operand;                 /* the first one; NULL: not given */
	char **operands;                     /* all of them */
	size_t operand_count;
	struct options_from
		from; /* what was not in argv, and all as one argv; NULL: not asked for */
	char **words;
	bool json;
	int pin_fd;                       /* where PINs are read from (secret.h) */
	char directory[FOLDER_PATH_SIZE]; /* what options points to */
	enum station_language language;
	struct desk_options options;
	struct desk desk;         /* opened unless without_station */
	struct error store_error; /* of without_store: why desk.store is NULL */
	struct error_list errors; /* of configuration files; shown by the caller on STATUS_CONFIG */
	const struct cli_screens *screens;
	bool recorded; /* something is on record now, whatever becomes of the answer */
};

/* Run the command. */
enum status invocation_run(struct invocation *in, struct error *err);

/* Value of the option NAME, or NULL. NAME must be one that the command takes. */
const char *invocation_value(const struct invocation *in, const char *name);

/*
 * The value of the option NAME, which has choices, as an index of them; MISSING when it was not
 * given. Other words have been refused as the arguments were read.
 */
int invocation_choice(const struct invocation *in, const char *name, int missing);

/* The values of the register's fields, by enum register_id; NULL: not given. */
void invocation_register(const struct invocation *in, const char *out[REGISTER_FIELDS]);

/* The value of the option NAME, a day, into *OUT, which stays as it was when it was not given. */
enum status invocation_day(
	const struct invocation *in, const char *name, struct day *out, struct error *err);

/* The option "limit", how many of a list at most. */
enum { INVOCATION_LIMIT_DEFAULT = 50 };
enum status invocation_limit(const struct invocation *in, size_t *out, struct error *err);

/*
 * The options "from" and "to" into *OUT, which holds the days that are meant without them; one
 * given alone moves the other end no further than it must. At most INVOCATION_DAYS_MAX days.
 */
enum { INVOCATION_DAYS_MAX = 731 };
enum status invocation_days(const struct invocation *in, struct day_range *out, struct error *err);

#endif
