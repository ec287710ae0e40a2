/* Recovery codes: made, printed, and used up. */
#include "account_record.h"
#include "login_try.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/account_commands.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/files/page/code_page.h"
#include "menzhen/model/access/pin.h"

enum status account_new_recovery(
	struct desk *desk, char code[RECOVERY_CODE_SIZE], struct error *err)
{
	struct verifier verifier = {0};
	const struct account_event event = {.kind = "user.recovery_set",
		.name = desk->actor,
		.verifier = &verifier,
		.of = CREDENTIAL_RECOVERY};
	enum status status = desk_may(desk, event.kind, err);

	if (status == STATUS_OK)
		status = account_verifier(recovery_code_new(code), &verifier, err);
	if (status == STATUS_OK)
		status = account_record(desk, &event, err);
	secret_wipe(&verifier, sizeof(verifier));
	return status;
}

enum status account_recovery_page(const struct desk *desk, const char *code,
	error_translate translate, struct buffer *out, struct error *err)
{
	const struct code_page page = {.use = CODE_FOR_PIN,
		.station = desk->config.station.name,
		.user = desk->actor,
		.code = code,
		.printed = desk_local(desk, desk_now(desk)),
		.language = desk->language,
		.translate = translate};
	enum status status = desk_may(desk, "user.recovery_set", err);

	return status == STATUS_OK ? code_page_write(&page, out, err) : status;
}

static enum status check_recoverable(const struct account *account, struct error *err)
{
	if (account->role == USER_ADMIN && !account->disabled)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED,
		N_("A recovery code is an administrator's; ask them to reset your PIN"));
}

/* The code that was tried a moment ago is used up now, unless another was quicker. */
static enum status use_code_up(
	const struct recording *recording, const struct account *account, struct error *err)
{
	enum status status = check_recoverable(account, err);

	if (status == STATUS_OK && account->recovery == NULL)
		return error_say(err, STATUS_REFUSED,
			N_("This recovery code was used a moment ago; log in with the PIN that was "
			   "set then"));
	return status == STATUS_OK ? credential_drop(recording->desk->store, account->name,
					     CREDENTIAL_RECOVERY, err)
				   : status;
}

/* Recorded by ACCOUNT's user, who is at the desk from then on; whoever was there stays when it
 * comes to nothing. */
static enum status record_recovered(struct desk *desk, const struct account *account,
	const char *pin, const char *command, struct error *err)
{
	const struct account_event event = {.kind = "user.recovered",
		.name = account->name,
		.command = command,
		.check = use_code_up};
	char actor[ACTOR_SIZE];
	const struct desk_user user = desk->user;

	text_copy(desk->actor, actor, sizeof(actor));
	login_take_seat(desk, account);
	enum status status = account_record_pin(desk, &event, pin, err);
	if (status != STATUS_OK) {
		text_copy(actor, desk->actor, sizeof(desk->actor));
		desk->user = user;
	}
	return status;
}

enum status account_recover(struct desk *desk, const char *name, const char *code, const char *pin,
	const char *command, struct error *err)
{
	char read[RECOVERY_CODE_SIZE] = "";
	struct account account = {0};

	if (!recovery_code_read(code, read))
		return error_say(err, STATUS_REFUSED,
			N_("This is no recovery code; it has 20 letters and digits, as it was "
			   "printed"));
	enum status status = pin_check(pin, name, err);
	if (status == STATUS_OK)
		status = login_try(desk, name, CREDENTIAL_RECOVERY, read, &account, err);
	if (status == STATUS_OK)
		status = check_recoverable(&account, err);
	if (status == STATUS_OK)
		status = record_recovered(desk, &account, pin, command, err);
	account_release(&account);
	secret_wipe(read, sizeof(read));
	return status;
}
