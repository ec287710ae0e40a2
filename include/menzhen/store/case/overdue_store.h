/*
 * Whose answer is owed although its time is over: reply_is_owed (model/case/reply_clock.h) as a
 * question to the database, of what it itself recorded.
 */
#ifndef MENZHEN_STORE_OVERDUE_STORE_H
#define MENZHEN_STORE_OVERDUE_STORE_H

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/store.h"

/* At most LIMIT (0: all) of them, the longest overdue first. Appends to OUT. */
enum status overdue_find(
	struct store *store, moment now, size_t limit, struct case_list *out, struct error *err);

enum status overdue_count(struct store *store, moment now, size_t *out, struct error *err);

#endif
