/*
 * The parts of a ZIP archive that lies in memory, with limits: what an archive makes of itself is
 * known before it is unpacked (zip bombs), and never more than that is unpacked.
 */
#ifndef MENZHEN_FILES_ZIP_ARCHIVE_H
#define MENZHEN_FILES_ZIP_ARCHIVE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"

struct zip_archive;

/* BYTES stay the caller's and must outlive it. STATUS_CONFIG when they are no archive. */
enum status zip_archive_open(
	const struct buffer *bytes, struct zip_archive **out, struct error *err);
void zip_archive_close(struct zip_archive *archive);

/*
 * Open the part at PATH, upper and lower case being the same; an earlier one is closed. *FOUND:
 * there is one. STATUS_CONFIG when it has more than MAXIMUM bytes, or more than an honest part of
 * its size would.
 */
enum status zip_archive_find(struct zip_archive *archive, const char *path, size_t maximum,
	bool *found, struct error *err);

/*
 * Read up to SIZE bytes of the open part; *GOT is 0 at its end. STATUS_CONFIG when it is damaged:
 * its check sum is wrong, or it has not the size that was told.
 */
enum status zip_archive_read(
	struct zip_archive *archive, void *out, size_t size, size_t *got, struct error *err);

/* How much of the open part was read, 0 to 100. */
int zip_archive_percent(const struct zip_archive *archive);

#endif
