/* Personal data as lists show it: 138****1234, 3204**********1234, 张* (common practice; DOMAIN 9). */
#ifndef MENZHEN_MODEL_MASKING_H
#define MENZHEN_MODEL_MASKING_H

#include <stddef.h>

/* First character and one '*': 张*; 欧阳 and the other compound surnames are kept whole; "" stays "". */
char *mask_name(const char *name, char *out, size_t size);
char *mask_phone(const char *phone, char *out, size_t size);
char *mask_identity(const char *number, char *out, size_t size);

#endif
