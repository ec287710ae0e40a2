/* How a command hands out a recovery code that was made this once: shown, or on a page to print. */
#ifndef MENZHEN_CLI_CODE_OUTPUT_H
#define MENZHEN_CLI_CODE_OUTPUT_H

#include "menzhen/base/buffer.h"
#include "output.h"

/* The forms in which a CODE goes out. */
struct code_output {
	struct output_form shown; /* its item is the code */
	/* The page of it in HTML, for --out. */
	enum status (*page)(const struct desk *desk, const char *code, error_translate translate,
		struct buffer *out, struct error *err);
};

/*
 * To the file of --out, which document_check has found in order before the code was made, or to
 * standard output. A page that cannot be written does not take the code with it: it is shown then.
 */
enum status code_output_put(const struct invocation *in, const struct code_output *output,
	const char *code, struct error *err);

#endif
