#include "login_try.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "login_turn.h"
#include "menzhen/model/access/pin.h"

/* One try: whose, and what is known of them. */
struct attempt {
	struct desk *desk;
	const char *name;
	enum credential_kind kind;
	struct account *account;      /* its name is NULL where there is none */
	struct credential credential; /* as it was before the try */
	bool counted;
};

static enum status refuse_wait(moment wait, struct error *err)
{
	char seconds[24];

	snprintf(seconds, sizeof(seconds), "%lld",
		(long long)((wait + MS_PER_SECOND - 1) / MS_PER_SECOND));
	return error_set(err, STATUS_REFUSED,
		N_("Too many wrong tries; wait %s seconds and try again"), seconds);
}

static enum status refuse_wrong(enum credential_kind kind, struct error *err)
{
	static const char *const sentences[] = {
		[CREDENTIAL_PIN] = N_("User name or PIN is wrong; try again, or ask the "
				      "administrator to reset it"),
		[CREDENTIAL_RECOVERY] = N_("User name or recovery code is wrong, or the code was "
					   "used already; take the newest one, or ask another "
					   "administrator to reset the PIN"),
	};

	return error_say(err, STATUS_REFUSED, sentences[kind]);
}

static enum status load(struct attempt *attempt, struct error *err)
{
	struct store *store = attempt->desk->store;

	account_release(attempt->account);
	enum status status = account_load(store, attempt->name, attempt->account, err);
	return status == STATUS_OK ? credential_load(store, attempt->name, attempt->kind,
					     &attempt->credential, err)
				   : status;
}

/* Digest of what was set, as the journal has it; NULL: nothing is. */
static const char *set_digest(const struct attempt *attempt)
{
	return attempt->kind == CREDENTIAL_PIN ? attempt->account->credential
					       : attempt->account->recovery;
}

/* Is there anything that could be guessed? A used recovery code of an older Menzhen still lies in
 * the table. */
static bool has_secret(const struct attempt *attempt)
{
	return attempt->account->name != NULL && attempt->credential.verifier[0] != '\0' &&
	       set_digest(attempt) != NULL;
}

/* A moment to come was written under another clock: the wait is counted anew from now. */
static bool of_the_future(const struct attempt *attempt, moment now)
{
	return attempt->credential.failed_at > now;
}

static enum status write_count(
	const struct attempt *attempt, int failures, moment at, struct error *err)
{
	return credential_count(
		attempt->desk->store, attempt->name, attempt->kind, failures, at, err);
}

/* What is to be written before the try; *WAIT: none is made for as long. */
static enum status count_in_transaction(struct attempt *attempt, moment *wait, struct error *err)
{
	const struct credential *was = &attempt->credential;
	moment now = desk_now(attempt->desk);
	enum status status = load(attempt, err);

	if (status != STATUS_OK || !has_secret(attempt))
		return status;
	*wait = pin_wait(was->failures, was->failed_at, now);
	attempt->counted = *wait == 0;
	if (attempt->counted)
		return write_count(attempt, was->failures + 1, now, err);
	return of_the_future(attempt, now) ? write_count(attempt, was->failures, now, err)
					   : STATUS_OK;
}

static enum status count(struct attempt *attempt, moment *wait, struct error *err)
{
	struct store *store = attempt->desk->store;
	enum status status = store_begin(store, err);

	if (status != STATUS_OK)
		return status;
	return store_end(store, count_in_transaction(attempt, wait, err), err);
}

static void pause_for(moment milliseconds)
{
	struct timespec left = {.tv_sec = (time_t)(milliseconds / MS_PER_SECOND)};

	while (nanosleep(&left, &left) != 0 && errno == EINTR)
		;
}

/* A database that is damaged, full or read-only. Before the answer, so that giving up early tells
 * nothing; in one's turn, so that many at once gain nothing. */
static enum status slow_down(struct attempt *attempt, moment *wait, struct error *err)
{
	const struct credential *was = &attempt->credential;
	moment now = desk_now(attempt->desk);
	enum status status = load(attempt, err);

	attempt->counted = false;
	if (status != STATUS_OK)
		return status;
	*wait = of_the_future(attempt, now) ? 0 : pin_wait(was->failures, was->failed_at, now);
	if (*wait == 0)
		pause_for(PIN_UNCOUNTED_MS);
	return STATUS_OK;
}

/* A verifier that nobody has, so that a name that is not there takes as long as one that is. */
static const char nobodys_verifier[] = "$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
				       "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/* The verifier must still be the one whose setting is on record. */
static enum status compare(
	const struct attempt *attempt, const char *secret, bool *right, struct error *err)
{
	const struct credential *credential = &attempt->credential;
	char digest[PASSWORD_DIGEST_SIZE];
	bool known = has_secret(attempt);

	*right = false;
	if (known &&
		strcmp(password_digest(credential->verifier, digest), set_digest(attempt)) != 0)
		return error_say(err, STATUS_STORE,
			N_("The PIN kept here is not the one that was set; somebody has altered "
			   "the database. Run 'menzhen verify' and reset the PIN with the recovery "
			   "code"));
	enum status status =
		password_try(known ? credential->verifier : nobodys_verifier, secret, right, err);
	*right = *right && known && !attempt->account->disabled;
	return status;
}

/* FAILURES and AT again, where the try was none. What cannot be written stays counted. */
static void take_back(const struct attempt *attempt, int failures, moment at)
{
	struct store *store = attempt->desk->store;

	if (!attempt->counted || store_begin(store, NULL) != STATUS_OK)
		return;
	store_end(store, write_count(attempt, failures, at, NULL), NULL);
}

static enum status try_in_turn(struct attempt *attempt, const char *secret, struct error *err)
{
	const struct credential *was = &attempt->credential;
	moment wait = 0;
	bool right = false;
	enum status status = count(attempt, &wait, err);

	if (status == STATUS_STORE || status == STATUS_DAMAGED)
		status = slow_down(attempt, &wait, err);
	if (status != STATUS_OK)
		return status;
	if (wait > 0)
		return refuse_wait(wait, err);
	status = compare(attempt, secret, &right, err);
	if (status != STATUS_OK)
		take_back(attempt, was->failures, was->failed_at);
	else if (right)
		take_back(attempt, 0, 0);
	return status == STATUS_OK && !right ? refuse_wrong(attempt->kind, err) : status;
}

enum status login_try(struct desk *desk, const char *name, enum credential_kind kind,
	const char *secret, struct account *out, struct error *err)
{
	struct attempt attempt = {.desk = desk, .name = name, .kind = kind, .account = out};
	struct login_turn turn;
	enum status status = login_turn_begin(&turn, desk, err);

	if (status == STATUS_OK)
		status = try_in_turn(&attempt, secret, err);
	login_turn_end(&turn);
	secret_wipe(&attempt.credential, sizeof(attempt.credential));
	return status;
}
