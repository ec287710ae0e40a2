/*
 * Forms about one duty: leave, a swap, a stand-in, another room, being away. One screen for all;
 * each kind is a file of its own (duty_ask_*.c): its fields, what it starts from, what it records.
 * Private to those, and to the actions that open them.
 */
#ifndef MENZHEN_SCREENS_DUTY_FORM_H
#define MENZHEN_SCREENS_DUTY_FORM_H

#include "duty_grid.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/tui/widget/form.h"
#include "screens/choices.h"
#include "screens/clinic/clinic.h"

/* A duty by value: what it borrows may go while the form is open. */
struct asked_duty {
	char adviser[DUTY_ID_SIZE], shift[DUTY_ID_SIZE];
	struct day day;
	int start;
};

struct asked_duty asked_duty_of(const struct duty *duty);
struct duty_ref asked_duty_ref(const struct asked_duty *duty); /* borrows from DUTY */

struct duty_form;

struct duty_form_kind {
	const char *title;               /* msgid */
	const char *hint;                /* msgid: what happens then, in a sentence or two */
	const char *done;                /* msgid; %s is what save says */
	const struct form_field *fields; /* each with the form as its context */
	size_t count;
	/* Fill in what is known and make what there is to choose from. May be NULL. */
	enum status (*prepare)(struct duty_form *state, const struct duty *duty, struct error *err);
	/* Record it. Into SAID, of DUTY_SAID_SIZE, goes a number or a name. */
	enum status (*save)(struct duty_form *state, char *said, struct error *err);
};

enum { DUTY_SAID_SIZE = 256 };

struct duty_form {
	struct clinic *clinic;
	const struct duty_form_kind *kind;
	struct asked_duty duty;
	struct buffer when, who; /* of it, in words */
	struct form form;
	char command[DESK_COMMAND_SIZE];

	struct choices choices;    /* what the form's choice offers; texts are copies */
	struct asked_duty *others; /* of a swap: one a choice */
	size_t other_capacity;
};

extern const struct duty_form_kind duty_ask_away, duty_ask_leave, duty_ask_room, duty_ask_stand_in,
	duty_ask_swap;

/* Ask about DUTY. */
enum status duty_form_open(struct app *app, const struct duty_form_kind *kind,
	const struct duty *duty, struct error *err);

/* For the field of the choices. */
struct choice_list duty_form_choices(void *context);

/* The value of a field that may be left empty; NULL then. */
const char *duty_form_optional(const struct duty_form *state, const char *name);

/* A field for why: it may be left empty, but for duty that is long over. */
#define DUTY_FORM_REASON                                                                           \
	{                                                                                          \
		.name = "reason", .label = N_("Reason"), .maximum = 200, .width = 48               \
	}

#endif
