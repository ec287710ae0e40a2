/*
 * The command line: everything the screen can do, for scripts, tests, screen readers and remote
 * help. One file per command (src/cli/command_*.c) and one table of them (src/cli/commands.c).
 */
#ifndef MENZHEN_CLI_CLI_H
#define MENZHEN_CLI_CLI_H

#include "menzhen/base/error.h"
#include "menzhen/desk/desk.h"

/* Exit status. STATUS_MEMORY ends as EXIT_STORE: nothing was recorded. */
enum { EXIT_DONE = 0, EXIT_REFUSED = 1, EXIT_USAGE = 2, EXIT_CONFIG = 3, EXIT_STORE = 4 };

/*
 * How a screen is opened on a station. ERRORS has every error of the station's files on
 * STATUS_CONFIG.
 */
typedef enum status (*cli_open_screen)(
	const struct desk_options *options, struct error_list *errors, struct error *err);

/* Given by main, since cli does not know the screens. */
struct cli_screens {
	cli_open_screen desk;  /* where the receptionist works */
	cli_open_screen board; /* the duty board, for a display on the wall */
};

/*
 * Run the program as ARGV says; returns its exit status. Without a command the desk is opened on
 * the station. Results go to standard output, refusals to standard error.
 */
int cli_run(int argc, char **argv, const struct cli_screens *screens);

#endif
