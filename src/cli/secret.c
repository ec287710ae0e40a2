#include "secret.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "menzhen/base/language.h"
#include "menzhen/base/password.h"

enum { DESCRIPTOR_MAX = 1023 };

enum status secret_descriptor(const char *text, int *fd, struct error *err)
{
	char *end = NULL;
	long number = text != NULL ? strtol(text, &end, 10) : STDIN_FILENO;

	if (text != NULL && (*text < '0' || *text > '9' || *end != '\0' || number > DESCRIPTOR_MAX))
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no descriptor; give its number, such as 3"), text);
	*fd = (int)number;
	return STATUS_OK;
}

/* Byte by byte: a buffer would swallow the line after. */
static enum status read_line(int fd, struct secret *out, struct error *err)
{
	size_t length = 0;
	ssize_t got;
	char next = '\0';

	while ((got = read(fd, &next, 1)) != 0 && next != '\n') {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0 || length + 1 == sizeof(out->text))
			break;
		out->text[length++] = next;
	}
	if (length > 0 && out->text[length - 1] == '\r')
		length--;
	out->text[length] = '\0';
	if (got < 0)
		return error_set(
			err, STATUS_USAGE, N_("The PIN could not be read (%s)"), strerror(errno));
	if (length + 1 == sizeof(out->text))
		return error_say(
			err, STATUS_USAGE, N_("The passphrase is too long; at most 128 bytes"));
	if (length == 0)
		return error_say(err, STATUS_USAGE,
			N_("No PIN was given; write it as a line to standard input"));
	return STATUS_OK;
}

/* A signal that ends the program meanwhile must not leave the terminal without its echo. */
static bool hide(int fd, struct termios *before)
{
	struct termios hidden;

	if (tcgetattr(fd, before) != 0)
		return false;
	hidden = *before;
	hidden.c_lflag &= ~(tcflag_t)(ECHO | ISIG);
	return tcsetattr(fd, TCSAFLUSH, &hidden) == 0;
}

enum status secret_read(int fd, const char *prompt, struct secret *out, struct error *err)
{
	struct termios before;
	bool asks = isatty(fd) != 0 && hide(fd, &before);

	if (asks)
		fprintf(stderr, "%s: ", _(prompt));
	enum status status = read_line(fd, out, err);
	if (asks) {
		tcsetattr(fd, TCSAFLUSH, &before);
		fputc('\n', stderr);
	}
	if (status != STATUS_OK)
		secret_forget(out);
	return status;
}

void secret_forget(struct secret *secret)
{
	secret_wipe(secret, sizeof(*secret));
}
