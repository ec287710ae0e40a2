/* What a command makes for others: to the file of --out, or to standard output. */
#ifndef MENZHEN_CLI_DOCUMENT_H
#define MENZHEN_CLI_DOCUMENT_H

#include "invocation.h"
#include "menzhen/base/buffer.h"

/* The options of every command that makes a document. */
#define OPTION_OUT                                                                                 \
	{                                                                                          \
		"out", N_("FILE"), false,                                                          \
			N_("write it into this file, not to the screen; one that is there stays"), \
			NULL                                                                       \
	}
#define OPTION_FORCE                                                                               \
	{                                                                                          \
		"force", NULL, false, N_("replace the file of --out"), NULL                        \
	}

/* Write TEXT where it is wanted; a file is told with its name, for --json as {"file":…}. */
enum status document_put(const struct invocation *in, const struct buffer *text, struct error *err);

#endif
