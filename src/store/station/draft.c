#include "menzhen/store/station/draft.h"

#include "brief_write.h"
#include "menzhen/store/station/desk_slot.h"

static void bind(struct query *query, int slot, const char *owner, const char *form)
{
	query_bind_integer(query, ":slot", slot);
	query_bind_text(query, ":owner", owner);
	query_bind_text(query, ":form", form);
}

enum status draft_save(struct store *store, int slot, const char *owner, const char *form,
	const char *content, moment at, struct error *err)
{
	struct brief_write write;
	enum status status = brief_write_begin(&write, store, "draft/save", err);
	if (status == STATUS_OK) {
		bind(&write.query, slot, owner, form);
		query_bind_text(&write.query, ":content", content);
		query_bind_integer(&write.query, ":at", at);
	}
	return brief_write_end(&write, status, err);
}

enum status draft_remove(
	struct store *store, int slot, const char *owner, const char *form, struct error *err)
{
	struct brief_write write;
	enum status status = brief_write_begin(&write, store, "draft/remove", err);
	if (status == STATUS_OK)
		bind(&write.query, slot, owner, form);
	return brief_write_end(&write, status, err);
}

enum status draft_remove_everywhere(struct store *store, const char *form, struct error *err)
{
	struct brief_write write;
	enum status status = brief_write_begin(&write, store, "draft/remove_everywhere", err);
	if (status == STATUS_OK)
		query_bind_text(&write.query, ":form", form);
	return brief_write_end(&write, status, err);
}

enum status draft_give(struct store *store, const char *owner, struct error *err)
{
	struct brief_write write;
	enum status status = brief_write_begin(&write, store, "draft/give", err);
	if (status == STATUS_OK)
		query_bind_text(&write.query, ":owner", owner);
	return brief_write_end(&write, status, err);
}

enum status draft_move(
	struct store *store, int from, int slot, const char *owner, struct error *err)
{
	struct brief_write write;
	enum status status = brief_write_begin(&write, store, "draft/move", err);
	if (status == STATUS_OK) {
		query_bind_integer(&write.query, ":from", from);
		query_bind_integer(&write.query, ":slot", slot);
		query_bind_text(&write.query, ":owner", owner);
	}
	return brief_write_end(&write, status, err);
}

enum status draft_forms(struct store *store, struct string_list *out, struct error *err)
{
	struct query query;
	enum status status = query_begin(&query, &store->db, "draft/forms", err);
	if (status == STATUS_OK)
		status = query_add_texts(&query, out, err);
	query_end(&query);
	return status;
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
		bind(&query, slot, owner, form);
		status = query_step(&query, &row, err);
	}
	if (row && !buffer_add_text(out, query_text(&query, 0)))
		status = error_memory(err);
	query_end(&query);
	return status;
}
