/*
 * Before an intake is recorded: does the visitor look like one who was here before, or are they in
 * today's queue already? Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_INTAKE_ASK_H
#define MENZHEN_SCREENS_INTAKE_ASK_H

#include "intake_fields.h"
#include "menzhen/base/buffer.h"
#include "menzhen/desk/client/client_similar.h"

struct app;

/* Zero-initialise; release. */
struct intake_ask {
	struct intake_form *intake;
	struct client_similar_list similar;
	/* To record what the form says, once that is answered. */
	enum status (*save)(struct app *app, struct error *err);
	bool answered;       /* until the next save */
	struct buffer apart; /* numbers of those whom the visitor is not, with commas between */
};

/*
 * Ask about the visitor of INTAKE. *ASKED: a dialog is open, and `save` is called again if the
 * answer is to record; what was answered is in the form (`known`) or in `apart`.
 */
enum status intake_ask(struct intake_ask *ask, struct app *app, const struct intake *intake,
	bool *asked, struct error *err);
void intake_ask_release(struct intake_ask *ask);

#endif
