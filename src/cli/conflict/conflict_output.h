/* Conflicts of interest as the command line shows them: that there is one, never what it is made
 * of. */
#ifndef MENZHEN_CLI_CONFLICT_OUTPUT_H
#define MENZHEN_CLI_CONFLICT_OUTPUT_H

#include "cli/output.h"
#include "menzhen/desk/conflict/conflict_search.h"

/* One line for each conflict of the case NUMBER; of ADVISER alone unless that is NULL. */
enum status conflict_output(
	const struct invocation *in, const char *number, const char *adviser, struct error *err);

#endif
