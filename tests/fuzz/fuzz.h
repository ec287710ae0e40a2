/* A fuzz target is one function; libFuzzer or replay.c gives main(). */
#ifndef MENZHEN_TESTS_FUZZ_H
#define MENZHEN_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
