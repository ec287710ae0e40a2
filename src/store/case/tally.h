/*
 * How many cases of each state the desk's list of a day has. Counting walks through an index, so
 * the store keeps the last count until somebody writes: turning pages counts nothing.
 */
#ifndef MENZHEN_STORE_TALLY_H
#define MENZHEN_STORE_TALLY_H

#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/model/case/case_state.h"

struct store;

struct tally {
	char date[DAY_TEXT_SIZE];   /* "": nothing counted yet */
	int64_t version;            /* of the database, as others' commits change it */
	int changes;                /* rows this connection had changed */
	size_t listed[CASE_STATES]; /* and what earlier days left, see tally_first_day */
	size_t today[CASE_STATES];  /* of the day alone */
};

/*
 * The first service day of which the desk of DATE lists cases of STATE: any for open ones, some
 * days before for those closed and not yet rated, so that a visitor of yesterday can still rate;
 * else DATE.
 */
char *tally_first_day(enum case_state state, const char *date, char out[DAY_TEXT_SIZE]);

/* *OUT is the store's own, valid until the next call. To be called within a snapshot. */
enum status tally_take(
	struct store *store, const char *date, const struct tally **out, struct error *err);

#endif
