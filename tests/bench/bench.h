/*
 * The benchmark's parts. Each measures the program and its floor in turns, A B A B, in one run, so
 * that what disturbs the one disturbs the other, and adds its rows to the table.
 */
#ifndef MENZHEN_TESTS_BENCH_H
#define MENZHEN_TESTS_BENCH_H

#include "figures.h"
#include "menzhen/desk/desk.h"
#include "sandbox.h"

enum { BENCH_ROWS = 24, BENCH_COLS = 80, BENCH_CASES = 1000 };

struct bench {
	struct sandbox sandbox; /* a station with advisers on duty and BENCH_CASES cases of today */
	struct figures figures;
};

/* Open the station's desk in this process, at the sandbox's pinned time. Ends the run if it fails.
 */
void bench_open_desk(const struct bench *bench, struct desk *desk);

/* Record the INDEXth invented visitor; every index is another matter. */
void bench_record(struct desk *desk, int index);

/* A station with two lawyers on duty and one case, closed: what history_write makes more of. */
void bench_station(struct sandbox *sandbox);

/* The two that are compared on a terminal: the program's desk and the floor H. */
enum { BENCH_DESK, BENCH_FLOOR, BENCH_SIDES };

/* One of them, started. The caller frees it. */
struct term *bench_term(const struct sandbox *sandbox, int side);

/*
 * bench_start.c: from fork to the first full screen, to the answer to a sync key typed as soon as
 * there is any output: the program answers it when the whole screen is painted. NAME of the figure.
 */
void bench_start(struct figures *figures, const struct sandbox *sandbox, const char *name);

/* Resident memory of both, as they stand. */
void bench_memory(struct figures *figures, struct term *const terms[BENCH_SIDES]);

/* bench_screen.c: start, memory, keys, bytes of the screen against the floor H. */
void bench_screen(struct bench *bench);

/* bench_roster.c: a year of a large roster against a bare loop that writes the same duties. */
void bench_roster(struct bench *bench);

/* bench_intake.c: recording a visitor, durably, against the floor F. */
void bench_intake(struct bench *bench);

/* bench_assign.c: assigning among 200 after CASES cases, at a station of its own. */
void bench_assign(struct figures *figures, int cases);

/* bench_ledger.c: turning the ledger's pages among CASES cases against the floor H. */
void bench_ledger(struct figures *figures, int cases);

/* bench_search.c: finding cases by words and numbers among CASES of them. */
void bench_search(struct figures *figures, int cases);

/* bench_import.c: taking in ROWS old cases, and making them again, against bare INSERTs. */
void bench_import(struct figures *figures, int rows);

#endif
