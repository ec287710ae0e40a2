/*
 * How long personal data is kept. Source: 个人信息保护法 19 (no longer than the purpose needs), 47
 * (1) (erased when the time is over). How many years that are no law says for a walk-in clinic, so
 * the station says it (station.yaml, `retention:`), and while it says nothing nothing is due.
 * Nothing is erased by itself: that it is due is told, and a person decides.
 */
#ifndef MENZHEN_MODEL_RETENTION_H
#define MENZHEN_MODEL_RETENTION_H

#include <stdbool.h>

#include "menzhen/base/day.h"

enum { RETENTION_YEARS_MOST = 100 };

enum retention {
	RETENTION_KEPT, /* not over yet, never, or there is work to be done */
	RETENTION_HELD, /* over, but somebody said that it must be kept */
	RETENTION_DUE,
};

/* A visitor, over all their cases. */
struct retention_facts {
	struct day last; /* on which something was last done for them */
	bool open;       /* a case of theirs is open, or owed an answer */
	bool held;
};

/* The first day on which what was last used on LAST is due: the same date YEARS later; the first of
 * March for the 29th of February where there is none. */
struct day retention_end(struct day last, int years);

/* YEARS 0: never. */
enum retention retention_of(const struct retention_facts *facts, int years, struct day today);

#endif
