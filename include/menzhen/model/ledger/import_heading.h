/*
 * Headings of lists that are taken in, an old ledger's or a hotline's export: which column of the
 * ledger (ledger_column.h) each means. A heading is known by the column's code, by the heading that
 * the ledger's own files have, and by other words in use.
 */
#ifndef MENZHEN_MODEL_IMPORT_HEADING_H
#define MENZHEN_MODEL_IMPORT_HEADING_H

#include <stdbool.h>

#include "menzhen/model/ledger/ledger_column.h"

/* Can the column be taken in? A case's number, ticket and state are given here. */
bool import_takes(int column);

/* Without these nothing can be recorded. */
bool import_requires(int column);

/*
 * The column that HEADING means; -1 if none, or none that can be taken in. Full width, case,
 * blanks and what stands in brackets ("联系电话（手机）") are seen through.
 */
int import_heading_find(const char *heading);

#endif
