#include "menzhen/files/backup/file_copy.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "files/new_file.h"
#include "menzhen/base/text.h"
#include "read_back.h"

/* What is written is put on the disk slice by slice, so that no sync takes long. */
enum { SLICE = 512 * 1024 };

struct file_copy {
	int from; /* -1: not open */
	char from_path[PATH_MAX];
	struct new_file to;
	off_t at;
	bool comparing, done;
	char bytes[SLICE], written[SLICE];
};

enum status file_copy_begin(
	struct file_copy **out, const char *from, const char *to, struct error *err)
{
	*out = NULL;
	struct file_copy *copy = calloc(1, sizeof(*copy));
	if (!copy)
		return error_memory(err);
	copy->to.descriptor = -1;
	text_copy(from, copy->from_path, sizeof(copy->from_path));
	copy->from = open(from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	enum status status = copy->from < 0 ? read_back_failed(from, errno, err) : STATUS_OK;
	if (status == STATUS_OK)
		status = new_file_begin(&copy->to, to, NEW_FILE_PRIVATE, false, err);
	if (status == STATUS_OK)
		*out = copy;
	else
		file_copy_end(copy);
	return status;
}

/* All is written: from now on it is compared, as the disk has it and not the memory. */
static void begin_comparing(struct file_copy *copy)
{
	posix_fadvise(copy->to.descriptor, 0, 0, POSIX_FADV_DONTNEED);
	copy->comparing = true;
	copy->at = 0;
}

static enum status write_slice(struct file_copy *copy, struct error *err)
{
	ssize_t length = read_back_at(copy->from, copy->bytes, SLICE, copy->at);
	if (length < 0)
		return read_back_failed(copy->from_path, errno, err);
	enum status status = new_file_write(&copy->to, copy->bytes, (size_t)length, err);
	if (status == STATUS_OK && fdatasync(copy->to.descriptor) != 0)
		status = new_file_cannot_write(copy->to.path, errno, err);
	copy->at += length;
	if (length < SLICE)
		begin_comparing(copy);
	return status;
}

static enum status compare_slice(struct file_copy *copy, struct error *err)
{
	ssize_t length = read_back_at(copy->from, copy->bytes, SLICE, copy->at);
	if (length < 0)
		return read_back_failed(copy->from_path, errno, err);
	ssize_t written = read_back_at(copy->to.descriptor, copy->written, SLICE, copy->at);
	if (written < 0)
		return read_back_failed(copy->to.path, errno, err);
	if (length != written || memcmp(copy->bytes, copy->written, (size_t)length) != 0)
		return read_back_differs(copy->to.path, err);
	copy->at += length;
	if (length == SLICE)
		return STATUS_OK;
	copy->done = true;
	return new_file_commit(&copy->to, err);
}

enum status file_copy_step(struct file_copy *copy, bool *done, struct error *err)
{
	enum status status = STATUS_OK;
	if (!copy->comparing)
		status = write_slice(copy, err);
	else if (!copy->done)
		status = compare_slice(copy, err);
	*done = status == STATUS_OK && copy->done;
	return status;
}

void file_copy_end(struct file_copy *copy)
{
	if (!copy)
		return;
	if (copy->from >= 0)
		close(copy->from);
	new_file_discard(&copy->to);
	free(copy);
}
