#include "login_try.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/model/access/pin.h"

static enum status refuse_wait(moment wait, struct error *err)
{
	char seconds[24];

	snprintf(seconds, sizeof(seconds), "%lld",
		(long long)((wait + MS_PER_SECOND - 1) / MS_PER_SECOND));
	return error_set(err, STATUS_REFUSED,
		N_("Too many wrong tries; wait %s seconds and try again"), seconds);
}

static enum status refuse_wrong(struct error *err)
{
	return error_say(err, STATUS_REFUSED,
		N_("User name or PIN is wrong; try again, or ask the administrator to reset it"));
}

/* A verifier that nobody has, so that a name that is not there takes as long as one that is. */
static const char nobodys_verifier[] = "$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
				       "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/* The verifier must still be the one whose setting is on record. */
static enum status check_credential(const struct account *account, enum credential_kind kind,
	const struct credential *credential, const char *secret, bool *right, struct error *err)
{
	char digest[PASSWORD_DIGEST_SIZE];
	const char *set = kind == CREDENTIAL_PIN ? account->credential : account->recovery;
	bool known = account->name != NULL && credential->verifier[0] != '\0';

	*right = false;
	if (known &&
		(set == NULL || strcmp(password_digest(credential->verifier, digest), set) != 0))
		return error_say(err, STATUS_STORE,
			N_("The PIN kept here is not the one that was set; somebody has altered "
			   "the database. Run 'menzhen verify' and reset the PIN with the recovery "
			   "code"));
	*right = password_matches(known ? credential->verifier : nobodys_verifier, secret) &&
		 known && !account->disabled;
	return STATUS_OK;
}

/* On record before the answer is given: a power switch gives no further tries. */
static enum status count_try(struct desk *desk, const char *name, enum credential_kind kind,
	const struct credential *credential, bool right, struct error *err)
{
	if (credential->verifier[0] == '\0' || (right && credential->failures == 0))
		return STATUS_OK;
	enum status status = store_begin(desk->store, err);
	if (status != STATUS_OK)
		return status;
	status = credential_count(
		desk->store, name, kind, right ? 0 : credential->failures + 1, desk_now(desk), err);
	if (status == STATUS_OK)
		return store_commit(desk->store, err);
	store_rollback(desk->store);
	return status;
}

enum status login_try(struct desk *desk, const char *name, const struct account *account,
	enum credential_kind kind, const char *secret, struct error *err)
{
	struct credential credential;
	bool right = false;
	enum status status = credential_load(desk->store, name, kind, &credential, err);

	if (status != STATUS_OK)
		return status;
	moment wait = pin_wait(credential.failures, credential.failed_at, desk_now(desk));
	if (wait > 0)
		return refuse_wait(wait, err);
	status = check_credential(account, kind, &credential, secret, &right, err);
	if (status == STATUS_OK)
		status = count_try(desk, name, kind, &credential, right, err);
	secret_wipe(&credential, sizeof(credential));
	return status == STATUS_OK && !right ? refuse_wrong(err) : status;
}
