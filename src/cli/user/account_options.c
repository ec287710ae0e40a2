#include "account_options.h"

struct account_request account_options_read(const struct invocation *in)
{
	struct account_request request = {
		.name = in->operand,
		.role = USER_NOBODY,
		.adviser = invocation_value(in, "adviser"),
		.title = invocation_value(in, "title"),
		.command = invocation_value(in, "command-id"),
	};
	int row = invocation_choice(in, "role", -1);

	if (row >= 0)
		request.role = (enum user_role)(USER_RECEPTIONIST + row);
	return request;
}
