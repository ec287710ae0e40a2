/* Visitors as the command line shows them. */
#ifndef MENZHEN_CLI_CLIENT_OUTPUT_H
#define MENZHEN_CLI_CLIENT_OUTPUT_H

#include "cli/output.h"
#include "cli/reveal.h"
#include "menzhen/desk/client/client_find.h"

/* The person of the case NUMBER with all visits; REVEALING: the command takes OPTION_REVEAL. */
enum status client_output(
	struct invocation *in, const char *number, bool revealing, struct error *err);

/* One who was found, in a few lines for people, with personal data masked. */
enum status client_output_found(
	const struct invocation *in, const struct client_found *found, struct error *err);

/* After something was recorded. */
enum status client_output_result(struct invocation *in, const char *number, struct error *err);

#endif
