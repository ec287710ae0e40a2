#include "ledger_options.h"
#include "menzhen/desk/ledger/ledger_views.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct ledger_choice choice;
	enum status status = ledger_options_read(in, &ledger_columns_screen, &choice, err);

	if (status == STATUS_OK)
		status = ledger_views_save(&in->desk,
			&(struct ledger_view_request){
				.name = in->operand,
				.filter = &choice.filter,
				.columns = &choice.columns,
				.sort = choice.sort,
				.command = invocation_value(in, "command-id"),
			},
			err);
	ledger_filter_release(&choice.filter);
	return status;
}

const struct command command_view_save = {
	.name = "view save",
	.operand = N_("NAME"),
	.summary = N_("Keep a way of looking at the ledger under a name, for every desk"),
	.run = run,
	.options =
		{
			OPTION_WHERE,
			OPTION_COLUMNS,
			OPTION_SORT,
			OPTION_COMMAND_ID,
		},
};
