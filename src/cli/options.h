/* All options that a command takes: those of its table, and those made from other tables. */
#ifndef MENZHEN_CLI_OPTIONS_H
#define MENZHEN_CLI_OPTIONS_H

#include "command.h"
#include "menzhen/model/case/register.h"

enum { OPTIONS_ALL_MAX = OPTIONS_MAX + REGISTER_FIELDS, OPTION_NAME_SIZE = 32 };

/* Points into itself: not to be copied. */
struct option_list {
	struct option_spec items[OPTIONS_ALL_MAX];
	size_t count;
	char names[REGISTER_FIELDS][OPTION_NAME_SIZE];
};

/*
 * The options of COMMAND into OUT: its own rows first, then, where it takes the register's fields,
 * one for each: "id_type" becomes "id-type".
 */
void option_list_fill(struct option_list *out, const struct command *command);

#endif
