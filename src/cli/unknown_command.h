/* What is said to words that name no command. Private to arguments.c. */
#ifndef MENZHEN_CLI_UNKNOWN_COMMAND_H
#define MENZHEN_CLI_UNKNOWN_COMMAND_H

#include "menzhen/base/error.h"

/*
 * WORDS (COUNT of them, at least 1) name no command: STATUS_USAGE with the nearest that there is,
 * or with what can follow the first word.
 */
enum status unknown_command(char **words, int count, struct error *err);

#endif
