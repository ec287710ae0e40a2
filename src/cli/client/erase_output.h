/* What an erasure did, as the command line tells it. */
#ifndef MENZHEN_CLI_ERASE_OUTPUT_H
#define MENZHEN_CLI_ERASE_OUTPUT_H

#include "cli/output.h"
#include "menzhen/desk/client/client_erase.h"

/* Of the person of the case NUMBER; NULL: of all who were due. DRY_RUN: what it would
 * do. */
enum status erase_output(struct invocation *in, const char *number,
	const struct erase_result *result, bool dry_run, struct error *err);

#endif
