/*
 * Keeps a form's draft while it is typed, and the command id that all tries of saving it share, so
 * that a retry after a power cut records nothing twice. Private to the screens layer.
 *
 *	enter:  form_keeper_open(&state->keeper, desk, &state->form, "intake");
 *	tick:   form_keeper_tick(&state->keeper, app);
 *	save:   .draft = keeper.name, .command = keeper.command; then form_keeper_done(&keeper)
 *	leave:  form_keeper_tick(&state->keeper, app);
 */
#ifndef MENZHEN_SCREENS_FORM_KEEPER_H
#define MENZHEN_SCREENS_FORM_KEEPER_H

#include <stdbool.h>

#include "menzhen/desk/desk.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/widget/form.h"

enum { FORM_KEEPER_NAME_SIZE = 80 };

struct form_keeper {
	struct desk *desk; /* NULL: not opened, or done: nothing is kept */
	struct form *form;
	char name[FORM_KEEPER_NAME_SIZE];
	char owner[ACTOR_SIZE]; /* who opened the form (desk_draft_owner) */
	char command[DESK_COMMAND_SIZE];
	bool unsaved; /* what is typed is not on the disk yet */
	bool told;    /* that it cannot be kept */
};

/* Fill FORM from its draft if there is one; true then. */
bool form_keeper_open(
	struct form_keeper *keeper, struct desk *desk, struct form *form, const char *name);

/* Save what has changed; what could not be saved is tried again at the next call. */
void form_keeper_tick(struct form_keeper *keeper, struct app *app);

/* The form was recorded and its draft went with the event: nothing is kept any more. */
void form_keeper_done(struct form_keeper *keeper);

/* The same of a form that goes on with the next record: what it holds now is kept as its draft. */
void form_keeper_next(struct form_keeper *keeper);

/* Ask QUESTION in a box titled TITLE, both translated. Yes: the form is thrown away and its draft
 * with it, and its screen closes. */
void form_keeper_ask_drop(
	struct form_keeper *keeper, struct app *app, const char *title, const char *question);

#endif
