/* Telephone numbers as typed. A finding warns and never blocks. */
#ifndef MENZHEN_MODEL_PHONE_H
#define MENZHEN_MODEL_PHONE_H

#include <stdbool.h>
#include <stddef.h>

enum phone_finding { PHONE_MOBILE, PHONE_LANDLINE, PHONE_EMPTY, PHONE_INCOMPLETE, PHONE_ODD };

/*
 * Fold TEXT to ASCII digits with at most one leading '+' and hyphens as typed, without spaces, into
 * OUT; says what it looks like: 11 digits beginning 13 to 19, or area code (010, 02x, else 0 and 3
 * digits) and 7 or 8 digits, +86 allowed before either (the 0 may then be left out). Text with
 * anything else in it is ODD and only its width is folded, so that nothing a visitor gave is lost;
 * so is what does not fit SIZE, cut at a character.
 */
enum phone_finding phone_parse(const char *text, char *out, size_t size);

#endif
