/* Changes of duty as the command line shows them. */
#ifndef MENZHEN_CLI_DUTY_CHANGE_OUTPUT_H
#define MENZHEN_CLI_DUTY_CHANGE_OUTPUT_H

#include "cli/output.h"
#include "menzhen/desk/duty/duty_commands.h"

/* One line: JSON if that was asked for, else for people. */
enum status duty_change_output(
	const struct invocation *in, const struct duty_change *change, struct error *err);

/* After a command has recorded something of the change NUMBER: the change as it now is. */
enum status duty_change_output_result(struct invocation *in, int number, struct error *err);

#endif
