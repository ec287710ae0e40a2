/* Personal data as lists show it, by common practice: 138****1234, 3204**********1234, 张*. */
#ifndef MENZHEN_MODEL_MASKING_H
#define MENZHEN_MODEL_MASKING_H

#include <stddef.h>

/*
 * First character (grapheme) and one '*': 张*; 欧阳 and the other compound surnames are kept whole
 * where a given name follows; "" stays "". OUT is terminated; what does not fit is left out.
 */
char *mask_name(const char *name, char *out, size_t size);
/* Three in front, four behind; of fewer than 11 characters the last four, of fewer than 8 none. */
char *mask_phone(const char *phone, char *out, size_t size);
/* Four in front and four behind; of fewer than 15 one and two, of fewer than 7 none. */
char *mask_identity(const char *number, char *out, size_t size);

#endif
