/* Queries of what this database itself recorded, among what has come from others. */
#ifndef MENZHEN_STORE_OWN_QUERY_H
#define MENZHEN_STORE_OWN_QUERY_H

#include "connection.h"
#include "query.h"

/* As query_begin, with :origin bound to the database's own line: what projections are kept by. */
enum status own_query_begin(
	struct query *query, struct store *store, const char *name, struct error *err);

/* As query_integer_of, of a statement that asks for nothing but :origin. */
enum status own_query_integer(
	struct store *store, const char *name, int64_t *out, struct error *err);

#endif
