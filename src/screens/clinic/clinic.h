/*
 * The clinic's screens and what they share: the running program at one station, on one terminal.
 * One file per screen (*_screen.c), one table of actions (clinic_actions.c, of a part an area).
 */
#ifndef MENZHEN_SCREENS_CLINIC_H
#define MENZHEN_SCREENS_CLINIC_H

#include "menzhen/desk/backup/backup_standing.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/appointment/appointment.h"
#include "menzhen/model/case/case_number.h"
#include "menzhen/model/duty/duty_change.h"
#include "menzhen/tui/action.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/screen.h"

/* Bits of struct action's where. */
enum where {
	WHERE_DESK = 1 << 0,
	WHERE_INTAKE = 1 << 1,
	WHERE_ASSIGN = 1 << 2,
	WHERE_CLOSE = 1 << 3,
	WHERE_CARD = 1 << 4,
	WHERE_DUTY = 1 << 5,
	WHERE_SETUP = 1 << 6,
	WHERE_RATING = 1 << 7,
	WHERE_REDIRECT = 1 << 8,
	WHERE_LEFTOVERS = 1 << 9,
	WHERE_WHY = 1 << 10,
	WHERE_DUTY_FORM = 1 << 11,
	WHERE_CHANGES = 1 << 12,
	WHERE_HANDOVER = 1 << 13,
	WHERE_LEDGER = 1 << 14,
	WHERE_IMPORT = 1 << 15,
	WHERE_APPOINTMENTS = 1 << 16,
	WHERE_APPOINTMENT_FORM = 1 << 17,
	WHERE_QUICK = 1 << 18,
	WHERE_VISITORS = 1 << 19,
	WHERE_VISITS = 1 << 20,
	WHERE_LOGIN = 1 << 21,
	WHERE_CODE = 1 << 22,
	WHERE_ACCOUNTS = 1 << 23,
	WHERE_ACCOUNT_FORM = 1 << 24,
	WHERE_DISCLOSURES = 1 << 25,
	WHERE_DUE = 1 << 26,
	WHERE_LEDGER_SEAL = 1 << 27,
	WHERE_FORMS = WHERE_INTAKE | WHERE_CLOSE | WHERE_SETUP | WHERE_REDIRECT | WHERE_DUTY_FORM |
		      WHERE_APPOINTMENT_FORM | WHERE_QUICK | WHERE_ACCOUNT_FORM | WHERE_LEDGER_SEAL,
	WHERE_CASES = WHERE_DESK | WHERE_CARD, /* where any action on a case is at hand */
};

/* APP comes first: a screen's app is its clinic (clinic_of). */
struct clinic {
	struct app app;
	struct desk desk;
	char seat[ACTOR_SIZE]; /* whose the open screens are; "": nobody's in particular */
	const char *user;      /* whom --user named: proposed where one logs in; NULL: nobody */
	bool clock_doubted;    /* the computer's clock is not believed; that was asked about */
	struct backup_standing backups; /* as last looked up (clinic_backups.h) */
	struct error backups_unread;    /* why that could not be; STATUS_OK: it could */
	int64_t backups_minute;         /* in which it was */
	size_t due;                     /* visitors whose data is to be erased (clinic_due.h) */
	struct day due_day;             /* on which they were counted */
	bool disk_told;                 /* what is to be said of the station's disk was said */
	bool without_chinese; /* a console that cannot show Chinese: names come out as boxes */
	/* The case that the open dialog asks about: rows may move while it is being answered. */
	char asked_number[CASE_NUMBER_SIZE], asked_ticket[TICKET_SIZE];
	int asked_change;      /* and the change of duty */
	int asked_appointment; /* and the appointment */
};

struct clinic *clinic_of(struct app *app);
struct desk *clinic_desk(struct app *app);

extern const struct action_table clinic_actions;

/* The screen at hand: boxes lie over the one that they ask about. NULL: none. */
struct screen *clinic_screen(const struct app *app);
/* The same where it is the one of WHERE, else NULL. */
struct screen *clinic_screen_at(const struct app *app, enum where where);

/* The case that the actions act on: the selected row, or the open card's; NULL: none. */
const struct case_record *clinic_case(struct app *app);

/* May whoever is at the desk do what PERMISSION (model/access/permission.h) names at all; with that
 * case?
 */
bool clinic_offers(const struct app *app, const char *permission);
enum status clinic_permits(struct app *app, const char *permission, struct error *err);

/* May COMMAND be done with that case? */
enum status clinic_allows(struct app *app, enum case_command command, struct error *err);

/* A dialog about RECORD is about to open. */
void clinic_ask_about(struct app *app, const struct case_record *record);

/* The data may have changed: all screens read again what they show. */
void clinic_refresh(struct app *app);

/*
 * Something was recorded: say so in the footer and let the screens show it. TEXT is translated; %s
 * in it takes ARGUMENT.
 */
void clinic_done(struct app *app, const char *text, const char *argument);

/* The same for a SENTENCE in the user's language. */
void clinic_done_saying(struct app *app, const char *sentence);

/* The mark of the desk goes to the case NUMBER when the desk is read again (clinic_done). */
void clinic_mark(struct app *app, const char *number);

/*
 * What was done with the case that a dialog asked about: an error shows in a box, else DONE in the
 * footer with its ticket.
 */
void clinic_answered(
	struct app *app, enum status status, const struct error *err, const char *done);

