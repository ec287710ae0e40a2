#include "account_record.h"

#include "menzhen/desk/access/authorise.h"
#include "menzhen/model/access/pin.h"

enum status account_verifier(const char *secret, struct verifier *out, struct error *err)
{
	enum status status = password_make(secret, out->text, err);

	if (status == STATUS_OK)
		password_digest(out->text, out->digest);
	return status;
}

enum status account_verifier_of_pin(
	const char *pin, const char *name, struct verifier *out, struct error *err)
{
	enum status status = pin_check(pin, name, err);

	return status == STATUS_OK ? account_verifier(pin, out, err) : status;
}

enum status account_set_verifier(struct recording *recording, const char *name,
	enum credential_kind kind, const struct verifier *verifier, struct error *err)
{
	fields_add_text(&recording->draft.fields, "credential", verifier->digest);
	return credential_set(recording->desk->store, name, kind, verifier->text, err);
}

enum status account_load_known(
	const struct recording *recording, struct account *out, struct error *err)
{
	enum status status = account_load(recording->desk->store, recording->subject, out, err);

	if (status == STATUS_OK && out->name == NULL)
		status = error_set(err, STATUS_REFUSED,
			N_("There is no account '%s'; look at those that there are"),
			recording->subject);
	return status;
}

enum status account_record(struct desk *desk, const struct account_event *event, struct error *err)
{
	struct recording recording;
	struct account account = {0};
	enum status status =
		recording_begin(&recording, desk, event->kind, event->name, event->command, err);

	if (status == STATUS_OK && !recording.repeated) {
		status = account_load_known(&recording, &account, err);
		if (status == STATUS_OK && event->check != NULL)
			status = event->check(&recording, &account, err);
		if (status == STATUS_OK && event->verifier != NULL)
			status = account_set_verifier(
				&recording, event->name, event->of, event->verifier, err);
	}
	status = recording_end(&recording, status, err);
	account_release(&account);
	return status;
}

enum status account_record_pin(
	struct desk *desk, const struct account_event *event, const char *pin, struct error *err)
{
	struct verifier verifier = {0};
	struct account_event whole = *event;
	enum status status = desk_may(desk, event->kind, err);

	whole.of = CREDENTIAL_PIN;
	whole.verifier = &verifier;
	if (status == STATUS_OK)
		status = account_verifier_of_pin(pin, event->name, &verifier, err);
	if (status == STATUS_OK)
		status = account_record(desk, &whole, err);
	secret_wipe(&verifier, sizeof(verifier));
	return status;
}
