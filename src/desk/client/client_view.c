#include <stddef.h>
#include <stdlib.h>

#include "client_whole.h"
#include "desk/access/sighted.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/client/client.h"
#include "menzhen/store/backup/snapshot.h"
#include "menzhen/store/client/client_store.h"
#include "menzhen/store/conflict/conflict_store.h"

static enum status load(const struct desk *desk, int64_t case_id, size_t visits,
	struct client_view *out, struct error *err)
{
	struct store *store = desk->store;
	enum status status = client_root(store, case_id, &out->person, err);

	if (status == STATUS_OK)
		status = conflict_case_number(store, out->person, &out->number, err);
	if (status == STATUS_OK)
		status = client_visits(store, out->person, visits, &out->cases, &out->visits, err);
	if (status == STATUS_OK)
		status = client_merged(store, out->person, &out->merged, err);
	if (status == STATUS_OK)
		status = client_told_apart(store, out->person, &out->apart, err);
	return status;
}

enum status client_whole(
	const struct desk *desk, const char *number, struct client_view *out, struct error *err)
{
	struct case_record record = {0};
	struct snapshot snapshot;

	*out = (struct client_view){0};
	enum status status = snapshot_begin(&snapshot, desk->store, err);
	if (status == STATUS_OK)
		status = case_load(desk->store, number, &record, err);
	if (status == STATUS_OK)
		status = load(desk, record.id, 0, out, err);
	snapshot_end(&snapshot);
	case_record_release(&record);
	return status;
}

/* How much of a visitor's visits is in sight decides how many are read: all, where some are not. */
static enum status load_sighted(const struct desk *desk, int64_t case_id, size_t visits,
	struct client_view *out, struct error *err)
{
	enum status status = load(desk, case_id, visits, out, err);
	size_t read = out->cases.count;

	if (status == STATUS_OK)
		status = sighted_whole(desk, &out->cases, 0, err);
	if (status == STATUS_OK && out->cases.count < read && visits > 0) {
		client_view_release(out);
		return load_sighted(desk, case_id, 0, out, err);
	}
	if (status == STATUS_OK && out->cases.count < read)
		out->visits = out->cases.count;
	if (status == STATUS_OK)
		status = sighted_whole(desk, &out->merged, 0, err);
	return status == STATUS_OK ? sighted_whole(desk, &out->apart, 0, err) : status;
}

enum status client_load_latest(const struct desk *desk, int64_t case_id, size_t visits,
	struct client_view *out, struct error *err)
{
	struct snapshot snapshot = {0};

	*out = (struct client_view){0};
	enum status status = desk_may(desk, "client.read", err);
	if (status == STATUS_OK)
		status = snapshot_begin(&snapshot, desk->store, err);
	if (status == STATUS_OK)
		status = load_sighted(desk, case_id, visits, out, err);
	snapshot_end(&snapshot);
	while (visits > 0 && out->cases.count > visits)
		case_record_release(&out->cases.items[--out->cases.count]);
	return status;
}

enum status client_load(
	const struct desk *desk, const char *number, struct client_view *out, struct error *err)
{
	struct case_record record = {0};

	*out = (struct client_view){0};
	enum status status = desk_may(desk, "client.read", err);
	if (status == STATUS_OK)
		status = case_load(desk->store, number, &record, err);
	if (status == STATUS_OK)
		status = sight_demand(desk, &record, SIGHT_VISITOR, err);
	if (status == STATUS_OK)
		status = client_load_latest(desk, record.id, 0, out, err);
	case_record_release(&record);
	return status;
}

void client_view_release(struct client_view *view)
{
	free(view->number);
	case_list_release(&view->cases);
	case_list_release(&view->merged);
	case_list_release(&view->apart);
	*view = (struct client_view){0};
}

/* The columns that stay a visitor's own: where a case has them, where they are kept. */
static const struct stays {
	const char *code;
	size_t recorded, kept;
} columns[] = {
#define COLUMN(member)                                                                             \
	{                                                                                          \
#member, offsetof(struct case_record, member),                                     \
			offsetof(struct client_known, member)                                      \
	}
	COLUMN(client),
	COLUMN(phone),
	COLUMN(id_number),
	COLUMN(dialect),
	COLUMN(priority),
#undef COLUMN
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static char **kept(struct client_known *known, const struct stays *column)
{
	return (char **)((char *)known + column->kept);
}

/* What is known so far. A field is settled by the latest visit that says it, or that it is no more.
 */
struct gathering {
	struct client_known *out;
	bool columns[COLUMNS], fields[REGISTER_FIELDS];
};

static bool take_columns(struct gathering *gathering, const struct case_record *record)
{
	bool taken = true;

	for (int i = 0; i < COLUMNS && taken; i++) {
		const char *from = *(char *const *)((const char *)record + columns[i].recorded);
		if (gathering->columns[i])
			continue;
		taken = string_copy(kept(gathering->out, &columns[i]), from);
		gathering->columns[i] =
			from != NULL || coded_set_has(record->cleared, columns[i].code);
	}
	return taken;
}

static void take_entry(
	struct gathering *gathering, const struct case_record *record, struct register_entry *entry)
{
	for (int i = 0; i < REGISTER_FIELDS; i++) {
		if (register_fields[i].section != SECTION_VISITOR || gathering->fields[i])
			continue;
		gathering->fields[i] = entry->values[i] != NULL ||
				       coded_set_has(record->cleared, register_fields[i].code);
		gathering->out->entry.values[i] = entry->values[i];
		entry->values[i] = NULL;
	}
}

enum status client_known_load(const struct desk *desk, const struct client_view *view,
	struct client_known *out, struct error *err)
{
	struct gathering gathering = {.out = out};
	enum status status = desk_may(desk, "client.read", err);

	for (size_t i = 0; i < view->cases.count && status == STATUS_OK; i++) {
		struct register_entry entry = {{0}};
		const struct case_record *record = &view->cases.items[i];
		status = take_columns(&gathering, record) ? STATUS_OK : error_memory(err);
		if (status == STATUS_OK && record->details != NULL)
			status = case_register_load(desk->store, record->id, &entry, err);
		take_entry(&gathering, record, &entry);
		register_entry_release(&entry);
	}
	return status;
}

void client_known_release(struct client_known *known)
{
	for (int i = 0; i < COLUMNS; i++)
		free(*kept(known, &columns[i]));
	register_entry_release(&known->entry);
	*known = (struct client_known){0};
}
