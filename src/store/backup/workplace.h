/* The workplace of a database, as replace.c sees it. */
#ifndef MENZHEN_STORE_WORKPLACE_PRIVATE_H
#define MENZHEN_STORE_WORKPLACE_PRIVATE_H

#include "menzhen/base/buffer.h"
#include "menzhen/store/backup/workplace.h"

/*
 * A file of this name, with a suffix behind it, is a whole database that is to take the place of
 * the one beside the folder, which is to be called by its own name with that suffix.
 */
#define WORKPLACE_DECIDED "next"

/* Append the folder's path. False: no memory. */
bool workplace_path(const char *database, struct buffer *out);

/* As workplace_begin; PLACE->path stays NULL, with STATUS_OK, where there is none or another
 * program is at work in it. */
enum status workplace_look(struct workplace *place, const char *database, struct error *err);

/* Append the suffix of what was decided on; nothing where there is nothing. */
enum status workplace_decided(
	const struct workplace *place, struct buffer *suffix, struct error *err);

#endif
