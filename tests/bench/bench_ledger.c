/*
 * Turning the pages of the ledger after years of cases, from its beginning, from a day in the
 * middle and from its end, against the floor H.
 */
#include "bench.h"
#include "fail.h"
#include "history.h"
#include "menzhen/store/search/search_index.h"
#include "samples.h"

enum { PAGES = 300, RUN = 12, ADVISERS = 20, JUMPS = 100, TODAY = 30 };

static void record_visitors(const struct sandbox *sandbox, int first, int count)
{
	struct bench bench = {.sandbox = *sandbox};
	struct desk desk = {0};

	bench_open_desk(&bench, &desk);
	for (int i = first; i < first + count; i++)
		bench_record(&desk, i);
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

/* The floor turns a page each time: that is its frame, wherever the ledger goes. */
static void press(struct term *terms[BENCH_SIDES], const char *const keys[2], int run, int count,
	struct samples times[BENCH_SIDES])
{
	static const char *const pages[2] = {"PageDown", "PageUp"};

	for (int i = 0; i < count; i++)
		for (int side = 0; side < BENCH_SIDES; side++) {
			term_keys(terms[side],
				side == BENCH_DESK ? keys[i / run % 2] : pages[i / RUN % 2]);
			term_sync(terms[side]);
			samples_add(&times[side], (double)term_latency(terms[side]) / 1e6);
		}
}

static void compare(struct figures *figures, const char *name, struct samples times[BENCH_SIDES],
	double percent)
{
	figures_add(figures,
		(struct figure){name, "ms", samples_percentile(&times[BENCH_DESK], percent),
			samples_percentile(&times[BENCH_FLOOR], percent), 2});
}

static void measure(struct figures *figures, struct term *terms[BENCH_SIDES],
	const char *const names[2], const char *const keys[2], int run)
{
	struct samples times[BENCH_SIDES] = {{0}};

	press(terms, keys, run, run == 1 ? JUMPS : PAGES, times);
	compare(figures, names[0], times, 50);
	compare(figures, names[1], times, 95);
	for (int side = 0; side < BENCH_SIDES; side++)
		samples_release(&times[side]);
}

void bench_ledger(struct figures *figures, int cases)
{
	static const char *const down[2] = {"PageDown", "PageUp"};
	static const char *const up[2] = {"PageUp", "PageDown"};
	static const char *const ends[2] = {"End", "Home"};
	struct term *terms[BENCH_SIDES];
	struct sandbox sandbox;
	char path[SANDBOX_PATH_SIZE];

	figures->cases = cases;
	bench_station(&sandbox);
	history_write(sandbox_path(&sandbox, "menzhen.db", path), cases, ADVISERS);
	record_visitors(&sandbox, 1, TODAY);
	fill_index(&sandbox);
	bench_start(figures, &sandbox, "start to first full screen, p50");
	for (int side = 0; side < BENCH_SIDES; side++) {
		terms[side] = bench_term(&sandbox, side);
		term_sync(terms[side]);
	}
	bench_memory(figures, terms);
	term_keys(terms[BENCH_DESK], "F9");
	term_sync(terms[BENCH_DESK]); /* answered when everything is counted */
	for (int side = 0; side < BENCH_SIDES; side++)
		term_blindfold(terms[side]);
	measure(figures, terms,
		(const char *const[]){"a page of the ledger, p50", "a page of the ledger, p95"},
		down, RUN);
	measure(figures, terms,
		(const char *const[]){"its end and back, p50", "its end and back, p95"}, ends, 1);
	term_keys(terms[BENCH_DESK], "End");
	term_sync(terms[BENCH_DESK]);
	measure(figures, terms,
		(const char *const[]){"a page near its end, p50", "a page near its end, p95"}, up,
		RUN);
	for (int side = 0; side < BENCH_SIDES; side++)
		term_free(terms[side]);
	sandbox_release(&sandbox);
	figures->cases = 0;
}
