/* Taking a part of the ledger along: finding it, recording that it was taken. Private to the desk.
 */
#ifndef MENZHEN_DESK_LEDGER_TAKING_H
#define MENZHEN_DESK_LEDGER_TAKING_H

#include "menzhen/desk/ledger/ledger_export.h"

struct ledger_taking {
	const struct ledger_export_request *request;
	struct ledger ledger;
	struct ledger_taken taken;
};

/* Find all that is wanted. To be ended in any case. */
enum status ledger_taking_begin(struct ledger_taking *taking, const struct desk *desk,
	const struct ledger_export_request *request, struct error *err);

/* On record before it is there: nothing is taken without. FORMAT is a word for what it becomes. */
enum status ledger_taking_record(
	struct ledger_taking *taking, struct desk *desk, const char *format, struct error *err);

/* The case in ROW; without a record where another desk has taken it away meanwhile. */
enum status ledger_taking_case(
	struct ledger_taking *taking, size_t row, struct ledger_case *out, struct error *err);

void ledger_taking_end(struct ledger_taking *taking);

#endif
