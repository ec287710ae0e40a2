/*
 * Turning the pages of the ledger after years of cases, from its beginning, from a day in the
 * middle and from its end, against the floor H.
 */
#include "bench.h"
#include "fail.h"
#include "history.h"
#include "menzhen/store/search_index.h"
#include "samples.h"

enum { PAGES = 300, RUN = 12, ADVISERS = 20, JUMPS = 100 };

enum { LEDGER, FLOOR, SIDES };

static void record_one(struct sandbox *sandbox)
{
	struct bench bench = {.sandbox = *sandbox};
	struct desk desk = {0};

	bench_open_desk(&bench, &desk);
	bench_record(&desk, 0);
	desk_release(&desk);
}

/* As a station's index is after years of idle moments. */
static void fill_index(const struct sandbox *sandbox)
{
	struct bench bench = {.sandbox = *sandbox};
	struct desk desk = {0};
	struct error err = {0};

	bench_open_desk(&bench, &desk);
	if (search_index_fill(desk.store, NULL, NULL, &err) != STATUS_OK)
		fail("the index is not filled: %s", err.msgid);
	store_idle(desk.store);
	desk_release(&desk);
}

static struct term *start(const struct sandbox *sandbox, int side)
{
	static const char *const floor[] = {FLOOR_SCREEN, NULL};

	if (side == LEDGER)
		return sandbox_term(sandbox, BENCH_ROWS, BENCH_COLS, NULL);
	return term_start(BENCH_ROWS, BENCH_COLS, &sandbox->environment, floor);
}

/* The floor turns a page each time: that is its frame, wherever the ledger goes. */
static void press(struct term *terms[SIDES], const char *const keys[2], int run, int count,
	struct samples times[SIDES])
{
	static const char *const pages[2] = {"PageDown", "PageUp"};

	for (int i = 0; i < count; i++)
		for (int side = 0; side < SIDES; side++) {
			term_keys(terms[side],
				side == LEDGER ? keys[i / run % 2] : pages[i / RUN % 2]);
			term_sync(terms[side]);
			samples_add(&times[side], (double)term_latency(terms[side]) / 1e6);
		}
}

static void compare(
	struct figures *figures, const char *name, struct samples times[SIDES], double percent)
{
	figures_add(
		figures, (struct figure){name, "ms", samples_percentile(&times[LEDGER], percent),
				 samples_percentile(&times[FLOOR], percent), 2});
}

static void measure(struct figures *figures, struct term *terms[SIDES], const char *const names[2],
	const char *const keys[2], int run)
{
	struct samples times[SIDES] = {{0}};

	press(terms, keys, run, run == 1 ? JUMPS : PAGES, times);
	compare(figures, names[0], times, 50);
	compare(figures, names[1], times, 95);
	for (int side = 0; side < SIDES; side++)
		samples_release(&times[side]);
}

void bench_ledger(struct figures *figures, int cases)
{
	static const char *const down[2] = {"PageDown", "PageUp"};
	static const char *const up[2] = {"PageUp", "PageDown"};
	static const char *const ends[2] = {"End", "Home"};
	struct term *terms[SIDES];
	struct sandbox sandbox;
	char path[SANDBOX_PATH_SIZE];

	figures->cases = cases;
	sandbox_init(&sandbox);
	record_one(&sandbox);
	history_write(sandbox_path(&sandbox, "menzhen.db", path), cases, ADVISERS);
	fill_index(&sandbox);
	for (int side = 0; side < SIDES; side++) {
		terms[side] = start(&sandbox, side);
		term_sync(terms[side]);
	}
	term_keys(terms[LEDGER], "F9");
	term_sync(terms[LEDGER]); /* answered when everything is counted */
	for (int side = 0; side < SIDES; side++)
		term_blindfold(terms[side]);
	measure(figures, terms,
		(const char *const[]){"a page of the ledger, p50", "a page of the ledger, p95"},
		down, RUN);
	measure(figures, terms,
		(const char *const[]){"its end and back, p50", "its end and back, p95"}, ends, 1);
	term_keys(terms[LEDGER], "End");
	term_sync(terms[LEDGER]);
	measure(figures, terms,
		(const char *const[]){"a page near its end, p50", "a page near its end, p95"}, up,
		RUN);
	for (int side = 0; side < SIDES; side++)
		term_free(terms[side]);
	sandbox_release(&sandbox);
	figures->cases = 0;
}
