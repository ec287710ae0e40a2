/* Accounts on the screen: the list, and what is asked to make and change one. Private to the
 * screens layer. */
#ifndef MENZHEN_SCREENS_ACCOUNTS_SCREEN_H
#define MENZHEN_SCREENS_ACCOUNTS_SCREEN_H

#include "menzhen/desk/access/account_commands.h"
#include "menzhen/tui/app.h"

enum status accounts_screen_open(struct app *app, struct error *err);

/* The account of the mark; NULL: none. Borrowed. */
const struct account *clinic_account(const struct app *app);

/* A new station: shall people log in? Asks, and makes the first account. */
enum status accounts_offer(struct app *app, struct error *err);

/* Forms. The first account's, or one more; another role …; a new PIN for whoever forgot theirs;
 * one's own PIN. */
enum status account_form_add(struct app *app, struct error *err);
enum status account_form_change(struct app *app, struct error *err);
enum status account_form_reset(struct app *app, struct error *err);
enum status account_form_pin(struct app *app, struct error *err);

/* What the action "save" does on them. */
enum status account_form_save(struct app *app, struct error *err);

#endif
