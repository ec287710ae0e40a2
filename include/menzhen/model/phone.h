/* Telephone numbers as typed. A finding warns and never blocks. */
#ifndef MENZHEN_MODEL_PHONE_H
#define MENZHEN_MODEL_PHONE_H

#include <stdbool.h>
#include <stddef.h>

enum phone_finding { PHONE_MOBILE, PHONE_LANDLINE, PHONE_EMPTY, PHONE_INCOMPLETE, PHONE_ODD };

/*
 * Fold TEXT to ASCII digits with at most one leading '+' and hyphens as typed, without spaces, into
 * OUT; says what it looks like: 11 digits beginning 13 to 19, or area code (0 and 2 or 3 digits) and 7 or
 * 8 digits, +86 allowed before either.
 */
enum phone_finding phone_parse(const char *text, char *out, size_t size);

#endif
