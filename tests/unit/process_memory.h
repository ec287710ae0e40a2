/*
 * The memory of another process, as whoever steals it would search it. Only of a child whose secret
 * was made after the fork can be said that what is found there was left there by itself.
 */
#ifndef MENZHEN_TESTS_PROCESS_MEMORY_H
#define MENZHEN_TESTS_PROCESS_MEMORY_H

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "unit.h"

/* Mappings of a whole GiB are an address sanitizer's own, without pages behind them. */
enum { MEMORY_CHUNK = 1 << 20, MEMORY_NEEDLE_MAX = 1024, MEMORY_MAPPING_MAX = 1 << 30 };

/* Where something was found, for people: "[stack]", "[heap]", a file. */
struct memory_find {
	char place[512];
};

struct memory_needle {
	unsigned char bytes[MEMORY_NEEDLE_MAX];
	size_t length;
};

static inline struct memory_needle memory_needle_of(const void *bytes, size_t length)
{
	struct memory_needle needle = {.length = length};

	ck_assert_uint_le(length, sizeof(needle.bytes));
	memcpy(needle.bytes, bytes, length);
	return needle;
}

/* TEXT, of ASCII, an int a character: as curses keeps keys. */
static inline struct memory_needle memory_needle_wide(const char *text)
{
	struct memory_needle needle = {0};

	for (; *text != '\0'; text++) {
		int32_t code = (unsigned char)*text;
		ck_assert_uint_le(needle.length + sizeof(code), sizeof(needle.bytes));
		memcpy(needle.bytes + needle.length, &code, sizeof(code));
		needle.length += sizeof(code);
	}
	return needle;
}

static inline bool memory_chunk_holds(
	const unsigned char *chunk, size_t length, const struct memory_needle *needle)
{
	for (const unsigned char *at = chunk, *end = chunk + length;
		(at = memchr(at, needle->bytes[0], (size_t)(end - at))) != NULL; at++) {
		if ((size_t)(end - at) < needle->length)
			return false;
		if (memcmp(at, needle->bytes, needle->length) == 0)
			return true;
	}
	return false;
}

static inline bool memory_range_holds(
	int memory, uintptr_t from, uintptr_t to, const struct memory_needle *needle)
{
	static unsigned char chunk[MEMORY_CHUNK];

	for (uintptr_t at = from; at < to; at += sizeof(chunk) - needle->length) {
		size_t length = to - at < sizeof(chunk) ? to - at : sizeof(chunk);
		ssize_t got = pread(memory, chunk, length, (off_t)at);
		if (got > 0 && memory_chunk_holds(chunk, (size_t)got, needle))
			return true;
		if (got < (ssize_t)sizeof(chunk))
			break;
	}
	return false;
}

/* False: the system does not let us look, and nothing is known. */
static inline bool memory_open(pid_t pid, int *memory)
{
	char path[64];

	snprintf(path, sizeof(path), "/proc/%ld/mem", (long)pid);
	*memory = open(path, O_RDONLY | O_CLOEXEC);
	return *memory >= 0;
}

/* A line of maps, "7f12…-7f34… rw-p …": false of one that may not be written to. */
static inline bool memory_mapping(const char *line, uintptr_t *from, uintptr_t *to)
{
	char *end;

	*from = (uintptr_t)strtoull(line, &end, 16);
	if (*end != '-')
		return false;
	*to = (uintptr_t)strtoull(end + 1, &end, 16);
	return strncmp(end, " rw", 3) == 0 && *to - *from < MEMORY_MAPPING_MAX;
}

/* Does NEEDLE stand in what the process PID may write to? */
static inline bool memory_holds(
	pid_t pid, int memory, const struct memory_needle *needle, struct memory_find *find)
{
	char path[64], line[1024];
	uintptr_t from, to;
	bool found = false;

	snprintf(path, sizeof(path), "/proc/%ld/maps", (long)pid);
	FILE *maps = fopen(path, "r");
	ck_assert_ptr_nonnull(maps);
	while (!found && fgets(line, sizeof(line), maps) != NULL) {
		if (!memory_mapping(line, &from, &to))
			continue;
		found = memory_range_holds(memory, from, to, needle);
		if (found)
			snprintf(find->place, sizeof(find->place), "%.500s", line);
	}
	fclose(maps);
	return found;
}

#endif
