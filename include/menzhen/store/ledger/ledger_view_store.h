/* Views of the ledger that this database itself recorded. */
#ifndef MENZHEN_STORE_LEDGER_VIEW_STORE_H
#define MENZHEN_STORE_LEDGER_VIEW_STORE_H

#include "menzhen/base/error.h"
#include "menzhen/model/ledger/ledger_view.h"
#include "menzhen/store/store.h"

/* In the order they were first saved. Appends to OUT. */
enum status ledger_view_load(struct store *store, struct ledger_view_list *out, struct error *err);

/* The last number given; 0 when none. */
enum status ledger_view_last(struct store *store, int *sequence, struct error *err);

#endif
