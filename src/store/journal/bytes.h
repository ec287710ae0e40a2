/* A borrowed run of bytes; data is NULL where SQL has NULL. */
#ifndef MENZHEN_STORE_BYTES_H
#define MENZHEN_STORE_BYTES_H

#include <stddef.h>
#include <string.h>

struct bytes {
	const void *data;
	size_t length;
};

static inline struct bytes bytes_of_text(const char *text)
{
	return (struct bytes){.data = text, .length = text ? strlen(text) : 0};
}

#endif
