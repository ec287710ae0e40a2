/* Reading rows of the view case_record. */
#ifndef MENZHEN_STORE_CASE_RECORD_H
#define MENZHEN_STORE_CASE_RECORD_H

#include "menzhen/store/case/case_store.h"
#include "store/database/query.h"

enum { CASE_FIELDS_MAX = 64 };

/* Where a statement has what. Zero-initialise; found out with its first row. */
struct case_columns {
	bool known;
	int at[CASE_FIELDS_MAX];
};

/* Fill OUT, to be released even on failure, from the row QUERY stands on. */
enum status case_record_read(struct case_record *out, const struct query *query,
	struct case_columns *columns, struct error *err);

/* Step QUERY to its end and append each row to OUT. */
enum status case_list_read(struct case_list *out, struct query *query, struct case_columns *columns,
	struct error *err);

#endif
