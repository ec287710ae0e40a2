/*
 * What a file system is fit for. SQLite's journal wants memory that processes share, locks that
 * hold and writes that are on the disk when they say so; the station's files want an owner and
 * rights. File systems of other computers, and some of sticks, do not have them.
 */
#ifndef MENZHEN_FILES_DISK_KIND_H
#define MENZHEN_FILES_DISK_KIND_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/error.h"

enum disk_kind {
	DISK_FIT,       /* those of Linux' own; also what is not known */
	DISK_NETWORK,   /* another computer's */
	DISK_NO_RIGHTS, /* of sticks and cards: everybody may read everything */
	DISK_RELAYED,   /* by a program or a host that may or may not do right */
	DISK_MEMORY,    /* gone with the power */
	DISK_KINDS
};

/* The kind of a file system by its statfs(2) f_type. */
enum disk_kind disk_kind_of(uint32_t type);

/* What is said of it, a msgid that begins with what comes of it, for a narrow window cuts the end;
 * NULL: nothing. */
const char *disk_kind_sentence(enum disk_kind kind);

/*
 * Can a station live in DIRECTORY? STATUS_CONFIG on another computer's disk, or where there are no
 * rights. *KIND (may be NULL) says which it is. What cannot be told is taken as fit.
 */
enum status disk_check(const char *directory, enum disk_kind *kind, struct error *err);

#endif
