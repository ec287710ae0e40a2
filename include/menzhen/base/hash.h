/*
 * Numbers of 63 bits that stand for texts in an index. The same in every run and on every machine:
 * they are kept on disk. Nothing that somebody else chooses may depend on their being different.
 */
#ifndef MENZHEN_BASE_HASH_H
#define MENZHEN_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

/* A hash begun: FNV-1a. What is of another KIND gets another number. */
uint64_t hash_begin(char kind);
uint64_t hash_add(uint64_t hash, const char *bytes, size_t length);

/* What came of it, with all its bits spread. */
uint64_t hash_end(uint64_t hash);

/* The same as a key: 0 or more. */
int64_t hash_key(uint64_t hash);

#endif
