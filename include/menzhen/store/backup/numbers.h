/*
 * Numbers that people have in hand and that a backup does not know of: of cases and tickets, paper
 * slips, appointments, changes of duties, lists taken in, views. A restored station must not give
 * one of them again, so station.restored says how far they had come; the projections session_day
 * and number_given keep it.
 */
#ifndef MENZHEN_STORE_NUMBERS_H
#define MENZHEN_STORE_NUMBERS_H

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/store/store.h"

/* As the event has them: JSON, owned. NULL: none. */
struct numbers {
	char *daily;  /* member `taken`: [day, session, of cases, of tickets] */
	char *series; /* member `given`: [series, year or 0, number] */
};

/* How far STORE has come, on the days of which it has something after its first COMMON events.
 * Release OUT in any case. */
enum status numbers_load(
	struct store *store, int64_t common, struct numbers *out, struct error *err);

/*
 * The same where nobody can read how far it had come: so much further than STORE, a backup whose
 * last event is of FIRST, that no station gets there until LAST: by NUMBERS_DAILY on each of the
 * days between, the last NUMBERS_DAYS of them, and by NUMBERS_WEEKLY for each week begun.
 */
enum { NUMBERS_DAILY = 500, NUMBERS_WEEKLY = 1000, NUMBERS_DAYS = 366 };
enum status numbers_guess(struct store *store, struct day first, struct day last,
	struct numbers *out, struct error *err);

void numbers_release(struct numbers *numbers);

#endif
