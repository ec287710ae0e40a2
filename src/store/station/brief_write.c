#include "brief_write.h"

/* Long enough for another desk's commit, too short for a typist to notice. */
enum { PATIENCE_MS = 50 };

enum status brief_write_begin(
	struct brief_write *write, struct store *store, const char *block, struct error *err)
{
	*write = (struct brief_write){.store = store};
	if (!store->writing) {
		enum status status = store_begin_within(store, PATIENCE_MS, err);
		if (status != STATUS_OK)
			return status;
		write->own = true;
	}
	return query_begin(&write->query, &store->db, block, err);
}

enum status brief_write_end(struct brief_write *write, enum status status, struct error *err)
{
	if (status == STATUS_OK)
		status = query_finish(&write->query, err);
	query_end(&write->query);
	return write->own ? store_end(write->store, status, err) : status;
}
