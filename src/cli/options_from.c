#include "options_from.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/memory.h"

enum { LINE_MOST = 16 * 1024 };

static const char operand_word[] = "operand";

static enum status cannot_read(const char *path, int reason, struct error *err)
{
	return error_set(err, STATUS_USAGE, N_("The options in %s cannot be read: %s"), path,
		strerror(reason));
}

static enum status too_long(const char *path, struct error *err)
{
	return error_set(err, STATUS_USAGE,
		N_("The options in %s are too long; one a line, 64 of them at most"), path);
}

/* Byte by byte, for a buffer would swallow what comes after. */
static enum status read_line(int fd, const char *path, struct buffer *out, struct error *err)
{
	char next = '\0';
	ssize_t got;

	while ((got = read(fd, &next, 1)) != 0 && next != '\n') {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return cannot_read(path, errno, err);
		if (out->length == LINE_MOST)
			return too_long(path, err);
		if (next != '\0' && next != '\r' && !buffer_add_char(out, next))
			return error_memory(err);
	}
	return STATUS_OK;
}

/* LINE as "--name=value", or the value of an operand, appended to OUT. */
static enum status keep_line(struct options_from *out, const char *line, struct error *err)
{
	size_t name = strcspn(line, " \t");
	const char *value = line + name + strspn(line + name, " \t");
	struct buffer option = {0};
	char **place;

	if (name == strlen(operand_word) && strncmp(line, operand_word, name) == 0) {
		place = &out->operands[out->operand_count++];
	} else {
		place = &out->options[out->option_count++];
		buffer_printf(&option, "--%.*s%s", (int)name, line, *value != '\0' ? "=" : "");
	}
	buffer_add_text(&option, value);
	bool kept = !option.failed && string_copy(place, buffer_text(&option));
	buffer_release(&option);
	return kept ? STATUS_OK : error_memory(err);
}

static enum status read_lines(int fd, const char *path, struct options_from *out, struct error *err)
{
	enum status status = STATUS_OK;
	struct buffer line = {0};

	for (size_t count = 0; status == STATUS_OK; count++) {
		buffer_clear(&line);
		status = read_line(fd, path, &line, err);
		if (status != STATUS_OK || line.length == 0)
			break;
		status = count < OPTIONS_FROM_LINES ? keep_line(out, buffer_text(&line), err)
						    : too_long(path, err);
	}
	buffer_release(&line);
	return status;
}

enum status options_from_read(struct options_from *out, const char *path, struct error *err)
{
	bool standard = strcmp(path, "-") == 0;
	int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return cannot_read(path, errno, err);
	enum status status = read_lines(fd, path, out, err);
	if (!standard)
		close(fd);
	return status;
}

void options_from_release(struct options_from *from)
{
	for (size_t i = 0; i < OPTIONS_FROM_LINES; i++) {
		free(from->options[i]);
		free(from->operands[i]);
	}
	*from = (struct options_from){0};
}
