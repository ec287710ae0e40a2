/*
 * Words that are stored as text codes, as rows of one table: enum value, code, title. Each module
 * with such an enum has one of these tables, whose rows are indexed by the enum.
 */
#ifndef MENZHEN_MODEL_CODED_H
#define MENZHEN_MODEL_CODED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/*
 * Several codes of one table, of 64 rows at most, as bits by index; in the journal their codes
 * joined by commas, in the table's order. Parse: blanks around a code and a code named twice are
 * seen through; false for a code that the table does not have. Format: "" for none; returns OUT.
 */
bool coded_set_parse(const struct coded_table *table, const char *text, uint64_t *out);
char *coded_set_format(const struct coded_table *table, uint64_t set, char *out, size_t size);

/* Does the joined list CODES (NULL: none) name CODE? */
bool coded_set_has(const char *codes, const char *code);

/* Titles of the joined list CODES, each through TRANSLATE, with SEPARATOR between. */
struct buffer;
void coded_set_add_titles(const struct coded_table *table, const char *codes,
	const char *(*translate)(const char *msgid), const char *separator, struct buffer *out);

#endif
