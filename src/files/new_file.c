#include "new_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/folder.h"
#include "menzhen/base/path.h"
#include "menzhen/base/text.h"
#include "menzhen/files/text_file.h"

/* Name PATH as the place of the error already in ERR, whole where its last part is nothing ("a/").
 */
static enum status at_file(struct error *err, const char *path, enum status status)
{
	const char *name = path_leaf(path);
	error_at(err, *name ? name : path, 0, 0);
	return status;
}

enum status new_file_cannot_write(const char *path, int reason, struct error *err)
{
	error_set(err, STATUS_CONFIG, N_("this file cannot be written: %s"), strerror(reason));
	error_at(err, path, 0, 0);
	return STATUS_CONFIG;
}

static enum status is_there(const char *path, struct error *err)
{
	error_set(err, STATUS_REFUSED, N_("this file is there already; it is not overwritten"));
	return at_file(err, path, STATUS_REFUSED);
}

enum status new_file_check_regular(const char *path, mode_t mode, struct error *err)
{
	if (S_ISREG(mode))
		return STATUS_OK;
	error_set(err, STATUS_CONFIG,
		S_ISDIR(mode) ? N_("this is a folder; a file is wanted")
			      : N_("this is a device or a pipe; a file is wanted"));
	return at_file(err, path, STATUS_CONFIG);
}

/* Renaming onto a device or a pipe would put a file in its place, for every program here. */
enum status new_file_check_place(const char *path, bool replace, struct error *err)
{
	struct stat info;
	if (lstat(path, &info) != 0)
		return STATUS_OK;
	if (!replace)
		return is_there(path, err);
	return S_ISLNK(info.st_mode) ? STATUS_OK : new_file_check_regular(path, info.st_mode, err);
}

enum status new_file_begin(
	struct new_file *file, const char *path, mode_t mode, bool replace, struct error *err)
{
	*file = (struct new_file){.descriptor = -1, .replace = replace};
	enum status status = new_file_check_place(path, replace, err);
	if (status != STATUS_OK)
		return status;
	int needed = snprintf(file->temporary, sizeof(file->temporary), "%s.XXXXXX", path);
	if (needed < 0 || (size_t)needed >= sizeof(file->temporary))
		return new_file_cannot_write(path, ENAMETOOLONG, err);
	text_copy(path, file->path, sizeof(file->path));
	file->descriptor = mkstemp(file->temporary);
	if (file->descriptor < 0)
		return new_file_cannot_write(path, errno, err);
	fchmod(file->descriptor, mode); /* best effort: a stick may know no modes */
	return STATUS_OK;
}

bool new_file_put(int descriptor, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t put = write(descriptor, bytes, length);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		bytes += put;
		length -= (size_t)put;
	}
	return true;
}

enum status new_file_write(
	struct new_file *file, const char *bytes, size_t length, struct error *err)
{
	if (new_file_put(file->descriptor, bytes, length))
		return STATUS_OK;
	return new_file_cannot_write(file->path, errno, err);
}

/* Give the file its name, where nothing else has it unless it is to be replaced. */
static bool put_in_place(const struct new_file *file)
{
	if (file->replace)
		return rename(file->temporary, file->path) == 0;
	if (link(file->temporary, file->path) == 0) {
		unlink(file->temporary); /* what stays there is a second name, and no failure */
		return true;
	}
	if (errno == EEXIST)
		return false;
	/* A stick may know no second name for a file; who else writes there right now? */
	if (access(file->path, F_OK) == 0) {
		errno = EEXIST;
		return false;
	}
	return rename(file->temporary, file->path) == 0;
}

enum status new_file_commit(struct new_file *file, struct error *err)
{
	int descriptor = file->descriptor;
	file->descriptor = -1;
	bool done = fsync(descriptor) == 0;
	int reason = errno;
	if (close(descriptor) != 0 && done) {
		done = false;
		reason = errno;
	}
	if (done) {
		done = put_in_place(file);
		reason = errno;
	}
	if (done) {
		folder_sync(file->path); /* best effort: some file systems refuse */
		return STATUS_OK;
	}
	unlink(file->temporary);
	return reason == EEXIST ? is_there(file->path, err)
				: new_file_cannot_write(file->path, reason, err);
}

void new_file_discard(struct new_file *file)
{
	if (file->descriptor < 0)
		return;
	close(file->descriptor);
	file->descriptor = -1;
	unlink(file->temporary);
}
