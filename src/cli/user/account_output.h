/* Accounts as the command line shows them. */
#ifndef MENZHEN_CLI_ACCOUNT_OUTPUT_H
#define MENZHEN_CLI_ACCOUNT_OUTPUT_H

#include "cli/output.h"
#include "menzhen/desk/access/account_commands.h"

/* One line: JSON if that was asked for, else for people. */
enum status account_output(
	const struct invocation *in, const struct account *account, struct error *err);

/* The account NAME after something was recorded about it. */
enum status account_output_result(struct invocation *in, const char *name, struct error *err);

#endif
