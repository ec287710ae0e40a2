#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "fail.h"
#include "samples.h"

enum { STARTS = 40 };

struct term *bench_term(const struct sandbox *sandbox, int side)
{
	static const char *const floor[] = {FLOOR_SCREEN, NULL};
	if (side == BENCH_DESK)
		return sandbox_term(sandbox, BENCH_ROWS, BENCH_COLS, NULL);
	return term_start(BENCH_ROWS, BENCH_COLS, &sandbox->environment, floor);
}

void bench_start(struct figures *figures, const struct sandbox *sandbox, const char *name)
{
	struct samples times[BENCH_SIDES] = {0};
	for (int i = 0; i < STARTS * BENCH_SIDES; i++) {
		int side = i % BENCH_SIDES;
		struct term *term = bench_term(sandbox, side);
		term_blindfold(term);
		term_sync(term);
		samples_add(&times[side], (double)term_startup_time(term) / 1e6);
		term_free(term);
	}
	figures_add(figures, (struct figure){name, "ms", samples_percentile(&times[BENCH_DESK], 50),
				     samples_percentile(&times[BENCH_FLOOR], 50), 2});
	for (int side = 0; side < BENCH_SIDES; side++)
		samples_release(&times[side]);
}

static double resident_kilobytes(const struct term *term)
{
	char path[64], line[256];
	double kilobytes = 0;
	snprintf(path, sizeof(path), "/proc/%ld/status", (long)term_pid(term));
	FILE *file = fopen(path, "r");
	if (!file)
		fail_errno(path);
	while (fgets(line, sizeof(line), file)) {
		if (strncmp(line, "VmRSS:", 6) == 0)
			kilobytes = strtod(line + 6, NULL);
	}
	fclose(file);
	return kilobytes;
}

void bench_memory(struct figures *figures, struct term *const terms[BENCH_SIDES])
{
	figures_add(figures, (struct figure){"resident memory after the first screen", "kB",
				     resident_kilobytes(terms[BENCH_DESK]),
				     resident_kilobytes(terms[BENCH_FLOOR]), 3});
}
