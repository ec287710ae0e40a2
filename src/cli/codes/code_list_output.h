/* Outcomes and rating reasons as the command line lists them. */
#ifndef MENZHEN_CLI_CODE_LIST_OUTPUT_H
#define MENZHEN_CLI_CODE_LIST_OUTPUT_H

#include "cli/invocation.h"

/* One line an item; KEY names its code in JSON. */
enum status code_list_output(const struct invocation *in, const struct code_list *list,
	const char *key, struct error *err);

#endif
