/* Numbers as people type and paste them: in full width, with spaces between the groups. */
#ifndef MENZHEN_MODEL_TYPED_NUMBER_H
#define MENZHEN_MODEL_TYPED_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Write TEXT into OUT with full-width ASCII folded and spaces left out; all else stays as it is.
 * False when it does not fit: OUT is then cut at a character. SIZE is at least 1.
 */
bool typed_number_fold(const char *text, char *out, size_t size);

/* With room for eighteen characters: so many has an ID number, and an organisation's code. */
enum { TYPED_NUMBER_SIZE = 19 };

/*
 * TEXT without spaces and hyphens, narrow and in upper case. False, and "", when that is longer
 * than such a number can be or not ASCII.
 */
bool typed_number_close(const char *text, char out[TYPED_NUMBER_SIZE]);

/*
 * A number from 1 that a letter may lead, as changes and appointments have: "R-0007", "r-7", "7",
 * in full width too. LETTER is a capital. False, *OUT untouched, on anything else.
 */
bool typed_number_parse(const char *text, char letter, int *out);

#endif
