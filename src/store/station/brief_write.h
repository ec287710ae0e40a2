/*
 * One statement that is run while somebody types: a part of the transaction that is under way, else
 * one of its own that waits for another desk 50 ms at most. Private to the store.
 *
 *	struct brief_write write;
 *	status = brief_write_begin(&write, store, "draft/give", err);
 *	if (status == STATUS_OK)
 *		query_bind_text(&write.query, ...);
 *	return brief_write_end(&write, status, err);
 */
#ifndef MENZHEN_STORE_BRIEF_WRITE_H
#define MENZHEN_STORE_BRIEF_WRITE_H

#include "store/database/connection.h"
#include "store/database/query.h"

struct brief_write {
	struct store *store;
	struct query query;
	bool own; /* the transaction */
};

/* Always ended by brief_write_end, whatever it returns. */
enum status brief_write_begin(
	struct brief_write *write, struct store *store, const char *block, struct error *err);

/* Run it, and commit what is its own, when STATUS (of all that came before) is STATUS_OK. */
enum status brief_write_end(struct brief_write *write, enum status status, struct error *err);

#endif