/* The desk, to begin with: for whoever sits down at it. */
enum status clinic_begin(struct app *app, struct error *err);

/* Opening the screens. Each takes the app and returns once its screen is on top. */
enum status desk_screen_open(struct app *app, struct error *err);
#define INTAKE_FORM "intake" /* name of its draft */
enum status intake_screen_open(struct app *app, struct error *err);
/*
 * The same, beginning with the values of START (copied): an appointment that is kept, a visitor who
 * is known. START->draft names the draft under which it is kept meanwhile, so that it does not mix
 * with another visitor's ("intake/A-20261125-03"; NULL: INTAKE_FORM); what had been typed under
 * that name before comes back instead. START->command is not looked at.
 */
struct intake;
enum status intake_screen_start(struct app *app, const struct intake *start, struct error *err);
/* Show all fields of the form on top, or those that every visit needs; it is remembered. */
enum status intake_screen_more(struct app *app, struct error *err);
/* Many matters at an outdoor event, a row each. */
enum status quick_screen_open(struct app *app, struct error *err);
/* May one of the latest rows be marked as void? Ask which. */
enum status quick_screen_void_allowed(struct app *app, struct error *err);
enum status quick_screen_void(struct app *app, struct error *err);
enum status card_screen_open(struct app *app, const char *number, struct error *err);
/* Show the phone and ID numbers of the card on top in full, which is recorded. */
enum status card_screen_reveal(struct app *app, struct error *err);
/* Why the case went to whom it went. */
enum status why_screen_open(struct app *app, const char *number, struct error *err);
enum status close_screen_open(struct app *app, const char *number, struct error *err);
/* The case belongs elsewhere: which matter it is about. */
enum status redirect_screen_open(struct app *app, const char *number, struct error *err);
enum status ledger_screen_open(struct app *app, struct error *err);
/* What would become of the list at PATH. */
enum status import_screen_open(struct app *app, const char *path, struct error *err);
enum status leftovers_screen_open(struct app *app, struct error *err);
enum status duty_screen_open(struct app *app, struct error *err);
enum status board_screen_open(struct app *app, struct error *err); /* for a wall display */
enum status changes_screen_open(struct app *app, struct error *err);
/* The days whose changes of duty are shown. */
struct day_range changes_screen_days(const struct desk *desk);
enum status appointments_screen_open(struct app *app, struct error *err);
/* A new appointment, for DAY as a start; or another time for one that is booked. */
enum status appointment_form_open(struct app *app, struct day day, struct error *err);
enum status appointment_form_move(struct app *app, int number, struct error *err);
/* ADVISER (an id) wants to go home and has open cases. */
enum status handover_screen_open(struct app *app, const char *adviser, struct error *err);
/* Ask the receptionist to turn the screen to the visitor for the rating of the case of
 * clinic_ask_about. */
enum status rating_screen_offer(struct app *app, struct error *err);
enum status setup_screen_open(
	struct app *app, const struct desk_options *options, bool *made, struct error *err);

/* Choose who takes a case: a waiting one (assign) or one that changes hands (reassign). */
enum status assign_screen_open(
	struct app *app, const char *number, bool reassign, struct error *err);

/* The case selected on SCREEN, or shown by it; NULL when it has none. SCREEN must be of that type.
 */
const struct case_record *desk_screen_case(const struct screen *screen);
const struct case_record *card_screen_case(const struct screen *screen);
const struct case_record *ledger_screen_case(const struct screen *screen);
const struct case_record *leftovers_screen_case(const struct screen *screen);
const struct case_record *visits_screen_case(const struct screen *screen);

/* The duty that the actions act on: the one selected on the duty screen; NULL: none. Borrowed. */
const struct duty *clinic_duty(struct app *app);

/* The change of duty selected on its screen; NULL: none. Borrowed. */
const struct duty_change *clinic_change(struct app *app);

/* The duty selected on the duty screen; NULL when nobody is on duty on the day. Borrowed. */
const struct duty *duty_screen_duty(const struct screen *screen);

const struct duty_change *changes_screen_change(const struct screen *screen);

/* The appointment selected on its screen; NULL: none. Borrowed. */
const struct appointment *clinic_appointment(struct app *app);
const struct appointment *appointments_screen_appointment(const struct screen *screen);
/* Go to the next one of the coming days that cannot be kept; refused when there is none. */
enum status appointments_screen_find(struct screen *screen, struct error *err);
/* Show the phone number of the selected one in full; that is recorded. */
enum status appointments_screen_reveal(struct app *app, struct error *err);
/* The day that is shown. */
struct day appointments_screen_day(const struct screen *screen);

/* The case selected on the handover screen, or NULL; the id of the one who goes. */
const struct case_record *handover_screen_case(const struct screen *screen);
const char *handover_screen_adviser(const struct screen *screen);

/* What the action "save" does on the form on top (WHERE_FORMS). */
enum status quick_screen_save(struct app *app, struct error *err);
enum status intake_screen_save(struct app *app, struct error *err);
enum status close_screen_save(struct app *app, struct error *err);
enum status redirect_screen_save(struct app *app, struct error *err);
enum status setup_screen_save(struct app *app, struct error *err);
enum status duty_form_save(struct app *app, struct error *err);
enum status appointment_form_save(struct app *app, struct error *err);
enum status ledger_seal_save(struct app *app, struct error *err);

#endif
