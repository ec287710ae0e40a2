/*
 * A file copied to another disk in slices. A stick may take bytes and give others back, so what was
 * written is put on the disk, read from there once more and compared before it gets its name.
 */
#ifndef MENZHEN_FILES_FILE_COPY_H
#define MENZHEN_FILES_FILE_COPY_H

#include <stdbool.h>

#include "menzhen/base/error.h"

struct file_copy;

/* Begin to copy FROM to TO, mode 0600. STATUS_REFUSED when there is such a file already. */
enum status file_copy_begin(
	struct file_copy **out, const char *from, const char *to, struct error *err);

/* A slice of some milliseconds. *DONE: the copy is in its place and the same. */
enum status file_copy_step(struct file_copy *copy, bool *done, struct error *err);

/* Takes NULL. What is not done leaves nothing behind. */
void file_copy_end(struct file_copy *copy);

#endif
