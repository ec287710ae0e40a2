/* --help and --version, made from the table of commands. */
#ifndef MENZHEN_CLI_HELP_H
#define MENZHEN_CLI_HELP_H

#include "command.h"

/* The usage of COMMAND, or of the whole program for NULL. */
enum status help_print(const struct command *command, struct error *err);
enum status help_version(struct error *err);

#endif
