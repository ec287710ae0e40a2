/*
 * What the events about accounts have alike: the account that is there, and a PIN or a recovery
 * code that goes with the event. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_ACCOUNT_RECORD_H
#define MENZHEN_DESK_ACCOUNT_RECORD_H

#include "desk/recording.h"
#include "menzhen/base/password.h"
#include "menzhen/store/access/account_store.h"

/* Made before the transaction: others do not wait for Argon2id. To be wiped. */
struct verifier {
	char text[PASSWORD_VERIFIER_SIZE], digest[PASSWORD_DIGEST_SIZE];
};

enum status account_verifier(const char *secret, struct verifier *out, struct error *err);

/* The same of a PIN that NAME may have. */
enum status account_verifier_of_pin(
	const char *pin, const char *name, struct verifier *out, struct error *err);

/* Field `credential`, and the verifier itself beside the event. */
enum status account_set_verifier(struct recording *recording, const char *name,
	enum credential_kind kind, const struct verifier *verifier, struct error *err);

/* The account that the event is about; refused when there is none. Release OUT in any case. */
enum status account_load_known(
	const struct recording *recording, struct account *out, struct error *err);

/* An event of KIND about the account NAME, which is there. */
struct account_event {
	const char *kind, *name, *command;
	/* What else must hold; NULL: nothing. */
	enum status (*check)(const struct recording *, const struct account *, struct error *);
	const struct verifier *verifier; /* to be set; NULL: none */
	enum credential_kind of;
};

enum status account_record(struct desk *desk, const struct account_event *event, struct error *err);

/* The same with PIN as the account's. */
enum status account_record_pin(
	struct desk *desk, const struct account_event *event, const char *pin, struct error *err);

#endif
