/* Use cases: keep a way of looking at the ledger under a name, and give it up again. */
#ifndef MENZHEN_DESK_LEDGER_VIEWS_H
#define MENZHEN_DESK_LEDGER_VIEWS_H

#include "menzhen/desk/desk.h"
#include "menzhen/desk/ledger/ledger.h"
#include "menzhen/model/ledger/ledger_view.h"

/* The views saved at this station, by every desk. Appends to OUT. */
enum status ledger_views_list(
	const struct desk *desk, struct ledger_view_list *out, struct error *err);

/*
 * Keep what LEDGER shows, in COLUMNS, under NAME, in place of a view of that name. STATUS_REFUSED
 * without a name, or with one of a view that every station has.
 */
struct ledger_view_request {
	const char *name;
	const struct ledger_filter *filter;
	const struct ledger_columns *columns;
	enum ledger_sort sort;
	const char *command; /* command id; a new one when not given */
};
enum status ledger_views_save(
	struct desk *desk, const struct ledger_view_request *request, struct error *err);

/* Give up the view NAME. STATUS_REFUSED when there is none. */
enum status ledger_views_remove(
	struct desk *desk, const char *name, const char *command, struct error *err);

/*
 * The view of NAME: the code of one that every station has, else one that was saved, into OUT,
 * which is to be released. STATUS_REFUSED when there is none.
 */
enum status ledger_views_find(
	const struct desk *desk, const char *name, struct ledger_view *out, struct error *err);

/* What a view says. FILTER is the caller's to release; a column that is not known any more is an
 * error. */
enum status ledger_views_read(const struct ledger_view *view, struct ledger_filter *filter,
	struct ledger_columns *columns, enum ledger_sort *sort, struct error *err);

#endif
