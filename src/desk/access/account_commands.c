#include "menzhen/desk/access/account_commands.h"

#include <stdlib.h>

#include "account_record.h"
#include "desk/assign/adviser_named.h"
#include "desk/input.h"
#include "login_try.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/store/station/draft.h"

enum { TITLE_MAX = 120 };

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
		status = account_verifier_of_pin(request->pin, request->name, &verifier, err);
	if (status != STATUS_OK)
		return status;
	status = recording_begin(
		&recording, desk, "user.added", request->name, request->command, err);
	if (status == STATUS_OK && !recording.repeated) {
		status = check_new(desk, request, err);
		if (status == STATUS_OK)
			status = add_fields(&recording, request, &none, &title, err);
		if (status == STATUS_OK)
			status = account_set_verifier(
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
		status = account_load_known(&recording, &account, err);
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

enum status account_disable(
	struct desk *desk, const char *name, const char *command, struct error *err)
{
	const struct account_event event = {
		.kind = "user.disabled", .name = name, .command = command, .check = check_not_last};

	return account_record(desk, &event, err);
}

enum status account_enable(
	struct desk *desk, const char *name, const char *command, struct error *err)
{
	const struct account_event event = {
		.kind = "user.enabled", .name = name, .command = command};

	return account_record(desk, &event, err);
}

enum status account_reset(struct desk *desk, const char *name, const char *pin, const char *command,
	struct error *err)
{
	const struct account_event event = {.kind = "user.reset", .name = name, .command = command};

	return account_record_pin(desk, &event, pin, err);
}

enum status account_change_pin(
	struct desk *desk, const char *old, const char *pin, const char *command, struct error *err)
{
	const struct account_event event = {
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
		status = account_record_pin(desk, &event, pin, err);
	return status;
}

enum status account_view(const struct desk *desk, struct account_list *out, struct error *err)
{
	enum status status = desk_may(desk, "user.read", err);

	return status == STATUS_OK ? account_load_all(desk->store, out, err) : status;
}
