#include "menzhen/desk/desk_draft.h"

#include "menzhen/store/draft.h"

enum status desk_draft_keep(
	struct desk *desk, const char *form, const char *text, bool *busy, struct error *err)
{
	enum status status =
		draft_save(desk->store, desk->slot.number, form, text, desk_now(desk), err);

	*busy = status != STATUS_OK && store_busy(desk->store);
	return status;
}

enum status desk_draft_load(
	const struct desk *desk, const char *form, struct buffer *out, struct error *err)
{
	return draft_load(desk->store, desk->slot.number, form, out, err);
}

enum status desk_draft_drop(struct desk *desk, const char *form, struct error *err)
{
	if (form == NULL)
		return STATUS_OK;
	return draft_remove(desk->store, desk->slot.number, form, err);
}
