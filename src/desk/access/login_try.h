/* Trying a PIN or a recovery code, and what follows from a right one. Private to the desk layer. */
#ifndef MENZHEN_DESK_LOGIN_TRY_H
#define MENZHEN_DESK_LOGIN_TRY_H

#include "menzhen/desk/desk.h"
#include "menzhen/store/access/account_store.h"

/*
 * STATUS_OK when SECRET is the right one of ACCOUNT, which is empty when there is none called NAME.
 * STATUS_REFUSED as desk_log_in. The try is counted first.
 */
enum status login_try(struct desk *desk, const char *name, const struct account *account,
	enum credential_kind kind, const char *secret, struct error *err);

/* ACCOUNT's user is at the desk. */
void login_take_seat(struct desk *desk, const struct account *account);

#endif
