#include "menzhen/files/text_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/folder.h"

enum { READ_SIZE = 16 * 1024, MEGABYTE = 1024 * 1024, PRIVATE_MODE = 0600, PUBLIC_MODE = 0644 };

const char *text_file_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

/* Name PATH as the place of the error already in ERR, whole where its last part is nothing ("a/").
 */
static enum status at_file(struct error *err, const char *path, enum status status)
{
	const char *name = text_file_name(path);
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

static enum status cannot_write(const char *path, int reason, struct error *err)
{
	if (reason == EEXIST) {
		error_set(err, STATUS_REFUSED,
			N_("this file is there already; it is not overwritten"));
		return at_file(err, path, STATUS_REFUSED);
	}
	error_set(err, STATUS_CONFIG, N_("this file cannot be written: %s"), strerror(reason));
	error_at(err, path, 0, 0); /* whole: it is the folder that is mistyped, or full */
	return STATUS_CONFIG;
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

static enum status check_regular(const char *path, mode_t mode, struct error *err)
{
	if (S_ISREG(mode))
		return STATUS_OK;
	error_set(err, STATUS_CONFIG,
		S_ISDIR(mode) ? N_("this is a folder; a file is wanted")
			      : N_("this is a device or a pipe; a file is wanted"));
	return at_file(err, path, STATUS_CONFIG);
}

/* Only a regular file of a bearable size is worth reading. */
static enum status check_file(
	const char *path, const struct stat *info, size_t maximum, struct error *err)
{
	enum status status = check_regular(path, info->st_mode, err);
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

/* Write all of TEXT and see it onto the disk. False: errno says why not. */
static bool write_all(int file, const char *text, size_t length)
{
	while (length > 0) {
		ssize_t put = write(file, text, length);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		text += put;
		length -= (size_t)put;
	}
	return fsync(file) == 0;
}

/* Write TEXT to FILE, which is NAME, and close it; a failure removes it again. */
static enum status fill(
	int file, const char *name, const char *text, size_t length, struct error *err)
{
	bool written = write_all(file, text, length);
	int reason = errno;
	if (close(file) != 0 && written) {
		written = false;
		reason = errno;
	}
	if (written)
		return STATUS_OK;
	unlink(name);
	return cannot_write(name, reason, err);
}

/* MODE as far as the umask lets it. */
static enum status create(
	const char *path, const char *text, size_t length, mode_t mode, struct error *err)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
	if (file < 0)
		return cannot_write(path, errno, err);
	enum status status = fill(file, path, text, length, err);
	if (status == STATUS_OK)
		folder_sync(path);
	return status;
}

/* Renaming onto a device or a pipe would put a file in its place, for every program here. */
static enum status check_replaced(const char *path, struct error *err)
{
	struct stat info;
	if (lstat(path, &info) != 0 || S_ISLNK(info.st_mode))
		return STATUS_OK;
	return check_regular(path, info.st_mode, err);
}

/* mkstemp makes private files whatever the umask; the umask can only be read by setting it. */
static void set_mode(int file, mode_t mode)
{
	mode_t mask = umask(S_IRWXG | S_IRWXO);
	umask(mask);
	fchmod(file, mode & ~mask); /* best effort: a stick may know no modes */
}

static enum status replace_by(
	const char *path, const char *text, size_t length, mode_t mode, struct error *err)
{
	enum status status = check_replaced(path, err);
	if (status != STATUS_OK)
		return status;
	char temporary[PATH_MAX];
	int needed = snprintf(temporary, sizeof(temporary), "%s.XXXXXX", path);
	if (needed < 0 || (size_t)needed >= sizeof(temporary))
		return cannot_write(path, ENAMETOOLONG, err);
	int file = mkstemp(temporary);
	if (file < 0)
		return cannot_write(path, errno, err);

	set_mode(file, mode);
	status = fill(file, temporary, text, length, err);
	if (status != STATUS_OK) {
		error_at(err, path, 0, 0);
		return status;
	}
	if (rename(temporary, path) != 0) {
		status = cannot_write(path, errno, err);
		unlink(temporary);
		return status;
	}
	folder_sync(path);
	return STATUS_OK;
}

enum status text_file_create(const char *path, const char *text, size_t length, struct error *err)
{
	return create(path, text, length, PRIVATE_MODE, err);
}

enum status text_file_replace(const char *path, const char *text, size_t length, struct error *err)
{
	return replace_by(path, text, length, PRIVATE_MODE, err);
}

enum status text_file_publish(
	const char *path, const char *text, size_t length, bool replace, struct error *err)
{
	return replace ? replace_by(path, text, length, PUBLIC_MODE, err)
		       : create(path, text, length, PUBLIC_MODE, err);
}
