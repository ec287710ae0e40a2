/*
 * Words that are stored as text codes, as rows of one table: enum value, code, title. Each module
 * with such an enum has one of these tables, whose rows are indexed by the enum.
 */
#ifndef MENZHEN_MODEL_CODED_H
#define MENZHEN_MODEL_CODED_H

#include <stdbool.h>
#include <stddef.h>

struct coded {
	const char *code;  /* stable, ASCII, snake case: what the journal and --json carry */
	const char *title; /* msgid; NULL where it is only read from files */
};

struct coded_table {
	const struct coded *rows;
	size_t count;
};

/* Index of CODE in TABLE, or -1. */
int coded_find(const struct coded_table *table, const char *code);

/* Title of CODE; CODE itself where the table does not have it; "" for NULL. */
const char *coded_title(const struct coded_table *table, const char *code);

/* All codes of TABLE, "kiosk, slip, phone, online", into OUT (SIZE bytes, at least 1). Returns OUT.
 */
enum { CODED_LIST_SIZE = 256 };
char *coded_list(const struct coded_table *table, char *out, size_t size);

#endif
