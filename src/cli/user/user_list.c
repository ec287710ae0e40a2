#include "account_output.h"
#include "menzhen/desk/access/account_commands.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct account_list list = {0};
	enum status status = account_view(&in->desk, &list, err);

	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = account_output(in, &list.items[i], err);
	account_list_release(&list);
	return status;
}

const struct command command_user_list = {
	.name = "user list",
	.summary = N_("List the accounts"),
	.reads = true,
	.run = run,
};
