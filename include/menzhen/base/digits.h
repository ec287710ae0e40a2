/* Numbers of a fixed number of decimal digits, as dates and times are written. */
#ifndef MENZHEN_BASE_DIGITS_H
#define MENZHEN_BASE_DIGITS_H

#include <stdbool.h>

/* Exactly COUNT (at most 9) ASCII digits at TEXT. False, *OUT untouched, when one is not a digit.
 */
bool digits_read(const char *text, int count, int *out);

/* The last COUNT digits of VALUE (0 or more), with leading zeros; writes no terminator. */
void digits_write(char *out, int count, int value);

#endif
