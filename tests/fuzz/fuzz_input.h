/* For targets whose input is a text, and for what must hold of any. */
#ifndef MENZHEN_TESTS_FUZZ_INPUT_H
#define MENZHEN_TESTS_FUZZ_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The bytes with a NUL behind them, in an allocation of just that size. The caller's to free. */
static inline char *fuzz_text(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);

	if (text == NULL)
		abort();
	if (size > 0)
		memcpy(text, data, size);
	text[size] = '\0';
	return text;
}

/* A crash tells the fuzzer of it. */
static inline void require(bool holds)
{
	if (!holds)
		abort();
}

#endif
