#include "menzhen/store/backup/snapshot.h"

#include "store/database/connection.h"
#include "store/database/query.h"

enum status snapshot_begin(struct snapshot *snapshot, struct store *store, struct error *err)
{
	snapshot->store = NULL;
	if (!sqlite3_get_autocommit(store->db.handle))
		return STATUS_OK;
	enum status status = query_begin_transaction(&store->db, "store/read", err);
	if (status == STATUS_OK)
		snapshot->store = store;
	return status;
}

void snapshot_end(struct snapshot *snapshot)
{
	if (snapshot->store)
		query_roll_back(&snapshot->store->db);
	snapshot->store = NULL;
}
