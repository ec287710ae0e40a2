/*
 * A cell that begins with = + - @ or a control character is a formula to a spreadsheet: a name
 * typed at the desk could run commands on the PC where the ledger is opened. An apostrophe before
 * it makes it a text. Source: OWASP, CSV Injection; the full-width forms count too.
 */
#ifndef MENZHEN_FILES_TEXT_GUARD_H
#define MENZHEN_FILES_TEXT_GUARD_H

#include <stdbool.h>

/*
 * Must TEXT be written with an apostrophe before it: because a spreadsheet would reckon with it, or
 * because its own apostrophe would be taken for a guard when it is read?
 */
bool text_guard_needed(const char *text);

/*
 * CELL, as it was read, without its guard: '00123, '=1+1 and ="00123" are 00123, =1+1 and 00123.
 * A quotation mark at the beginning of a text, 'like this', stays. Works in place; returns the part
 * of CELL that is the text.
 */
char *text_guard_remove(char *cell);

/* "5", "-5", "+0.5": what may stand unguarded in a column of numbers. */
bool text_guard_number(const char *text);

#endif
