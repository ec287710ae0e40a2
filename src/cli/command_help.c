#include "command.h"
#include "help.h"

static enum status run(struct invocation *in, struct error *err)
{
	(void)in;
	return help_print(NULL, err);
}

const struct command command_help = {
	.name = "help",
	.summary = N_("List the commands"),
	.without_station = true,
	.run = run,
};
