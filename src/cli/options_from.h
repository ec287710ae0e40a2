/*
 * Options and operands that are not to stand in argv, where everybody on the computer reads them:
 * names, numbers, what somebody came about. They are lines of a file or of standard input:
 *
 *	client 王晓明
 *	phone 13800001111
 *	json
 *	operand ZL-20261125-001
 *
 * Each is taken exactly as --client 王晓明 would be, "operand" as a word behind the command. An
 *empty line ends them; what follows it is left for whoever reads next, as a PIN.
 */
#ifndef MENZHEN_CLI_OPTIONS_FROM_H
#define MENZHEN_CLI_OPTIONS_FROM_H

#include <stddef.h>

#include "menzhen/base/error.h"

enum { OPTIONS_FROM_LINES = 64 };

/* Zero-initialise; release with options_from_release. Strings are owned. */
struct options_from {
	char *options[OPTIONS_FROM_LINES]; /* "--client=王晓明" */
	char *operands[OPTIONS_FROM_LINES];
	size_t option_count, operand_count;
};

/* Read the lines of PATH, "-": of standard input. */
enum status options_from_read(struct options_from *out, const char *path, struct error *err);
void options_from_release(struct options_from *from);

#endif
