/*
 * Personal data as lists show it. There is no national rule; this is common practice: 张*,
 * 138****1234, 3204**********1234. OUT is always terminated; "" and NULL stay "".
 */
#ifndef MENZHEN_MODEL_MASKING_H
#define MENZHEN_MODEL_MASKING_H

#include <stddef.h>

#include "menzhen/base/buffer.h"

/*
 * First character (grapheme) and one '*': 张*; 欧阳 and the other compound surnames are kept whole
 * where a given name follows. An organisation, and 匿名 or the like, is nobody's personal data and
 * stays. What does not fit is left out.
 */
char *mask_name(const char *name, char *out, size_t size);

enum { MASK_NUMBER_SIZE = 80 };

/*
 * 138****1234, +86 left off; of a landline the area code and the last four: 0519****1234. Of what
 * is neither the last two, of more than four characters.
 */
char *mask_phone(const char *phone, char out[MASK_NUMBER_SIZE]);

/*
 * Of a resident's number, or what is typed of one, the first and the last four of its places:
 * 3204**********1234. Of another document (a passport) the first and the last two. A unified social
 * credit code is an organisation's and stays, unless it could be a resident's number as well.
 */
char *mask_id(const char *number, char out[MASK_NUMBER_SIZE]);

/* Of further parties, one a line with their numbers behind semicolons, the names: "张三; ***".
 * Appended to OUT. */
void mask_parties(const char *lines, struct buffer *out);

#endif
