/* Integers as files of ours have them. */
#ifndef MENZHEN_FILES_LITTLE_ENDIAN_H
#define MENZHEN_FILES_LITTLE_ENDIAN_H

#include <stdint.h>

static inline void write_u32(unsigned char *out, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		out[i] = (unsigned char)(value >> (8 * i));
}

static inline uint32_t read_u32(const unsigned char *in)
{
	uint32_t value = 0;
	for (int i = 3; i >= 0; i--)
		value = value << 8 | in[i];
	return value;
}

#endif
