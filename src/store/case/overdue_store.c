#include "menzhen/store/case/overdue_store.h"

#include "case_ids.h"
#include "menzhen/store/backup/snapshot.h"
#include "store/database/own_query.h"

static enum status pick(
	struct store *store, moment now, size_t limit, struct case_ids *ids, struct error *err)
{
	struct query query;
	enum status status = own_query_begin(&query, store, "case/overdue", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":now", now);
		query_bind_integer(&query, ":limit", limit > 0 ? (int64_t)limit : -1);
		status = case_ids_collect(ids, &query, err);
	}
	query_end(&query);
	return status;
}

enum status overdue_find(
	struct store *store, moment now, size_t limit, struct case_list *out, struct error *err)
{
	struct case_ids ids = {0};
	struct snapshot snapshot;
	enum status status = snapshot_begin(&snapshot, store, err);
	if (status == STATUS_OK)
		status = pick(store, now, limit, &ids, err);
	if (status == STATUS_OK)
		status = case_ids_read(&ids, store, out, err);
	snapshot_end(&snapshot);
	case_ids_release(&ids);
	return status;
}

enum status overdue_count(struct store *store, moment now, size_t *out, struct error *err)
{
	struct query query;
	int64_t count = 0;
	enum status status = own_query_begin(&query, store, "case/count_overdue", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":now", now);
		status = query_step_integer(&query, &count, err);
	}
	query_end(&query);
	*out = (size_t)count;
	return status;
}
