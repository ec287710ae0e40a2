/* How the harness gives up: by itself, without Check, because the benchmarks use it too. */
#ifndef MENZHEN_TESTS_FAIL_H
#define MENZHEN_TESTS_FAIL_H

/* Print the sentence to stderr and end the test process with EXIT_FAILURE. */
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The same, led by what failed and followed by errno's own words. */
_Noreturn void fail_errno(const char *what);

#endif
