#include "menzhen/store/station/draft.h"

#include "menzhen/store/station/desk_slot.h"
#include "store/database/connection.h"
#include "store/database/query.h"

/* SLOT 0: the statement asks for none. */
static enum status run(
	struct query *query, int slot, const char *owner, const char *form, struct error *err)
{
	if (slot > 0) {
		query_bind_integer(query, ":slot", slot);
		query_bind_text(query, ":owner", owner);
	}
	query_bind_text(query, ":form", form);
	enum status status = query_finish(query, err);
	query_end(query);
	return status;
}

/* Long enough for another desk's commit, too short for a typist to notice. */
enum { PATIENCE_MS = 50 };

static enum status begin(struct store *store, bool *own, struct error *err)
{
	*own = !store->writing;
	return *own ? store_begin_within(store, PATIENCE_MS, err) : STATUS_OK;
}

static enum status end(struct store *store, bool own, enum status status, struct error *err)
{
	if (own && status == STATUS_OK)
		return store_commit(store, err);
	if (own)
		store_rollback(store);
	return status;
}

enum status draft_save(struct store *store, int slot, const char *owner, const char *form,
	const char *content, moment at, struct error *err)
{
	struct query query;
	bool own;
	enum status status = begin(store, &own, err);
	if (status != STATUS_OK)
		return status;
	status = query_begin(&query, &store->db, "draft/save", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":content", content);
		query_bind_integer(&query, ":at", at);
		status = run(&query, slot, owner, form, err);
	}
	return end(store, own, status, err);
}

static enum status remove_by(struct store *store, const char *block, int slot, const char *owner,
	const char *form, struct error *err)
{
	struct query query;
	bool own;
	enum status status = begin(store, &own, err);
	if (status != STATUS_OK)
		return status;
	status = query_begin(&query, &store->db, block, err);
	if (status == STATUS_OK)
		status = run(&query, slot, owner, form, err);
	return end(store, own, status, err);
}

enum status draft_remove(
	struct store *store, int slot, const char *owner, const char *form, struct error *err)
{
	return remove_by(store, "draft/remove", slot, owner, form, err);
}

enum status draft_remove_everywhere(struct store *store, const char *form, struct error *err)
{
	return remove_by(store, "draft/remove_everywhere", 0, NULL, form, err);
}

enum status draft_give(struct store *store, const char *owner, struct error *err)
{
	struct query query;
	bool own;
	enum status status = begin(store, &own, err);
	if (status != STATUS_OK)
		return status;
	status = query_begin(&query, &store->db, "draft/give", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":owner", owner);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return end(store, own, status, err);
}

enum status draft_forms(struct store *store, struct string_list *out, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = query_begin(&query, &store->db, "draft/forms", err);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (row && !string_list_add(out, query_text(&query, 0)))
			status = error_memory(err);
	}
	query_end(&query);
	return status;
}

enum status draft_move(
	struct store *store, int from, int slot, const char *owner, struct error *err)
{
	struct query query;
	bool own;
	enum status status = begin(store, &own, err);
	if (status != STATUS_OK)
		return status;
	status = query_begin(&query, &store->db, "draft/move", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":from", from);
		query_bind_integer(&query, ":slot", slot);
		query_bind_text(&query, ":owner", owner);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return end(store, own, status, err);
}

enum status draft_slots(struct store *store, const char *owner, uint64_t *slots, struct error *err)
{
	struct query query;
	bool row = true;
	*slots = 0;
	enum status status =
		query_begin(&query, &store->db, owner ? "draft/slots_of" : "draft/slots", err);
	if (status == STATUS_OK && owner)
		query_bind_text(&query, ":owner", owner);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		int64_t slot = row ? query_integer(&query, 0) : 0;
		if (slot >= 1 && slot <= DESK_SLOTS)
			*slots |= (uint64_t)1 << (slot - 1);
	}
	query_end(&query);
	return status;
}

enum status draft_load(struct store *store, int slot, const char *owner, const char *form,
	struct buffer *out, struct error *err)
{
	struct query query;
	bool row = false;
	enum status status = query_begin(&query, &store->db, "draft/load", err);
	if (status == STATUS_OK) {
		query_bind_integer(&query, ":slot", slot);
		query_bind_text(&query, ":owner", owner);
		query_bind_text(&query, ":form", form);
		status = query_step(&query, &row, err);
	}
	if (row && !buffer_add_text(out, query_text(&query, 0)))
		status = error_memory(err);
	query_end(&query);
	return status;
}
