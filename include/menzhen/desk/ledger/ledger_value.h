/* What a case has in a column of the ledger: as it is kept, and in words. */
#ifndef MENZHEN_DESK_LEDGER_VALUE_H
#define MENZHEN_DESK_LEDGER_VALUE_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/ledger/ledger_column.h"
#include "menzhen/store/case/case_store.h"

/* A case of the ledger. ENTRY is NULL where no column of the register is wanted. */
struct ledger_case {
	const struct case_record *record;
	const struct register_entry *entry;
};

/*
 * The value as filters and --json have it: a code, a day, local time such as 2026-11-25T19:42. NULL
 * where nothing was recorded. SCRATCH is where it lies if the case does not hold it as text.
 */
const char *ledger_value(const struct desk *desk, const struct ledger_case *item, int column,
	struct buffer *scratch);

/* The same in words, appended to OUT: titles for codes, names for advisers, "2026-11-25 19:42". */
void ledger_value_say(const struct desk *desk, const struct ledger_case *item, int column,
	error_translate translate, struct buffer *out);

/* As lists show it: personal data is masked. */
void ledger_value_mask(const struct desk *desk, const struct ledger_case *item, int column,
	error_translate translate, struct buffer *out);

#endif
