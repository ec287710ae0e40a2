#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "samples.h"

enum { MOVES = 600, PAGES = 400, RUN = 10 };

static double milliseconds(int64_t nanoseconds)
{
	return (double)nanoseconds / 1e6;
}

struct stroke {
	struct samples times;
	struct samples bytes;
};

/* Press FORTH ten times, BACK ten times and so on, on both sides in turns, COUNT times each. */
static void press(struct term *terms[BENCH_SIDES], const char *forth, const char *back, int count,
	struct stroke strokes[BENCH_SIDES])
{
	for (int i = 0; i < count; i++) {
		for (int side = 0; side < BENCH_SIDES; side++) {
			size_t before = term_output_bytes(terms[side]);
			term_keys(terms[side], i / RUN % 2 == 0 ? forth : back);
			size_t after = term_output_bytes(terms[side]);
			samples_add(&strokes[side].bytes, (double)(after - before));
			samples_add(&strokes[side].times, milliseconds(term_latency(terms[side])));
		}
	}
}

static struct figure compare_times(
	const char *name, struct stroke strokes[BENCH_SIDES], double percent, double target)
{
	return (struct figure){name, "ms", samples_percentile(&strokes[BENCH_DESK].times, percent),
		samples_percentile(&strokes[BENCH_FLOOR].times, percent), target};
}

static void release(struct stroke strokes[BENCH_SIDES])
{
	for (int side = 0; side < BENCH_SIDES; side++) {
		samples_release(&strokes[side].times);
		samples_release(&strokes[side].bytes);
	}
}

static void measure_moves(struct bench *bench, struct term *terms[BENCH_SIDES])
{
	struct stroke strokes[BENCH_SIDES] = {0};
	press(terms, "Down", "Up", MOVES, strokes);
	figures_add(
		&bench->figures, compare_times("cursor move to painted, p50", strokes, 50, 1.2));
	figures_add(
		&bench->figures, compare_times("cursor move to painted, p95", strokes, 95, 1.2));
	figures_add(&bench->figures, (struct figure){"bytes to the terminal a cursor move", "B",
					     samples_mean(&strokes[BENCH_DESK].bytes),
					     samples_mean(&strokes[BENCH_FLOOR].bytes), 0.5});
	release(strokes);
}

static void measure_pages(struct bench *bench, struct term *terms[BENCH_SIDES])
{
	struct stroke strokes[BENCH_SIDES] = {0};
	press(terms, "PageDown", "PageUp", PAGES, strokes);
	figures_add(&bench->figures, compare_times("page of rows to painted, p50", strokes, 50, 2));
	figures_add(&bench->figures, compare_times("page of rows to painted, p95", strokes, 95, 2));
	release(strokes);
}

void bench_screen(struct bench *bench)
{
	struct term *terms[BENCH_SIDES];
	bench_start(&bench->figures, &bench->sandbox, "start, a thousand waiting, p50");
	for (int side = 0; side < BENCH_SIDES; side++) {
		terms[side] = bench_term(&bench->sandbox, side);
		term_sync(terms[side]); /* seen, for the keys' encoding is set by the program */
		term_blindfold(terms[side]);
	}
	bench_memory(&bench->figures, terms);
	measure_moves(bench, terms);
	measure_pages(bench, terms);
	for (int side = 0; side < BENCH_SIDES; side++)
		term_free(terms[side]);
}
