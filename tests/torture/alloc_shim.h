/*
 * A memory that is refused at a chosen allocation. Linked into a program, it stands in for malloc
 * of everything in it: our own code, SQLite, libyaml, and the C library's own.
 */
#ifndef MENZHEN_TESTS_ALLOC_SHIM_H
#define MENZHEN_TESTS_ALLOC_SHIM_H

#include <stdbool.h>

/*
 * Refuse the AT-th allocation from now on, and all that come after it if LASTING. AT 0: none, and
 * each goes into the survey (alloc_survey.h), which has begun.
 */
void alloc_shim_arm(long at, bool lasting);

/* There is memory again. True: an allocation was refused. */
bool alloc_shim_disarm(void);

/* Blocks that were allocated and not freed, since the program began. */
long alloc_shim_live(void);

#endif
