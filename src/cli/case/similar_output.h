/* A newcomer who looks like somebody known, as the command line says so: never in the way. */
#ifndef MENZHEN_CLI_SIMILAR_OUTPUT_H
#define MENZHEN_CLI_SIMILAR_OUTPUT_H

#include "cli/output.h"
#include "menzhen/desk/client/client_similar.h"

/* A line to standard error for each. */
void similar_warn(const struct client_similar_list *list);

/* The case as case_output_result shows it, in JSON with the member "similar". */
enum status similar_output_result(struct invocation *in, const char *number,
	const struct client_similar_list *list, struct error *err);

#endif
