#include "menzhen/desk/access/login.h"

#include "login_try.h"
#include "menzhen/base/text.h"
#include "menzhen/model/access/pin.h"

bool desk_has_accounts(const struct desk *desk)
{
	return desk->user.role != USER_OPEN;
}

void login_take_seat(struct desk *desk, const struct account *account)
{
	text_copy(account->name, desk->actor, sizeof(desk->actor));
	desk->user.role = account->role;
	text_copy(account->adviser != NULL ? account->adviser : "", desk->user.adviser,
		sizeof(desk->user.adviser));
}

bool desk_login_lost(struct desk *desk, const char *name)
{
	moment wait;
	enum status status = desk_login_wait(desk, name, CREDENTIAL_PIN, &wait, NULL);

	if (status != STATUS_STORE && status != STATUS_DAMAGED)
		return false;
	store_close(desk->store);
	desk->store = NULL;
	desk->user = (struct desk_user){.role = USER_OPEN};
	return true;
}

void desk_log_out(struct desk *desk)
{
	if (!desk_has_accounts(desk))
		return;
	desk->actor[0] = '\0';
	desk->user = (struct desk_user){.role = USER_NOBODY};
}

/* Somebody is logged in: are they still who they were? */
static enum status reread_account(struct desk *desk, struct error *err)
{
	struct account account;
	enum status status = account_load(desk->store, desk->actor, &account, err);

	if (status == STATUS_OK && (account.name == NULL || account.disabled))
		desk_log_out(desk);
	else if (status == STATUS_OK)
		login_take_seat(desk, &account);
	account_release(&account);
	return status;
}

enum status desk_recheck_user(struct desk *desk, struct error *err)
{
	bool any = false;

	if (desk->user.role != USER_NOBODY && desk->user.role != USER_OPEN)
		return reread_account(desk, err);
	enum status status = account_any(desk->store, &any, err);
	if (status != STATUS_OK) /* nobody new comes in by that, and nobody is put out for good */
		return status;
	desk->user.role = any ? USER_NOBODY : USER_OPEN;
	if (any)
		desk_log_out(desk);
	return STATUS_OK;
}

enum status desk_log_in(struct desk *desk, const char *name, const char *pin, struct error *err)
{
	struct account account = {0};
	bool any = false;
	enum status status = account_any(desk->store, &any, err);

	if (status == STATUS_OK && !any)
		return error_say(err, STATUS_REFUSED,
			N_("This station has no accounts; 'menzhen user add' makes the first"));
	if (status == STATUS_OK)
		status = login_try(desk, name, CREDENTIAL_PIN, pin, &account, err);
	if (status == STATUS_OK)
		login_take_seat(desk, &account);
	account_release(&account);
	return status;
}

enum status desk_login_users(const struct desk *desk, struct account_list *out, struct error *err)
{
	return account_load_users(desk->store, out, err);
}

enum status desk_login_wait(const struct desk *desk, const char *name, enum credential_kind kind,
	moment *wait, struct error *err)
{
	struct credential credential;
	enum status status = credential_load(desk->store, name, kind, &credential, err);

	*wait = status != STATUS_OK
			? 0
			: pin_wait(credential.failures, credential.failed_at, desk_now(desk));
	secret_wipe(&credential, sizeof(credential));
	return status;
}
