/* Visitors as the command line shows them. */
#ifndef MENZHEN_CLI_CLIENT_OUTPUT_H
#define MENZHEN_CLI_CLIENT_OUTPUT_H

#include "cli/output.h"
#include "menzhen/desk/client/client_find.h"

/* The person of the case NUMBER with all visits. */
enum status client_output(const struct invocation *in, const char *number, struct error *err);

/* One who was found, in a few lines for people, with personal data masked. */
enum status client_output_found(
	const struct invocation *in, const struct client_found *found, struct error *err);

/* After something was recorded. */
enum status client_output_result(struct invocation *in, const char *number, struct error *err);

#endif
