/*
 * Files that a backup has beside the database: what a station is configured by. They lie in the
 * backup's own table meta, which a restore does not take over: so they are sealed with it, and one
 * file is all there is to carry.
 */
#ifndef MENZHEN_STORE_ENCLOSED_H
#define MENZHEN_STORE_ENCLOSED_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"

struct enclosed_file {
	char *name; /* as whoever added it calls it */
	struct buffer bytes;
};

/* Zero-initialise; release with enclosed_release. */
struct enclosed {
	struct enclosed_file *items;
	size_t count, capacity;
};

/* BYTES are taken over, and released where there is no memory (false). */
bool enclosed_add(struct enclosed *enclosed, const char *name, struct buffer *bytes);
void enclosed_release(struct enclosed *enclosed);

/* Append those of the backup at PATH, an opened one where it is sealed. Names are as somebody wrote
 * them: to be looked at before they are used. */
enum status enclosed_read(const char *path, struct enclosed *out, struct error *err);

#endif
