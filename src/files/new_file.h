/*
 * A file that is written beside its place and put there when it is whole and on disk: whoever looks
 * sees the old one or the new, and a failure or a power cut leaves nothing half.
 */
#ifndef MENZHEN_FILES_NEW_FILE_H
#define MENZHEN_FILES_NEW_FILE_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "menzhen/base/error.h"

enum { NEW_FILE_PRIVATE = 0600, NEW_FILE_PUBLIC = 0644 };

struct new_file {
	char path[PATH_MAX];
	char temporary[PATH_MAX]; /* where it is written */
	int descriptor;
	bool replace;
};

/*
 * Begin the file that is to be at PATH, with MODE, whatever the umask. What is there:
 * REPLACE a file or a link, else STATUS_REFUSED; a folder, a device, a pipe: STATUS_CONFIG, as when
 * it cannot be written. Then nothing is to be undone.
 */
enum status new_file_begin(
	struct new_file *file, const char *path, mode_t mode, bool replace, struct error *err);

enum status new_file_write(
	struct new_file *file, const char *bytes, size_t length, struct error *err);

/* Put it in its place, for good when this returns; or, where that fails, remove it. */
enum status new_file_commit(struct new_file *file, struct error *err);
void new_file_discard(struct new_file *file);

/* Would new_file_begin take this place? */
enum status new_file_check_place(const char *path, bool replace, struct error *err);

/* Write all of the bytes to DESCRIPTOR. False: errno says why not. */
bool new_file_put(int descriptor, const char *bytes, size_t length);

/* "this file cannot be written" for REASON, an errno, naming the whole PATH: it is the folder that
 * is mistyped, or full. */
enum status new_file_cannot_write(const char *path, int reason, struct error *err);

/* STATUS_CONFIG when what has MODE is no file but a folder, a device or a pipe. */
enum status new_file_check_regular(const char *path, mode_t mode, struct error *err);

#endif
