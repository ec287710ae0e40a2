/* Options that say to whom a case goes, for giving it and for giving it to another. */
#ifndef MENZHEN_CLI_ASSIGN_OPTIONS_H
#define MENZHEN_CLI_ASSIGN_OPTIONS_H

#include "cli/invocation.h"
#include "menzhen/desk/case/case_commands.h"

/* clang-format off */
#define ASSIGN_OPTIONS(required, to_help, reason_help)                                             \
	{"to", N_("ADVISER"), required, to_help, NULL},                                            \
	{"reason", N_("TEXT"), required, reason_help, NULL},                                       \
	{"conflict", N_("DECISION"), false,                                                        \
		N_("what was found of the conflict of interest with them; an override is a "       \
		   "supervisor's"),                                                                \
		&conflict_choice_table},                                                           \
	{"conflict-reason", N_("TEXT"), false,                                                     \
		N_("why it was decided so; an override needs it"), NULL},                          \
	OPTION_COMMAND_ID
/* clang-format on */

/* What they say. */
struct assign_request assign_options_read(const struct invocation *in);

#endif
