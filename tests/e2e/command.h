/* Runs a program without a terminal and keeps what it said. */
#ifndef MENZHEN_TESTS_COMMAND_H
#define MENZHEN_TESTS_COMMAND_H

#include <stdio.h>
#include <sys/types.h>

#include "environment.h"

/* Zero-initialise; a command may be run again and again. Release with command_release. */
struct command {
	const char *input; /* what it reads on its standard input; NULL: nothing. It stays. */
	char *out, *err;   /* what it wrote, terminated; never NULL once finished */
	int status;        /* exit status, or minus the signal that ended it */

	pid_t child; /* while it runs */
	FILE *out_file, *err_file;
};

/* Start ARGV (argv[0] a path); Several commands may run side by side. */
void command_start(
	struct command *command, const struct environment *env, const char *const argv[]);

/* Wait for its end and read what it said. Returns the status. */
int command_finish(struct command *command);

/* The two together. */
int command_run(struct command *command, const struct environment *env, const char *const argv[]);

void command_release(struct command *command);

#endif
