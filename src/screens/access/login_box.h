/*
 * What the two screens have alike that somebody meets who is not logged in: a box in the middle of
 * an empty window, with a form in it. Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_LOGIN_BOX_H
#define MENZHEN_SCREENS_LOGIN_BOX_H

#include "menzhen/desk/access/account_commands.h"
#include "menzhen/tui/widget/form.h"
#include "screens/choices.h"
#include "screens/clinic/clinic.h"

/* The state of such a screen. */
struct login_box {
	struct clinic *clinic;
	enum credential_kind kind; /* what is tried in it */
	struct form form;
	struct account_list accounts;
	struct choices users;    /* of the accounts */
	struct choices matching; /* those that the letters typed lead to */
	struct error error;      /* of the last try */
	moment wait_until;       /* 0: there is nothing to wait for */
	moment drawn;            /* the second that was drawn */
	bool proposed;           /* the name is not typed: what is typed replaces it */
};

enum { LOGIN_NAME_WIDTH = 26 };

/* The part of a screen_type that is the same for both. */
#define LOGIN_BOX                                                                                  \
	.where = WHERE_LOGIN, .bare = true, .sealed = true, .tick = login_box_tick,                \
	.leave = login_box_leave

/* Show one of TYPE, which has LOGIN_BOX in it, for secrets of KIND. FIELDS, the first of which is
 * the user's name, with login_box_suggest and the box as context. */
enum status login_box_open(struct app *app, const struct screen_type *type,
	enum credential_kind kind, const struct form_field *fields, size_t count,
	struct error *err);

void login_box_tick(struct screen *screen); /* counts the wait down */
void login_box_leave(struct screen *screen);

struct choice_list login_box_suggest(void *context, const char *value);

/* The user that the first field means: a name, or letters that lead to one alone. */
const char *login_box_user(struct login_box *box);

/* NAME as the user's, NULL for none, until another is typed. */
void login_box_propose(struct login_box *box, const char *name);

/* As form_screen_key; Tab does not lead from the last field back to the name, where a PIN would
 * show that is typed next. */
bool login_box_key(struct login_box *box, struct screen *screen, const struct key_event *event,
	enum status (*submit)(struct app *app, struct error *err));

/* TITLE and TEXT above the form, HINT (all translated) below it. */
void login_box_draw(struct login_box *box, struct canvas *canvas, const char *title,
	const char *text, const char *hint);

/* A try came to nothing, and ERROR of the box says why: find out until when to wait. */
void login_box_refused(struct login_box *box);

#endif
