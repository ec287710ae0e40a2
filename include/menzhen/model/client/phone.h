/* Telephone numbers as typed. A finding warns and never blocks. */
#ifndef MENZHEN_MODEL_PHONE_H
#define MENZHEN_MODEL_PHONE_H

#include <stdbool.h>
#include <stddef.h>

enum phone_finding { PHONE_MOBILE, PHONE_LANDLINE, PHONE_EMPTY, PHONE_INCOMPLETE, PHONE_ODD };

/*
 * Write TEXT, full width folded and without spaces, into OUT, and say what it looks like: digits
 * with at most one leading '+' and hyphens anywhere. 11 digits beginning 13 to 19, or an area code
 * (010, 02x, else 0 and 3 digits) and 7 or 8 digits; +86 allowed before either (the 0 may then be
 * left out). Anything else is ODD, but kept in OUT: nothing a visitor gave is lost unless it does
 * not fit SIZE.
 */
enum phone_finding phone_parse(const char *text, char *out, size_t size);

#endif
