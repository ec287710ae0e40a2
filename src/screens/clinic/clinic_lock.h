/*
 * Who sits at this desk: locked, unlocked, handed from one to another. A locked desk shows the
 * login screen and nothing else; what was open lies beneath it and waits for its user.
 */
#ifndef MENZHEN_SCREENS_CLINIC_LOCK_H
#define MENZHEN_SCREENS_CLINIC_LOCK_H

#include "menzhen/tui/app.h"

/* Is there anybody to unlock it again? */
bool clinic_lock_offered(const struct app *app);

/* Refused without accounts, and where nobody is logged in. */
enum status clinic_lock_allowed(struct app *app, struct error *err);

/* Nobody is at the desk any more; what is half-typed is kept. */
enum status clinic_lock(struct app *app, struct error *err);

/* Several times a second: lock after idle time, and when the account was disabled. True: nobody is
 * logged in, so that no screen may show anything. */
bool clinic_lock_tick(struct app *app);

/*
 * Somebody has logged in on the screen on top, which closes. To whoever left it the desk is as it
 * was; for anybody else it is begun anew.
 */
void clinic_unlock(struct app *app);

/*
 * Is whoever is at the keyboard held here (struct app)? Under a lock only who logs in leaves; the
 * screen that a visitor has for the rating, and a code that shows this once, are not left by
 * mistake. The log-in that a fresh start begins with can be left.
 */
bool clinic_holds(const struct app *app);

/* The login screen over all there is. */
enum status login_screen_open(struct app *app, struct error *err);

/* For an administrator who forgot the PIN and has the recovery code. NAME as typed so far. */
enum status recover_screen_open(struct app *app, const char *name, struct error *err);

#endif
