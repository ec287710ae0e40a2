#include "menzhen/base/hash.h"

uint64_t hash_add(uint64_t hash, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
	return hash;
}

uint64_t hash_begin(char kind)
{
	return hash_add(UINT64_C(14695981039346656037), &kind, 1);
}

uint64_t hash_end(uint64_t hash)
{
	/* FNV leaves little in the low bits. */
	hash = (hash ^ (hash >> 33)) * UINT64_C(0xff51afd7ed558ccd);
	return hash ^ (hash >> 33);
}

int64_t hash_key(uint64_t hash)
{
	return (int64_t)(hash_end(hash) >> 1);
}
