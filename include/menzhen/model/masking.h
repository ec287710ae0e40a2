/* Personal data as lists show it, by common practice: 张*. */
#ifndef MENZHEN_MODEL_MASKING_H
#define MENZHEN_MODEL_MASKING_H

#include <stddef.h>

/*
 * First character (grapheme) and one '*': 张*; 欧阳 and the other compound surnames are kept whole
 * where a given name follows; "" stays "". OUT is terminated; what does not fit is left out.
 */
char *mask_name(const char *name, char *out, size_t size);

#endif
