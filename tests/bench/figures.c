#include "figures.h"

#include <stdio.h>

#include "fail.h"

void figures_add(struct figures *figures, struct figure figure)
{
	if (figures->count == FIGURES_MAX)
		fail("figures: no room for %s", figure.name);
	figures->cases_of[figures->count] = figures->cases;
	figures->rows[figures->count++] = figure;
}

size_t figures_print(const struct figures *figures)
{
	size_t missed = 0;
	printf("%-52s %12s %12s %7s %7s\n", "figure", "value", "floor", "ratio", "target");
	for (size_t i = 0; i < figures->count; i++) {
		const struct figure *row = &figures->rows[i];
		double ratio = row->value / row->floor;
		char name[64];
		snprintf(name, sizeof(name), figures->cases_of[i] > 0 ? "%s, of %d" : "%s",
			row->name, figures->cases_of[i]);
		printf("%-52s %9.2f %-2s %9.2f %-2s %7.2f", name, row->value, row->unit, row->floor,
			row->unit, ratio);
		if (row->target > 0) {
			bool met = ratio <= row->target;
			missed += !met;
			printf(" %7.2f %s", row->target, met ? "ok" : "MISSED");
		}
		putchar('\n');
	}
	return missed;
}
