/* Paper slips that were printed here, and the cases they became (model/case/slip.h). */
#ifndef MENZHEN_STORE_SLIP_STORE_H
#define MENZHEN_STORE_SLIP_STORE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/case/case_number.h"
#include "menzhen/model/case/slip.h"
#include "menzhen/store/store.h"

/* Slips that were printed at one time. */
struct slip_range {
	int year, first, last;
	moment printed_at;
};

/* Zero-initialise; owns its items. */
struct slip_ranges {
	struct slip_range *items;
	size_t count, capacity;
};

/* The last number given in YEAR; 0: none. */
enum status slip_last(struct store *store, int year, int *out, struct error *err);

/* In the order of their numbers. Append to OUT. */
enum status slip_ranges_load(struct store *store, struct slip_ranges *out, struct error *err);
void slip_ranges_release(struct slip_ranges *ranges);

enum status slip_was_printed(struct store *store, struct slip slip, bool *out, struct error *err);

/* Number of the case that the slip PAPER became; "" when it has not come back. */
enum status slip_case(
	struct store *store, const char *paper, char out[CASE_NUMBER_SIZE], struct error *err);

#endif
