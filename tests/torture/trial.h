/*
 * A use case with its n-th allocation refused: a sentence that tells of it, nothing half done,
 * nothing leaked, and the same done again goes well.
 */
#ifndef MENZHEN_TESTS_TRIAL_H
#define MENZHEN_TESTS_TRIAL_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"

/* One refusal, and what it is told as. */
struct trial {
	const char *what;
	long at; /* the allocation that is refused; 0: none, a survey */
	bool lasting;
	char name[128];
};

/*
 * Every trial of TRIAL's use case, which is the I-th that TRY knows. TRY arms the shim with
 * trial->at and trial->lasting, and says whether an allocation was refused.
 *
 * In a long run each allocation is refused; of a use case that makes more than TRIAL_EVERY those
 * that were the first or the last of their call stack. In a bounded one ever farther ones. Each by
 * itself, and with all that come after it.
 */
enum { TRIAL_EVERY = 20000 };
void trial_run_all(struct trial *trial, bool (*try)(struct trial *trial, size_t i), size_t i);

/* STATUS is what ERR says, and it tells of memory. */
void trial_expect_sentence(const struct trial *trial, enum status status, const struct error *err);

void trial_expect_done(const struct trial *trial, enum status status, const struct error *err);

/* Of the blocks that live now no more than FORGOTTEN were not there BEFORE (alloc_shim_live). */
void trial_expect_freed(const struct trial *trial, long before, long forgotten);

#endif
