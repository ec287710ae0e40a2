/* The program: the command line, with the screen behind it. */
#include "menzhen/base/process.h"
#include "menzhen/cli/cli.h"
#include "menzhen/screens/screens.h"

int main(int argc, char **argv)
{
	static const struct cli_screens screens = {.desk = screens_run, .board = screens_board};

	process_guard();
	return cli_run(argc, argv, &screens);
}
