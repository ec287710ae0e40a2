/*
 * PINs, passphrases and recovery codes for the command line. They come as one line each from
 * standard input, or from the descriptor of --pin-fd, in the order in which they are asked for; a
 * terminal is asked, without showing what is typed. Never from arguments or the environment, which
 * others on the computer can read.
 */
#ifndef MENZHEN_CLI_SECRET_H
#define MENZHEN_CLI_SECRET_H

#include "menzhen/base/error.h"

enum { SECRET_SIZE = 160 };

struct secret {
	char text[SECRET_SIZE]; /* without the line's end; wipe with secret_forget */
};

/* What follows the line is left in FD for whoever reads next. PROMPT is a msgid. */
enum status secret_read(int fd, const char *prompt, struct secret *out, struct error *err);
void secret_forget(struct secret *secret);

/* The descriptor that TEXT names; NULL: standard input. */
enum status secret_descriptor(const char *text, int *fd, struct error *err);

#endif
