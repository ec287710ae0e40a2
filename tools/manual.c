/*
 * Prints the parts of man/menzhen.1 that the program's own tables say: its commands or its keys.
 * tests/check/manual holds the page against them; `./dev manual` writes them into it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/cli/manual.h"
#include "menzhen/screens/screens.h"

int main(int argc, char **argv)
{
	struct buffer out = {0};

	if (argc == 2 && strcmp(argv[1], "commands") == 0)
		cli_manual(&out);
	else if (argc == 2 && strcmp(argv[1], "keys") == 0)
		screens_manual(&out);
	else
		return EXIT_FAILURE;
	fputs(buffer_text(&out), stdout);
	int status = out.failed ? EXIT_FAILURE : EXIT_SUCCESS;
	buffer_release(&out);
	return status;
}
