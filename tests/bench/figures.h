/* The benchmark's one table: what was measured, its floor, their ratio and the target. */
#ifndef MENZHEN_TESTS_FIGURES_H
#define MENZHEN_TESTS_FIGURES_H

#include <stdbool.h>
#include <stddef.h>

enum { FIGURES_MAX = 192 };

struct figure {
	const char *name, *unit; /* static */
	double value, floor;
	double target; /* the ratio at most; 0: told for comparison alone */
};

struct figures {
	int cases; /* the rows added from now on are of so many; 0: it does not matter */
	struct figure rows[FIGURES_MAX];
	int cases_of[FIGURES_MAX];
	size_t count;
};

void figures_add(struct figures *figures, struct figure figure);

/* Print the table to stdout. Returns how many figures miss their target. */
size_t figures_print(const struct figures *figures);

#endif
