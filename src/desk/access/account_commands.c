#include "menzhen/desk/access/account_commands.h"

#include <stdlib.h>

#include "desk/assign/adviser_named.h"
#include "desk/input.h"
#include "desk/recording.h"
#include "login_try.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/files/page/code_page.h"
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

/* Role, adviser and title as they are to be: NULL where there is none. */
static struct account_request whole(
	const struct account_request *request, const struct account *before)
{
	struct account_request all = *request;

	if (all.role == USER_NOBODY)
		all.role = before->role;
	if (all.adviser == NULL)
		all.adviser = before->adviser;
	if (all.title == NULL)
		all.title = before->title;
	if (all.adviser != NULL && *all.adviser == '\0')
		all.adviser = NULL;
	return all;
}

/* One who was an adviser before may have left the roster since. */
static enum status check_adviser(const struct desk *desk, const struct account_request *request,
	const struct account *before, struct error *err)
{
	const struct adviser *adviser;

	if (request->adviser != NULL && request->adviser != before->adviser)
		return adviser_named(desk, request->adviser, &adviser, err);
	if (request->adviser == NULL && request->role == USER_LAWYER)
		return error_say(err, STATUS_REFUSED,
			N_("Say which adviser of the roster the lawyer is: their cases are those "
			   "they may see"));
	return STATUS_OK;
}

/* Role, adviser and title into the event, of an account that was as BEFORE (empty: new). *TITLE is
 * the caller's to free, after the recording's end. */
static enum status add_fields(struct recording *recording, const struct account_request *request,
	const struct account *before, char **title, struct error *err)
{
	struct event_fields *fields = &recording->draft.fields;
	const struct account_request all = whole(request, before);
	enum status status = check_adviser(recording->desk, &all, before, err);

	if (status == STATUS_OK)
		status = input_text(all.title, INPUT_NAME, TITLE_MAX, N_("the name"), title, err);
	if (status != STATUS_OK)
		return status;
	fields_add_text(fields, "role", user_role_table.rows[all.role].code);
	fields_add_text(fields, "adviser", all.adviser);
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
	const struct account none = {0};
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
			status = add_fields(&recording, request, &none, &title, err);
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

static enum status check_said(const struct account_request *request, struct error *err)
{
	if (request->role != USER_NOBODY || request->adviser != NULL || request->title != NULL)
		return STATUS_OK;
	return error_say(err, STATUS_USAGE,
		N_("Say what is to be another: the role, the adviser or the full name"));
}

enum status account_change(
	struct desk *desk, const struct account_request *request, struct error *err)
{
	struct recording recording;
	struct account account = {0};
	char *title = NULL;
	enum status status = desk_may(desk, "user.changed", err);

	if (status == STATUS_OK)
		status = check_said(request, err);
	if (status != STATUS_OK)
		return status;
	status = recording_begin(
		&recording, desk, "user.changed", request->name, request->command, err);
	if (status == STATUS_OK && !recording.repeated) {
		status = load_known(&recording, &account, err);
		if (status == STATUS_OK && request->role != USER_NOBODY &&
			request->role != USER_ADMIN)
			status = check_not_last(&recording, &account, err);
		if (status == STATUS_OK)
			status = add_fields(&recording, request, &account, &title, err);
	}
	status = recording_end(&recording, status, err);
	account_release(&account);
	free(title);
	return status;
}

/* What goes with an event of KIND about an account that is there. */
struct account_event {
	const char *kind, *name, *command;
	/* What else must hold; NULL: nothing. */
	enum status (*check)(const struct recording *, const struct account *, struct error *);
	const struct verifier *verifier; /* to be set; NULL: none */
	enum credential_kind of;
};

static enum status record(struct desk *desk, const struct account_event *event, struct error *err)
{
	struct recording recording;
	struct account account = {0};
	enum status status =
		recording_begin(&recording, desk, event->kind, event->name, event->command, err);

	if (status == STATUS_OK && !recording.repeated) {
		status = load_known(&recording, &account, err);
		if (status == STATUS_OK && event->check != NULL)
			status = event->check(&recording, &account, err);
		if (status == STATUS_OK && event->verifier != NULL)
			status = set_verifier(
				&recording, event->name, event->of, event->verifier, err);
	}
	status = recording_end(&recording, status, err);
	account_release(&account);
	return status;
}

enum status account_disable(
	struct desk *desk, const char *name, const char *command, struct error *err)
{
	const struct account_event event = {
		.kind = "user.disabled", .name = name, .command = command, .check = check_not_last};

	return record(desk, &event, err);
}

enum status account_enable(
	struct desk *desk, const char *name, const char *command, struct error *err)
{
	const struct account_event event = {
		.kind = "user.enabled", .name = name, .command = command};

	return record(desk, &event, err);
}

/* EVENT with PIN as the user's. */
static enum status record_pin(
	struct desk *desk, struct account_event *event, const char *pin, struct error *err)
{
	struct verifier verifier = {0};
	enum status status = desk_may(desk, event->kind, err);

	event->of = CREDENTIAL_PIN;
	event->verifier = &verifier;
	if (status == STATUS_OK)
		status = verifier_of_pin(pin, event->name, &verifier, err);
	if (status == STATUS_OK)
		status = record(desk, event, err);
	secret_wipe(&verifier, sizeof(verifier));
	event->verifier = NULL;
	return status;
}

enum status account_reset(struct desk *desk, const char *name, const char *pin, const char *command,
	struct error *err)
{
	struct account_event event = {.kind = "user.reset", .name = name, .command = command};

	return record_pin(desk, &event, pin, err);
}

enum status account_change_pin(
	struct desk *desk, const char *old, const char *pin, const char *command, struct error *err)
{
	struct account_event event = {
		.kind = "user.pin_changed", .name = desk->actor, .command = command};
	struct account account = {0};
	enum status status = desk_may(desk, event.kind, err);

	if (status == STATUS_OK && !desk_has_accounts(desk))
		status = error_say(err, STATUS_REFUSED,
			N_("This station has no accounts; 'menzhen user add' makes the first"));
	if (status == STATUS_OK)
		status = login_try(desk, desk->actor, CREDENTIAL_PIN, old, &account, err);
	account_release(&account);
	if (status == STATUS_OK)
		status = record_pin(desk, &event, pin, err);
	return status;
}

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
		status = make_verifier(recovery_code_new(code), &verifier, err);
	if (status == STATUS_OK)
		status = record(desk, &event, err);
	secret_wipe(&verifier, sizeof(verifier));
	return status;
}

enum status account_recovery_page(const struct desk *desk, const char *code,
	error_translate translate, struct buffer *out, struct error *err)
{
	const struct code_page page = {.station = desk->config.station.name,
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
	struct account_event event = {.kind = "user.recovered",
		.name = account->name,
		.command = command,
		.check = use_code_up};
	char actor[ACTOR_SIZE];
	const struct desk_user user = desk->user;

	text_copy(desk->actor, actor, sizeof(actor));
	login_take_seat(desk, account);
	enum status status = record_pin(desk, &event, pin, err);
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

enum status account_view(const struct desk *desk, struct account_list *out, struct error *err)
{
	enum status status = desk_may(desk, "user.read", err);

	return status == STATUS_OK ? account_load_all(desk->store, out, err) : status;
}
