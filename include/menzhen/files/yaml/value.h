/*
 * Single values. Each reads NODE into *OUT and returns true, or reports what is wrong at NODE's
 * place and leaves *OUT alone. Full-width digits and signs are taken for the ASCII ones in numbers,
 * days and times.
 */
#ifndef MENZHEN_FILES_VALUE_H
#define MENZHEN_FILES_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/files/yaml/mapping.h"
#include "menzhen/model/coded.h"

/* Longest texts, in characters. */
enum { VALUE_NAME_MAX = 60, VALUE_LINE_MAX = 120, VALUE_ID_MAX = 63 };

/* A copy of a text of 1 to MAXIMUM characters; replaces *OUT, the caller's to free. */
bool value_text(struct report *report, const struct node *node, size_t maximum, char **out);

/* The same, empty text allowed. */
bool value_text_or_empty(
	struct report *report, const struct node *node, size_t maximum, char **out);

/* A name for programs: 1 to VALUE_ID_MAX of A-Z a-z 0-9 _ . -, the first a letter or digit. */
bool value_id(struct report *report, const struct node *node, char **out);

bool value_integer(
	struct report *report, const struct node *node, int minimum, int maximum, int *out);
bool value_boolean(struct report *report, const struct node *node, bool *out); /* true, false */
bool value_day(struct report *report, const struct node *node, struct day *out);

/* The code of one row of WORDS; *OUT is its index. */
bool value_choice(struct report *report, const struct node *node, const struct coded_table *words,
	size_t *out);

#endif
