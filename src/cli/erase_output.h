/* What an erasure did, as the command line tells it. */
#ifndef MENZHEN_CLI_ERASE_OUTPUT_H
#define MENZHEN_CLI_ERASE_OUTPUT_H

#include <stdio.h>
#include <string.h>

#include "menzhen/desk/client_erase.h"
#include "output.h"

/* Of the person of the case NUMBER. */
enum status erase_output(struct invocation *in, const char *number,
	const struct erase_result *result, struct error *err);

#endif
