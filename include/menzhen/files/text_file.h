/* Whole text files: read with a limit; written so that a power cut leaves the old file or the new.
 */
#ifndef MENZHEN_FILES_TEXT_FILE_H
#define MENZHEN_FILES_TEXT_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"

enum { TEXT_FILE_MAX = 1024 * 1024 }; /* bytes; far beyond any roster */

/*
 * Append the file to OUT. A folder, a device, a file of more than TEXT_FILE_MAX bytes (told by its
 * size, without reading it), one that is missing or may not be read: STATUS_CONFIG, naming the file
 * by its base name.
 */
enum status text_file_read(const char *path, struct buffer *out, struct error *err);

/* The same with a maximum of its own, whole MB; OUT must be able to take it. */
enum status text_file_read_up_to(
	const char *path, size_t maximum, struct buffer *out, struct error *err);

/*
 * Make the file, mode 0600, on disk when this returns. STATUS_REFUSED when there is one already,
 * STATUS_CONFIG when it cannot be written, naming its whole path.
 */
enum status text_file_create(const char *path, const char *text, size_t length, struct error *err);

/*
 * The same in place of the file that may be there: another reader sees the old one or the new. A
 * link is replaced itself, not what it points to. A folder, a device, a pipe, a station's
 * own file: STATUS_CONFIG.
 */
enum status text_file_replace(const char *path, const char *text, size_t length, struct error *err);

/*
 * Make a file for everybody to read, mode 0644 whatever the umask; REPLACE one that is there.
 * Else as the two above.
 */
enum status text_file_publish(
	const char *path, const char *text, size_t length, bool replace, struct error *err);

/* Would making this file, REPLACE or not, be refused for what is there? As the functions above. */
enum status text_file_check(const char *path, bool replace, struct error *err);

#endif
