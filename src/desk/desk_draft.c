#include "menzhen/desk/desk_draft.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/model/case/case_state.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/station/draft.h"

static const char close_prefix[] = "close ";

/* In a station without accounts all who sit at a desk are one. */
static const char *owner_of(const struct desk *desk)
{
	return desk_has_accounts(desk) ? desk->actor : "";
}

char *desk_draft_owner(const struct desk *desk, char out[ACTOR_SIZE])
{
	text_copy(owner_of(desk), out, ACTOR_SIZE);
	return out;
}

enum status desk_draft_keep(struct desk *desk, const char *owner, const char *form,
	const char *text, bool *busy, struct error *err)
{
	enum status status =
		draft_save(desk->store, desk->slot.number, owner, form, text, desk_now(desk), err);

	*busy = status != STATUS_OK && store_busy(desk->store);
	return status;
}

enum status desk_draft_load(
	const struct desk *desk, const char *form, struct buffer *out, struct error *err)
{
	return draft_load(desk->store, desk->slot.number, owner_of(desk), form, out, err);
}

/* From the desk NUMBER, unless it is open. */
static enum status gather_from(struct desk *desk, int number, bool *elsewhere, struct error *err)
{
	if (!desk_slot_borrow(&desk->slot, number)) {
		*elsewhere = true;
		return STATUS_OK;
	}
	enum status status = draft_move(desk->store, number, desk->slot.number, desk->actor, err);
	desk_slot_return(&desk->slot, number);
	return status;
}

enum status desk_draft_gather(struct desk *desk, bool *elsewhere, struct error *err)
{
	uint64_t slots = 0;
	enum status status = STATUS_OK;

	*elsewhere = false;
	if (desk_has_accounts(desk) && desk->slot.number > 0)
		status = draft_slots(desk->store, desk->actor, &slots, err);
	for (int number = 1; number <= DESK_SLOTS && status == STATUS_OK; number++)
		if ((slots >> (number - 1) & 1) != 0 && number != desk->slot.number)
			status = gather_from(desk, number, elsewhere, err);
	return status;
}

enum status desk_draft_drop(struct desk *desk, const char *form, struct error *err)
{
	if (form == NULL)
		return STATUS_OK;
	return draft_remove(desk->store, desk->slot.number, owner_of(desk), form, err);
}

char *desk_draft_of_close(const char *number, char *out, size_t size)
{
	snprintf(out, size, "%s%s", close_prefix, number);
	return out;
}

/* The case of which FORM is the close-out has come to its end. */
static bool is_late(const struct desk *desk, const char *form)
{
	const size_t prefix = sizeof(close_prefix) - 1;
	struct case_record record = {0};

	if (strncmp(form, close_prefix, prefix) != 0)
		return false;
	bool late = case_load(desk->store, form + prefix, &record, NULL) == STATUS_OK &&
		    case_state_is_over(record.state);
	case_record_release(&record);
	return late;
}

void desk_draft_tidy(struct desk *desk)
{
	struct string_list forms = {0};

	draft_forms(desk->store, &forms, NULL);
	for (size_t i = 0; i < forms.count; i++)
		if (is_late(desk, forms.items[i]))
			draft_remove_everywhere(desk->store, forms.items[i], NULL);
	string_list_release(&forms);
}
