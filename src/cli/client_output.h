/* Visitors as the command line shows them. */
#ifndef MENZHEN_CLI_CLIENT_OUTPUT_H
#define MENZHEN_CLI_CLIENT_OUTPUT_H

#include "menzhen/desk/client.h"
#include "output.h"

/* The person of the case NUMBER with all visits. */
enum status client_output(const struct invocation *in, const char *number, struct error *err);

/* After something was recorded. */
enum status client_output_result(struct invocation *in, const char *number, struct error *err);

#endif
