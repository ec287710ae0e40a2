#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "fail.h"
#include "samples.h"

enum { STARTS = 40, MOVES = 600, PAGES = 400, RUN = 10 };

/* The two that are compared: the program's desk and the floor H. */
enum { DESK, FLOOR, SIDES };

static struct term *start(const struct bench *bench, int side)
{
	static const char *const floor[] = {FLOOR_SCREEN, NULL};
	if (side == DESK)
		return sandbox_term(&bench->sandbox, BENCH_ROWS, BENCH_COLS, NULL);
	return term_start(BENCH_ROWS, BENCH_COLS, &bench->sandbox.environment, floor);
}

static double milliseconds(int64_t nanoseconds)
{
	return (double)nanoseconds / 1e6;
}

/*
 * From fork to the first full screen: to the answer to a sync key typed as soon as there is any
 * output. The program answers it when the whole screen is painted.
 */
static void measure_start(struct bench *bench)
{
	struct samples times[SIDES] = {0};
	for (int i = 0; i < STARTS * SIDES; i++) {
		int side = i % SIDES;
		struct term *term = start(bench, side);
		term_blindfold(term);
		term_sync(term);
		samples_add(&times[side], milliseconds(term_startup_time(term)));
		term_free(term);
	}
	figures_add(&bench->figures, (struct figure){"start to first full screen, 1,000 cases, p50",
					     "ms", samples_percentile(&times[DESK], 50),
					     samples_percentile(&times[FLOOR], 50), 2});
	for (int side = 0; side < SIDES; side++)
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

struct stroke {
	struct samples times;
	struct samples bytes;
};

/* Press FORTH ten times, BACK ten times and so on, on both sides in turns, COUNT times each. */
static void press(struct term *terms[SIDES], const char *forth, const char *back, int count,
	struct stroke strokes[SIDES])
{
	for (int i = 0; i < count; i++) {
		for (int side = 0; side < SIDES; side++) {
			size_t before = term_output_bytes(terms[side]);
			term_keys(terms[side], i / RUN % 2 == 0 ? forth : back);
			size_t after = term_output_bytes(terms[side]);
			samples_add(&strokes[side].bytes, (double)(after - before));
			samples_add(&strokes[side].times, milliseconds(term_latency(terms[side])));
		}
	}
}

static struct figure compare_times(
	const char *name, struct stroke strokes[SIDES], double percent, double target)
{
	return (struct figure){name, "ms", samples_percentile(&strokes[DESK].times, percent),
		samples_percentile(&strokes[FLOOR].times, percent), target};
}

static void release(struct stroke strokes[SIDES])
{
	for (int side = 0; side < SIDES; side++) {
		samples_release(&strokes[side].times);
		samples_release(&strokes[side].bytes);
	}
}

static void measure_moves(struct bench *bench, struct term *terms[SIDES])
{
	struct stroke strokes[SIDES] = {0};
	press(terms, "Down", "Up", MOVES, strokes);
	figures_add(
		&bench->figures, compare_times("cursor move to painted, p50", strokes, 50, 1.2));
	figures_add(
		&bench->figures, compare_times("cursor move to painted, p95", strokes, 95, 1.2));
	figures_add(&bench->figures, (struct figure){"bytes to the terminal a cursor move", "B",
					     samples_mean(&strokes[DESK].bytes),
					     samples_mean(&strokes[FLOOR].bytes), 0.5});
	release(strokes);
}

static void measure_pages(struct bench *bench, struct term *terms[SIDES])
{
	struct stroke strokes[SIDES] = {0};
	press(terms, "PageDown", "PageUp", PAGES, strokes);
	figures_add(&bench->figures, compare_times("page of rows to painted, p50", strokes, 50, 2));
	figures_add(&bench->figures, compare_times("page of rows to painted, p95", strokes, 95, 2));
	release(strokes);
}

void bench_screen(struct bench *bench)
{
	struct term *terms[SIDES];
	measure_start(bench);
	for (int side = 0; side < SIDES; side++) {
		terms[side] = start(bench, side);
		term_sync(terms[side]); /* seen, for the keys' encoding is set by the program */
		term_blindfold(terms[side]);
	}
	figures_add(&bench->figures,
		(struct figure){"resident memory after the first screen", "kB",
			resident_kilobytes(terms[DESK]), resident_kilobytes(terms[FLOOR]), 3});
	measure_moves(bench, terms);
	measure_pages(bench, terms);
	for (int side = 0; side < SIDES; side++)
		term_free(terms[side]);
}
