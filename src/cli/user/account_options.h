/* Options that describe an account, for making one and for changing it. */
#ifndef MENZHEN_CLI_ACCOUNT_OPTIONS_H
#define MENZHEN_CLI_ACCOUNT_OPTIONS_H

#include "cli/invocation.h"
#include "menzhen/desk/access/account_commands.h"

/* clang-format off */
#define ACCOUNT_OPTIONS(role_required)                                                             \
	{"role", N_("ROLE"), role_required, N_("what they are at the station"),                    \
		&user_given_role_table},                                                           \
	{"adviser", N_("ADVISER"), false,                                                          \
		N_("id in the roster, which a lawyer needs; '' for none"), NULL},                  \
	{"title", N_("TEXT"), false, N_("what they are called; '' for nothing else"), NULL},       \
	OPTION_COMMAND_ID
/* clang-format on */

/* What they say of the account that the operand names; what is left out as account_request has it.
 */
struct account_request account_options_read(const struct invocation *in);

#endif
