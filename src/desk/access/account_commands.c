#include "menzhen/desk/access/account_commands.h"

#include <stdlib.h>

#include "desk/assign/adviser_named.h"
#include "desk/input.h"
#include "desk/recording.h"
#include "login_try.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/model/access/pin.h"
#include "menzhen/store/station/draft.h"

enum { TITLE_MAX = 120 };

/* A verifier made before the transaction: others do not wait for Argon2id. */
struct verifier {
	char text[PASSWORD_VERIFIER_SIZE], digest[PASSWORD_DIGEST_SIZE];
};

static enum status make_verifier(const char *secret, struct verifier *out, struct error *err)
{
	enum status status = password_make(secret, out->text, err);

	if (status == STATUS_OK)
		password_digest(out->text, out->digest);
	return status;
}

static enum status verifier_of_pin(
	const char *pin, const char *name, struct verifier *out, struct error *err)
{
	enum status status = pin_check(pin, name, err);

	return status == STATUS_OK ? make_verifier(pin, out, err) : status;
}

/* Field `credential`, and the verifier itself beside the event. */
static enum status set_verifier(struct recording *recording, const char *name,
	enum credential_kind kind, const struct verifier *verifier, struct error *err)
{
	fields_add_text(&recording->draft.fields, "credential", verifier->digest);
	return credential_set(recording->desk->store, name, kind, verifier->text, err);
}

static enum status check_adviser(
	const struct desk *desk, const struct account_request *request, struct error *err)
{
	const struct adviser *adviser;

	if (request->adviser != NULL)
		return adviser_named(desk, request->adviser, &adviser, err);
	if (request->role == USER_LAWYER)
		return error_say(err, STATUS_REFUSED,
			N_("Say which adviser of the roster the lawyer is: their cases are those "
			   "they may see"));
	return STATUS_OK;
}

/* Role, adviser and title into the event. *TITLE is the caller's to free. */
static enum status add_fields(struct recording *recording, const struct account_request *request,
	char **title, struct error *err)
{
	struct event_fields *fields = &recording->draft.fields;
	enum status status = check_adviser(recording->desk, request, err);

	if (status == STATUS_OK)
		status = input_text(
			request->title, INPUT_NAME, TITLE_MAX, N_("the name"), title, err);
	if (status != STATUS_OK)
		return status;
	fields_add_text(fields, "role", user_role_table.rows[request->role].code);
	fields_add_text(fields, "adviser", request->adviser);
	fields_add_text(fields, "title", *title);
	return STATUS_OK;
}

static enum status check_name(const char *name, struct error *err)
{
	if (actor_valid(name))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE,
		N_("'%s' cannot be a user name; use letters, digits, '.', '_' and '-'"), name);
}

static enum status check_new(
	const struct desk *desk, const struct account_request *request, struct error *err)
{
	struct account known;
	bool any = false;
	enum status status = account_load(desk->store, request->name, &known, err);

	if (status == STATUS_OK && known.name != NULL)
		status = error_set(err, STATUS_REFUSED,
			N_("There is an account '%s' already; choose another name"), request->name);
	account_release(&known);
	if (status == STATUS_OK)
		status = account_any(desk->store, &any, err);
	if (status == STATUS_OK && !any && request->role != USER_ADMIN)
		status = error_say(err, STATUS_REFUSED,
			N_("The first account must be an administrator's (admin): who else could "
			   "make the others?"));
	return status;
}

enum status account_add(struct desk *desk, const struct account_request *request, struct error *err)
{
	struct recording recording;
	struct verifier verifier = {0};
	char *title = NULL;
	bool first = !desk_has_accounts(desk);
	/* What is refused is refused before anybody waits for Argon2id. */
	enum status status = desk_may(desk, "user.added", err);

	if (status == STATUS_OK)
		status = check_name(request->name, err);
	if (status == STATUS_OK)
		status = verifier_of_pin(request->pin, request->name, &verifier, err);
	if (status != STATUS_OK)
		return status;
	status = recording_begin(
		&recording, desk, "user.added", request->name, request->command, err);
	if (status == STATUS_OK && !recording.repeated) {
		status = check_new(desk, request, err);
		if (status == STATUS_OK)
			status = add_fields(&recording, request, &title, err);
		if (status == STATUS_OK)
			status = set_verifier(
				&recording, request->name, CREDENTIAL_PIN, &verifier, err);
		if (status == STATUS_OK && first)
			status = draft_give(desk->store, request->name, err);
	}
	status = recording_end(&recording, status, err);
	secret_wipe(&verifier, sizeof(verifier));
	free(title);
	if (status == STATUS_OK && first)
		status = desk_log_in(desk, request->name, request->pin, err);
	return status;
}

/* The account that the event is about; refused when there is none. Release OUT in any case. */
static enum status load_known(
	const struct recording *recording, struct account *out, struct error *err)
{
	enum status status = account_load(recording->desk->store, recording->subject, out, err);

	if (status == STATUS_OK && out->name == NULL)
		status = error_set(err, STATUS_REFUSED,
			N_("There is no account '%s'; look at those that there are"),
			recording->subject);
	return status;
}

/* Somebody must be left who can make accounts and reset PINs. */
static enum status check_not_last(
	const struct recording *recording, const struct account *account, struct error *err)
{
	int admins = 0;
	enum status status = account_admins(recording->desk->store, &admins, err);

	if (status == STATUS_OK && account->role == USER_ADMIN && !account->disabled && admins < 2)
		status = error_set(err, STATUS_REFUSED,
			N_("'%s' is the last administrator; make another one first"),
			account->name);
	return status;
}

