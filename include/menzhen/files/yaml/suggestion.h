/* "did you mean": the word nearest to the one that was written. */
#ifndef MENZHEN_FILES_SUGGESTION_H
#define MENZHEN_FILES_SUGGESTION_H

#include <stddef.h>

/* Start with {.word = WORD}; offer every word there is; BEST is the nearest that is near enough. */
struct suggestion {
	const char *word;
	const char *best; /* NULL while none is near; borrowed */
	size_t distance;
};

void suggestion_offer(struct suggestion *suggestion, const char *candidate);

#endif
