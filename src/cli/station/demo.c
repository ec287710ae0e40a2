#include "menzhen/desk/demo/demo.h"
#include "cli/invocation.h"

static enum status run(struct invocation *in, struct error *err)
{
	char directory[FOLDER_PATH_SIZE];
	struct desk_options options = in->options;
	enum status status = demo_create(directory, sizeof(directory), &options, err);

	if (status != STATUS_OK)
		return status;
	options.directory = directory;
	status = in->screens->desk(&options, &in->errors, err);
	demo_remove(directory);
	return status;
}

const struct command command_demo = {
	.name = "demo",
	.summary = N_("Open a throw-away station with invented people, to try things out"),
	.without_station = true,
	.run = run,
};
