/* The program: the command line, with the screen behind it. */
#include "menzhen/cli/cli.h"
#include "menzhen/screens/screens.h"

int main(int argc, char **argv)
{
	return cli_run(argc, argv, screens_run);
}
