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
