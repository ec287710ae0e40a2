/* What is written is read again from the disk and compared. Private to the backups of this layer.
 */
#ifndef MENZHEN_FILES_READ_BACK_H
#define MENZHEN_FILES_READ_BACK_H

#include <stddef.h>
#include <sys/types.h>

#include "menzhen/base/error.h"

/* LENGTH bytes at AT, or as many as there are; -1: errno says why not. */
ssize_t read_back_at(int descriptor, void *out, size_t length, off_t at);

/* The file at PATH cannot be read, for REASON, an errno. */
enum status read_back_failed(const char *path, int reason, struct error *err);

/* What was written to PATH is not what is read there. */
enum status read_back_differs(const char *path, struct error *err);

#endif
