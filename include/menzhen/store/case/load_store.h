/* What each adviser has to do and was given, of what this database itself recorded. */
#ifndef MENZHEN_STORE_LOAD_STORE_H
#define MENZHEN_STORE_LOAD_STORE_H

#include <stdint.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/store/store.h"

/*
 * How often loads and duties have changed: what was read of them holds while the number is the
 * same. Of undone, by a transaction that was rolled back, it need not.
 */
struct store_versions {
	int64_t loads, duties;
	int64_t undone;
};

enum status store_versions(struct store *store, struct store_versions *out, struct error *err);

/* Which loads are asked for. */
struct load_window {
	struct day first, day; /* service days, both included; DAY is today's */
	int64_t since;         /* those that have changed since this version.loads; 0: all */
};

struct load {
	const char *adviser; /* id; borrowed until the next one */
	int open_cases;      /* assigned, called, consulting or held, of whatever day */
	int given;           /* to them in the window, voided ones and those handed on apart */
	int given_today;     /* the same on DAY */
	moment last_active;  /* when on DAY they last closed or handed on a case; 0: not yet */
};

/* Takes one; anything but STATUS_OK ends the reading. */
typedef enum status (*load_take)(void *context, const struct load *load, struct error *err);

/* Everybody who was ever given a case, in the order in which their loads changed. */
enum status load_find(struct store *store, const struct load_window *window, load_take take,
	void *context, struct error *err);

/*
 * What ADVISER (an id) was called when they were last given a case. *OUT: heap, the caller's to
 * free; NULL: they never were, or it was not recorded.
 */
enum status load_name(struct store *store, const char *adviser, char **out, struct error *err);

#endif
