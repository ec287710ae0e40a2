/* What going back to a backup changes of who is let in. */
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/password.h"
#include "menzhen/base/text.h"
#include "menzhen/store/access/account_store.h"
#include "restore_compare.h"

static const struct coded changes[] = {
	[RESTORE_USER_GONE] = {"gone", N_("has no account in it")},
	[RESTORE_USER_ENABLED] = {"enabled", N_("was disabled since: is let in again")},
	[RESTORE_USER_ROLE] = {"role", N_("has the role of then again")},
	[RESTORE_USER_PIN] = {"pin", N_("the PIN or recovery code of then is right again")},
	[RESTORE_USER_NO_PIN] = {"no_pin",
		N_("has no PIN: an administrator sets one by 'menzhen user reset'")},
};

const struct coded_table restore_user_table = {changes, sizeof(changes) / sizeof(changes[0])};

/* Is what lets NAME in by KIND there? What is there is what was set (store_transplant). */
static enum status has_credential(struct store *store, const char *name, enum credential_kind kind,
	bool *has, struct error *err)
{
	struct credential credential;
	enum status status = credential_load(store, name, kind, &credential, err);

	*has = status == STATUS_OK && credential.verifier[0] != '\0';
	secret_wipe(&credential, sizeof(credential));
	return status;
}

static const struct account *find(const struct account_list *list, const char *name)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].name, name) == 0)
			return &list->items[i];
	return NULL;
}

static enum status add(struct restore_users *users, const char *name,
	enum restore_user_change change, struct error *err)
{
	if (!array_reserve(
		    (void **)&users->items, &users->capacity, users->count, sizeof(*users->items)))
		return error_memory(err);
	struct restore_user *user = &users->items[users->count++];
	text_copy(name, user->name, sizeof(user->name));
	user->change = change;
	return STATUS_OK;
}

/* Each of the ways in which what was decided about NOW since then is undone. */
static enum status compare_one(const struct account *now, const struct account *then,
	struct restore_users *out, struct error *err)
{
	bool pin_differs, code_differs;

	if (then == NULL)
		return add(out, now->name, RESTORE_USER_GONE, err);
	pin_differs = !text_same(now->credential, then->credential);
	code_differs = then->recovery != NULL && !text_same(now->recovery, then->recovery);
	enum status status = STATUS_OK;
	if (now->disabled && !then->disabled)
		status = add(out, now->name, RESTORE_USER_ENABLED, err);
	if (status == STATUS_OK &&
		(now->role != then->role || !text_same(now->adviser, then->adviser)))
		status = add(out, now->name, RESTORE_USER_ROLE, err);
	if (status == STATUS_OK && (pin_differs || code_differs))
		status = add(out, now->name, RESTORE_USER_PIN, err);
	return status;
}

/* *WAY: an administrator who is let in has a PIN or a recovery code. */
static enum status look_for_pins(struct store *backup, const struct account_list *then, bool *way,
	struct restore_users *out, struct error *err)
{
	enum status status = STATUS_OK;

	*way = then->count == 0;
	for (size_t i = 0; i < then->count && status == STATUS_OK; i++) {
		const struct account *account = &then->items[i];
		bool pin = false, code = false;
		status = has_credential(backup, account->name, CREDENTIAL_PIN, &pin, err);
		if (status == STATUS_OK)
			status = has_credential(
				backup, account->name, CREDENTIAL_RECOVERY, &code, err);
		if (status == STATUS_OK && !pin && !account->disabled)
			status = add(out, account->name, RESTORE_USER_NO_PIN, err);
		if (account->role == USER_ADMIN && !account->disabled && (pin || code))
			*way = true;
	}
	return status;
}

/* NOW is empty, too, where nobody knows. */
static enum status compare_lists(struct store *backup, const struct account_list *now,
	const struct account_list *then, struct restore_outlook *out, struct error *err)
{
	enum status status = STATUS_OK;
	bool way = false;

	for (size_t i = 0; i < now->count && status == STATUS_OK && then->count > 0; i++)
		status = compare_one(
			&now->items[i], find(then, now->items[i].name), &out->users, err);
	if (status == STATUS_OK)
		status = look_for_pins(backup, then, &way, &out->users, err);
	out->locked_out = !way;
	return status;
}

enum status restore_compare_users(
	struct store *present, struct store *backup, struct restore_outlook *out, struct error *err)
{
	struct account_list now = {0}, then = {0};
	enum status status = present != NULL ? account_load_all(present, &now, err) : STATUS_OK;

	if (status == STATUS_OK)
		status = account_load_all(backup, &then, err);
	out->opens = then.count == 0 && (now.count > 0 || present == NULL);
	if (status == STATUS_OK)
		status = compare_lists(backup, &now, &then, out, err);
	account_list_release(&now);
	account_list_release(&then);
	return status;
}
