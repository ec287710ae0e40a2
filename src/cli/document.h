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

/* The file of --out; NULL: standard output, which "-" means too. */
const char *document_path(const struct invocation *in);

/* Would the file of --out be refused? For a command that records something first. */
enum status document_check(const struct invocation *in, struct error *err);

/* Tell that the file PATH was written, for --json as {"file":…}. */
enum status document_tell(const struct invocation *in, const char *path, struct error *err);

/* Write TEXT where it is wanted, a file for its owner alone, which is told. */
enum status document_put(const struct invocation *in, const struct buffer *text, struct error *err);

/* The same for what everybody may read. */
enum status document_publish(
	const struct invocation *in, const struct buffer *text, struct error *err);

#endif
