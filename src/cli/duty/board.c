#include "cli/invocation.h"

static enum status run(struct invocation *in, struct error *err)
{
	return in->screens->board(&in->options, &in->errors, err);
}

const struct command command_board = {
	.name = "board",
	.summary = N_("Show the duty board full screen, for a display on the wall; Esc leaves it"),
	.without_station = true, /* the screen opens it */
	.run = run,
};
