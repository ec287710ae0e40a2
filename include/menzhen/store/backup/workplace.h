/*
 * Where a database is prepared that is to take another's place: a folder beside it
 * ("menzhen.db-restoring"), closed to others, and for one program at a time.
 *
 * What lies in it when nobody is at work was left by a program that was killed, and is personal
 * data, in the clear even where a sealed backup was opened. Whoever opens the database next for
 * writing clears it away, or finishes the replacement that was decided on (replace.h).
 */
#ifndef MENZHEN_STORE_WORKPLACE_H
#define MENZHEN_STORE_WORKPLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"

/* Zero-initialise. */
struct workplace {
	char *path; /* NULL: none is held */
	int folder; /* its descriptor, which has the lock */
};

/*
 * Take the one of the database at DATABASE, empty. STATUS_REFUSED while another program has it.
 * What a replacement that was decided on needs is left where it is.
 */
enum status workplace_begin(struct workplace *place, const char *database, struct error *err);

/* The path of the file NAME in it, into OUT (SIZE bytes). STATUS_CONFIG when it is too long. */
enum status workplace_file(
	const struct workplace *place, const char *name, char *out, size_t size, struct error *err);

/* Remove the file NAME with all that a database of that name has beside it. Best effort. */
void workplace_remove(const struct workplace *place, const char *name);

/* Remove it with what is in it. Takes a zeroed one. */
void workplace_end(struct workplace *place);

#endif
