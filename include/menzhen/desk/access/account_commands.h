/*
 * Use cases on accounts: each records one event. COMMAND is a command id as in case_commands.h.
 * STATUS_REFUSED: a rule says no. PINs are the caller's to wipe.
 */
#ifndef MENZHEN_DESK_ACCOUNT_COMMANDS_H
#define MENZHEN_DESK_ACCOUNT_COMMANDS_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/password.h"
#include "menzhen/desk/desk.h"
#include "menzhen/store/access/account_store.h"

struct account_request {
	const char *name;    /* user name: 1 to 64 of A-Z a-z 0-9 . _ - */
	enum user_role role; /* USER_NOBODY: as it was */
	/* In an account that is changed NULL leaves what was, "" takes it away. */
	const char *adviser; /* id in the roster; required of a lawyer; NULL or "": none */
	const char *title;   /* what they are called; NULL or "": nothing else */
	const char *pin;     /* of a new account */
	const char *command;
};

/*
 * Make an account. The first of a station closes it to those without one; it must be an
 * administrator's, and its maker is logged in as them and has the drafts that were there.
 */
enum status account_add(
	struct desk *desk, const struct account_request *request, struct error *err);

/* Another role, adviser or title; what is not said stays. The last administrator stays one. */
enum status account_change(
	struct desk *desk, const struct account_request *request, struct error *err);

/* Keep NAME out, or let them in again. The last administrator is not disabled. */
enum status account_disable(
	struct desk *desk, const char *name, const char *command, struct error *err);
enum status account_enable(
	struct desk *desk, const char *name, const char *command, struct error *err);

/* Give NAME, who forgot theirs, a new PIN; their wrong tries are forgotten. */
enum status account_reset(struct desk *desk, const char *name, const char *pin, const char *command,
	struct error *err);

/* Change one's own PIN; OLD is asked for, for one may have left the desk unlocked. */
enum status account_change_pin(struct desk *desk, const char *old, const char *pin,
	const char *command, struct error *err);

/*
 * A new recovery code of NAME, an administrator: to be printed and locked away, it is never shown
 * again, and an older one no longer counts. By NAME themselves.
 */
enum status account_new_recovery(
	struct desk *desk, char code[RECOVERY_CODE_SIZE], struct error *err);

/* Append CODE, which was made for whoever is at the desk, as a page to print to OUT: a secret. */
enum status account_recovery_page(const struct desk *desk, const char *code,
	error_translate translate, struct buffer *out, struct error *err);

/*
 * Let NAME, an administrator who forgot the PIN, set a new one with the recovery CODE. Wrong codes
 * make wait as wrong PINs do. The code is used up; NAME is logged in and should make a new one.
 */
enum status account_recover(struct desk *desk, const char *name, const char *code, const char *pin,
	const char *command, struct error *err);

/* All accounts. Release OUT with account_list_release. */
enum status account_view(const struct desk *desk, struct account_list *out, struct error *err);

#endif
