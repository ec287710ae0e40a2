/* Long work that nobody must wait for asks now and then whether somebody does. */
#ifndef MENZHEN_BASE_PATIENCE_H
#define MENZHEN_BASE_PATIENCE_H

#include <stdbool.h>

/* OVER NULL: there is no hurry ever. */
struct patience {
	bool (*over)(void *context);
	void *context;
};

/* Is somebody waiting, so that the work is to be broken off? PATIENCE may be NULL. */
bool patience_over(const struct patience *patience);

#endif