enum status account_change(
	struct desk *desk, const struct account_request *request, struct error *err)
{
	struct recording recording;
	struct account account = {0};
	char *title = NULL;
	enum status status = recording_begin(
		&recording, desk, "user.changed", request->name, request->command, err);

	if (status == STATUS_OK && !recording.repeated) {
		status = load_known(&recording, &account, err);
		if (status == STATUS_OK && request->role != USER_ADMIN)
			status = check_not_last(&recording, &account, err);
		if (status == STATUS_OK)
			status = add_fields(&recording, request, &title, err);
	}
	status = recording_end(&recording, status, err);
	account_release(&account);
	free(title);
	return status;
}

/* KIND without fields; CHECK: what else must hold. */
static enum status record_plain(struct desk *desk, const char *kind, const char *name,
	const char *command,
	enum status (*check)(const struct recording *, const struct account *, struct error *),
	struct error *err)
{
	struct recording recording;
	struct account account = {0};
	enum status status = recording_begin(&recording, desk, kind, name, command, err);

	if (status == STATUS_OK && !recording.repeated) {
		status = load_known(&recording, &account, err);
		if (status == STATUS_OK && check != NULL)
			status = check(&recording, &account, err);
	}
	status = recording_end(&recording, status, err);
	account_release(&account);
	return status;
}

enum status account_disable(
	struct desk *desk, const char *name, const char *command, struct error *err)
{
	return record_plain(desk, "user.disabled", name, command, check_not_last, err);
}

enum status account_enable(
	struct desk *desk, const char *name, const char *command, struct error *err)
{
	return record_plain(desk, "user.enabled", name, command, NULL, err);
}

/* KIND with a new verifier of NAME. */
static enum status record_verifier(struct desk *desk, const char *kind, const char *name,
	enum credential_kind of, const struct verifier *verifier, const char *command,
	struct error *err)
{
	struct recording recording;
	struct account account = {0};
	enum status status = recording_begin(&recording, desk, kind, name, command, err);

	if (status == STATUS_OK && !recording.repeated) {
		status = load_known(&recording, &account, err);
		if (status == STATUS_OK)
			status = set_verifier(&recording, name, of, verifier, err);
	}
	status = recording_end(&recording, status, err);
	account_release(&account);
	return status;
}

static enum status set_pin(struct desk *desk, const char *kind, const char *name, const char *pin,
	const char *command, struct error *err)
{
	struct verifier verifier = {0};
	enum status status = desk_may(desk, kind, err);

	if (status == STATUS_OK)
		status = verifier_of_pin(pin, name, &verifier, err);
	if (status == STATUS_OK)
		status = record_verifier(desk, kind, name, CREDENTIAL_PIN, &verifier, command, err);
	secret_wipe(&verifier, sizeof(verifier));
	return status;
}

enum status account_reset(struct desk *desk, const char *name, const char *pin, const char *command,
	struct error *err)
{
	return set_pin(desk, "user.reset", name, pin, command, err);
}

/* Tries SECRET; the account goes into OUT, to be released in any case. */
static enum status try_secret(struct desk *desk, const char *name, enum credential_kind kind,
	const char *secret, struct account *out, struct error *err)
{
	enum status status = account_load(desk->store, name, out, err);

	return status == STATUS_OK ? login_try(desk, name, out, kind, secret, err) : status;
}

enum status account_change_pin(
	struct desk *desk, const char *old, const char *pin, const char *command, struct error *err)
{
	struct account account = {0};
	enum status status = desk_may(desk, "user.pin_changed", err);

	if (status == STATUS_OK && !desk_has_accounts(desk))
		status = error_say(err, STATUS_REFUSED,
			N_("This station has no accounts; 'menzhen user add' makes the first"));
	if (status == STATUS_OK)
		status = try_secret(desk, desk->actor, CREDENTIAL_PIN, old, &account, err);
	account_release(&account);
	if (status == STATUS_OK)
		status = set_pin(desk, "user.pin_changed", desk->actor, pin, command, err);
	return status;
}

enum status account_new_recovery(
	struct desk *desk, char code[RECOVERY_CODE_SIZE], struct error *err)
{
	struct verifier verifier = {0};
	enum status status = desk_may(desk, "user.recovery_set", err);

	if (status == STATUS_OK)
		status = make_verifier(recovery_code_new(code), &verifier, err);
	if (status == STATUS_OK)
		status = record_verifier(desk, "user.recovery_set", desk->actor,
			CREDENTIAL_RECOVERY, &verifier, NULL, err);
	secret_wipe(&verifier, sizeof(verifier));
	return status;
}

static enum status check_recoverable(const struct account *account, struct error *err)
{
	if (account->role == USER_ADMIN && !account->disabled)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED,
		N_("A recovery code is an administrator's; ask them to reset your PIN"));
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
		status = try_secret(desk, name, CREDENTIAL_RECOVERY, read, &account, err);
	if (status == STATUS_OK)
		status = check_recoverable(&account, err);
	if (status == STATUS_OK) {
		login_take_seat(desk, &account);
		status = set_pin(desk, "user.recovered", name, pin, command, err);
	}
	account_release(&account);
	secret_wipe(read, sizeof(read));
	return status;
}

enum status account_view(const struct desk *desk, struct account_list *out, struct error *err)
{
	enum status status = desk_may(desk, "user.read", err);

	return status == STATUS_OK ? account_load_all(desk->store, out, err) : status;
}
