/*
 * Who is at the desk, and what they may do. A station whose first account has not been made is open
 * to whoever sits there, and says so; from then on nobody may do anything before they have logged
 * in: every use case asks desk/access/authorise.h.
 */
#ifndef MENZHEN_DESK_LOGIN_H
#define MENZHEN_DESK_LOGIN_H

#include <stdbool.h>

#include "menzhen/desk/desk.h"
#include "menzhen/store/access/account_store.h"

/*
 * Let NAME in with PIN. STATUS_REFUSED: wrong (the sentence does not tell which of the two), to
 * wait first, disabled. Wrong tries are counted in the database, so that a restart does not shorten
 * the wait; where it cannot be written to, each try takes PIN_UNCOUNTED_MS instead, the right one
 * too. The tries at a station come one after the other, whoever makes them. Whoever was logged in
 * before stays so when it is refused.
 */
enum status desk_log_in(struct desk *desk, const char *name, const char *pin, struct error *err);

/* Those who can log in, to choose from. Release OUT with account_list_release. */
enum status desk_login_users(const struct desk *desk, struct account_list *out, struct error *err);

/* Milliseconds until NAME may try a secret of that KIND again; 0: now. */
enum status desk_login_wait(const struct desk *desk, const char *name, enum credential_kind kind,
	moment *wait, struct error *err);

/*
 * NAME cannot log in, nor can anybody else, for what lets them in cannot be read: from now on DESK
 * is as one whose database cannot be opened, so that a backup can take its place. False: it can be
 * read, and nothing was done.
 */
bool desk_login_lost(struct desk *desk, const char *name);

/* Nobody is at the desk. Without accounts nothing happens. */
void desk_log_out(struct desk *desk);

/*
 * Read anew who may do what: the first account was made, this one was disabled or has another role
 * now. A question to an index. Called by every recording, in its transaction, and by desk_changed.
 */
enum status desk_recheck_user(struct desk *desk, struct error *err);

/* Has the station accounts? */
bool desk_has_accounts(const struct desk *desk);

#endif
