/* Trying a PIN or a recovery code, and what follows from a right one. Private to the desk layer. */
#ifndef MENZHEN_DESK_LOGIN_TRY_H
#define MENZHEN_DESK_LOGIN_TRY_H

#include "menzhen/desk/desk.h"
#include "menzhen/store/access/account_store.h"

/*
 * STATUS_OK when SECRET is the right one of NAME, whose account is in OUT then; release OUT in any
 * case. STATUS_REFUSED as desk_log_in. The try is on record before it is made and is taken back
 * when it was the right one or could not be made, so that neither many at once nor a power switch
 * give more tries than one after the other would.
 */
enum status login_try(struct desk *desk, const char *name, enum credential_kind kind,
	const char *secret, struct account *out, struct error *err);

/* ACCOUNT's user is at the desk. */
void login_take_seat(struct desk *desk, const struct account *account);

#endif
