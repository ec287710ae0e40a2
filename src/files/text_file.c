#include "menzhen/files/text_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "new_file.h"

#include "menzhen/base/folder.h"
#include "menzhen/base/path.h"

enum { READ_SIZE = 16 * 1024, MEGABYTE = 1024 * 1024 };

enum status text_file_check(const char *path, bool replace, struct error *err)
{
	return new_file_check_place(path, replace, err);
}

/* Name PATH as the place of the error already in ERR, whole where its last part is nothing ("a/").
 */
static enum status at_file(struct error *err, const char *path, enum status status)
{
	const char *name = path_leaf(path);
	error_at(err, *name ? name : path, 0, 0);
	return status;
}

static enum status cannot_read(const char *path, int reason, struct error *err)
{
	switch (reason) {
	case ENOENT:
	case ENOTDIR:
		error_set(err, STATUS_CONFIG, N_("there is no such file"));
		break;
	case EACCES:
	case EPERM:
		error_set(err, STATUS_CONFIG,
			N_("you are not allowed to read this file; ask whoever owns it"));
		break;
	default:
		error_set(err, STATUS_CONFIG, N_("this file cannot be read: %s"), strerror(reason));
	}
	return at_file(err, path, STATUS_CONFIG);
}

static enum status too_large(const char *path, off_t size, size_t maximum, struct error *err)
{
	char megabytes[32], most[32];
	snprintf(megabytes, sizeof(megabytes), "%.1f", (double)size / MEGABYTE);
	snprintf(most, sizeof(most), "%zu", maximum / MEGABYTE);
	error_set(err, STATUS_CONFIG,
		N_("this file has %s MB; at most %s MB is read. Is it the right file?"), megabytes,
		most);
	return at_file(err, path, STATUS_CONFIG);
}

/* Only a regular file of a bearable size is worth reading. */
static enum status check_file(
	const char *path, const struct stat *info, size_t maximum, struct error *err)
{
	enum status status = new_file_check_regular(path, info->st_mode, err);
	if (status != STATUS_OK)
		return status;
	if (info->st_size > (off_t)maximum)
		return too_large(path, info->st_size, maximum, err);
	return STATUS_OK;
}

static enum status read_all(
	int file, const char *path, size_t maximum, struct buffer *out, struct error *err)
{
	char piece[READ_SIZE];
	size_t total = 0;
	for (;;) {
		ssize_t got = read(file, piece, sizeof(piece));
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return cannot_read(path, errno, err);
		if (got == 0)
			return STATUS_OK;
		total += (size_t)got;
		if (total > maximum) /* it grew while it was read */
			return too_large(path, (off_t)total, maximum, err);
		if (!buffer_add(out, piece, (size_t)got))
			return error_memory(err);
	}
}

enum status text_file_read(const char *path, struct buffer *out, struct error *err)
{
	return text_file_read_up_to(path, TEXT_FILE_MAX, out, err);
}

enum status text_file_read_up_to(
	const char *path, size_t maximum, struct buffer *out, struct error *err)
{
	/* Without waiting: a pipe would keep the desk hanging until somebody writes to it. */
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (file < 0)
		return cannot_read(path, errno, err);

	struct stat info;
	enum status status = STATUS_OK;
	if (fstat(file, &info) != 0)
		status = cannot_read(path, errno, err);
	if (status == STATUS_OK)
		status = check_file(path, &info, maximum, err);
	if (status == STATUS_OK)
		status = read_all(file, path, maximum, out, err);
	close(file);
	return status;
}

static enum status write_file(const char *path, const char *text, size_t length, mode_t mode,
	bool replace, struct error *err)
{
	struct new_file file;
	enum status status = new_file_begin(&file, path, mode, replace, err);
	if (status != STATUS_OK)
		return status;
	status = new_file_write(&file, text, length, err);
	if (status != STATUS_OK) {
		new_file_discard(&file);
		return status;
	}
	return new_file_commit(&file, err);
}

enum status text_file_create(const char *path, const char *text, size_t length, struct error *err)
{
	return write_file(path, text, length, NEW_FILE_PRIVATE, false, err);
}

enum status text_file_replace(const char *path, const char *text, size_t length, struct error *err)
{
	return write_file(path, text, length, NEW_FILE_PRIVATE, true, err);
}

enum status text_file_publish(
	const char *path, const char *text, size_t length, bool replace, struct error *err)
{
	return write_file(path, text, length, NEW_FILE_PUBLIC, replace, err);
}
