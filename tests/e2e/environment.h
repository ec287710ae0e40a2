/* The environment of a program under test: made from nothing, so that no test sees the machine's.
 */
#ifndef MENZHEN_TESTS_ENVIRONMENT_H
#define MENZHEN_TESTS_ENVIRONMENT_H

#include <stddef.h>

enum { ENVIRONMENT_MAX = 32 };

/* Zero-initialise, or environment_pin; release with environment_release. */
struct environment {
	char *entries[ENVIRONMENT_MAX + 1]; /* "NAME=value", then NULL: what execve() takes */
	size_t count;
};

/*
 * Set the pins every test starts from: a UTF-8 locale, UTC, xterm-256color, a fixed MENZHEN_NOW
 * (ENVIRONMENT_NOW), HOME and TMPDIR in the folder HOME. PATH and the sanitizers' options are the
 * machine's own.
 */
void environment_pin(struct environment *env, const char *home);

/* 2026-11-25 is a Wednesday; at 19:42 the night clinic is open. */
#define ENVIRONMENT_NOW "2026-11-25T19:42:00+08:00"

/* Set or replace NAME; with VALUE NULL remove it. */
void environment_set(struct environment *env, const char *name, const char *value);

void environment_copy(struct environment *to, const struct environment *from);
void environment_release(struct environment *env);

#endif
