/* Duties as the command line shows them. */
#ifndef MENZHEN_CLI_DUTY_OUTPUT_H
#define MENZHEN_CLI_DUTY_OUTPUT_H

#include "cli/output.h"
#include "menzhen/model/duty/duty.h"

/* One line: JSON if that was asked for, else for people. */
enum status duty_output(const struct invocation *in, const struct duty *duty, struct error *err);

/*
 * After somebody has come or gone: the duties of ADVISER (an id) that are of today, running, or
 * that they have come to.
 */
enum status duty_output_attended(struct invocation *in, const char *adviser, struct error *err);

#endif
