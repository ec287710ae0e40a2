/* Lists that were taken in, and what a row that is on record already is known by. */
#ifndef MENZHEN_STORE_IMPORT_STORE_H
#define MENZHEN_STORE_IMPORT_STORE_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/store/store.h"

/* Number of the last list; 0 when there was none. */
enum status import_last_sequence(struct store *store, int *out, struct error *err);

/* Append to OUT what the columns of the last list with these headings were taken for, as it was
 * recorded; nothing when there was none. */
enum status import_columns(
	struct store *store, const char *headings, struct buffer *out, struct error *err);

/* One case of a day. Borrowed, valid during the call. */
struct import_case {
	moment opened_at;
	const char *client, *phone, *id_number, *category, *number; /* NULL: not recorded */
};

/* TAKE each case of service day DAY, in no order; its status other than STATUS_OK ends it. */
enum status import_cases_of_day(struct store *store, struct day day,
	enum status (*take)(void *context, const struct import_case *found, struct error *err),
	void *context, struct error *err);

#endif
