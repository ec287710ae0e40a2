/*
 * Words that are stored as text codes, as rows of one table: enum value, code, title. Each module
 * with such an enum keeps a const array of these, indexed by the enum.
 */
#ifndef MENZHEN_MODEL_CODED_H
#define MENZHEN_MODEL_CODED_H

#include <stdbool.h>
#include <stddef.h>

struct coded {
	const char *code;  /* stable, ASCII, snake case: what the journal and --json carry */
	const char *title; /* msgid */
};

/* Index of CODE in TABLE, or -1. */
int coded_find(const struct coded *table, size_t count, const char *code);

#endif
