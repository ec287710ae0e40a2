/* From the named fields of a use case to the JSON of an event. */
#ifndef MENZHEN_STORE_COMPOSE_H
#define MENZHEN_STORE_COMPOSE_H

#include "menzhen/store/journal/journal.h"
#include "store/database/query.h"

/*
 * Run compose/<kind>.sql: QUERY stands on its one row then, body and private its columns, and is to
 * be ended in any case. STATUS_STORE: an unknown kind, a field missing, one too many, or not UTF-8.
 */
enum status compose_event(struct query *query, struct database *db, const struct event_draft *draft,
	struct error *err);

enum { COMPOSED_BODY, COMPOSED_PRIVATE };

#endif
