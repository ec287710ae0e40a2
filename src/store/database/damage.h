/*
 * What is known of a database that was found damaged, kept in a file beside it ("menzhen.db" has
 * "menzhen.db-damaged") for every desk and command: two lines, when it was found and what. Private
 * to the store.
 */
#ifndef MENZHEN_STORE_DAMAGE_H
#define MENZHEN_STORE_DAMAGE_H

#include <stdbool.h>

#include "menzhen/base/error.h"

struct damage {
	char when[32];  /* by the computer's clock: "2026-11-25 19:42" */
	char what[200]; /* a msgid, or SQLite's own words */
};

/* The database at PATH is damaged: WHAT. The first note stays. Best effort: a disk that takes
 * nothing any more takes no record either. */
void damage_note(const char *path, const char *what);

/* Is the database at PATH known to be damaged? Takes one system call where it is not. */
bool damage_known(const char *path);

/* The same with what is known. */
bool damage_read(const char *path, struct damage *out);

/* STATUS_DAMAGED with the sentence for what damage_read told of PATH. */
enum status damage_tell(const char *path, const struct damage *damage, struct error *err);

/* The database at PATH is another one now, or is whole after all. */
void damage_forget(const char *path);

#endif
