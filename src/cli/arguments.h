/* Reading argv by the table of commands. */
#ifndef MENZHEN_CLI_ARGUMENTS_H
#define MENZHEN_CLI_ARGUMENTS_H

#include "invocation.h"

/* Options that stand before or behind any command. */
struct global_options {
	const char *station, *user, *pin_fd, *language, *options_from;
	bool json, help, version;
};

/*
 * Fill GLOBAL and IN from argv. IN->command is NULL when no command was named. STATUS_USAGE with a
 * sentence for anything that is not understood.
 */
enum status arguments_read(int argc, char **argv, struct global_options *global,
	struct invocation *in, struct error *err);

#endif
