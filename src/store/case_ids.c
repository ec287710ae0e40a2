#include "case_ids.h"

#include <inttypes.h>

#include "case_record.h"
#include "connection.h"

void case_ids_add(struct case_ids *ids, int64_t id)
{
	buffer_printf(&ids->array, "%c%" PRId64, ids->array.length == 0 ? '[' : ',', id);
}

enum status case_ids_collect(struct case_ids *ids, struct query *query, struct error *err)
{
	bool row = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK) {
		status = query_step(query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		case_ids_add(ids, query_integer(query, 0));
	}
	return status;
}

enum status case_ids_read(
	struct case_ids *ids, struct store *store, struct case_list *out, struct error *err)
{
	struct query query;
	enum status status = STATUS_OK;
	bool any = ids->array.length > 0;
	if (!buffer_add_char(&ids->array, ']'))
		status = error_memory(err);
	if (status == STATUS_OK && any) {
		status = query_begin(&query, &store->db, "case/of_ids", err);
		if (status == STATUS_OK) {
			query_bind_text(&query, ":ids", buffer_text(&ids->array));
			status = case_list_read(out, &query, err);
		}
		query_end(&query);
	}
	case_ids_release(ids);
	return status;
}

void case_ids_release(struct case_ids *ids)
{
	buffer_release(&ids->array);
}
