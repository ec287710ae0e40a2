#include "clinic.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/desk/access/authorise.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/list_screen.h"
#include "screens/phrases.h"

struct clinic *clinic_of(struct app *app)
{
	return (struct clinic *)app;
}

struct desk *clinic_desk(struct app *app)
{
	return &clinic_of(app)->desk;
}

struct screen *clinic_screen(const struct app *app)
{
	struct screen *screen = app->top;

	while (screen != NULL && screen->type->modal)
		screen = screen->below;
	return screen;
}

struct screen *clinic_screen_at(const struct app *app, enum where where)
{
	struct screen *screen = clinic_screen(app);

	return screen != NULL && screen->type->where == where ? screen : NULL;
}

const struct case_record *clinic_case(struct app *app)
{
	const struct screen *screen = clinic_screen(app);

	switch (screen != NULL ? screen->type->where : 0) {
	case WHERE_DESK:
		return desk_screen_case(screen);
	case WHERE_CARD:
		return card_screen_case(screen);
	case WHERE_LEDGER:
		return ledger_screen_case(screen);
	case WHERE_LEFTOVERS:
		return leftovers_screen_case(screen);
	case WHERE_VISITS:
		return visits_screen_case(screen);
	case WHERE_HANDOVER:
		return handover_screen_case(screen);
	default:
		return NULL;
	}
}

const struct duty *clinic_duty(struct app *app)
{
	const struct screen *screen = clinic_screen_at(app, WHERE_DUTY);

	return screen != NULL ? duty_screen_duty(screen) : NULL;
}

const struct duty_change *clinic_change(struct app *app)
{
	const struct screen *screen = clinic_screen_at(app, WHERE_CHANGES);

	return screen != NULL ? changes_screen_change(screen) : NULL;
}

const struct appointment *clinic_appointment(struct app *app)
{
	const struct screen *screen = clinic_screen_at(app, WHERE_APPOINTMENTS);

	return screen != NULL ? appointments_screen_appointment(screen) : NULL;
}

bool clinic_offers(const struct app *app, const char *permission)
{
	const struct clinic *clinic = (const struct clinic *)app;

	return permission_grant(clinic->desk.user.role, permission) != GRANT_NONE;
}

enum status clinic_permits(struct app *app, const char *permission, struct error *err)
{
	static const char of_a_case[] = "case.";
	const struct desk *desk = clinic_desk(app);
	const struct case_record *record = clinic_case(app);

	if (record != NULL && strncmp(permission, of_a_case, sizeof(of_a_case) - 1) == 0)
		return desk_may_case(desk, permission, record, err);
	return desk_may(desk, permission, err);
}

enum status clinic_allows(struct app *app, enum case_command command, struct error *err)
{
	const struct case_record *record = clinic_case(app);
	enum case_state next;

	if (record == NULL)
		return error_say(err, STATUS_REFUSED,
			N_("There is no case here; record a visitor first (F2)"));
	return case_next(case_standing(record), command, &next, err);
}

void clinic_ask_about(struct app *app, const struct case_record *record)
{
	struct clinic *clinic = clinic_of(app);

	snprintf(clinic->asked_number, sizeof(clinic->asked_number), "%s", record->number);
	snprintf(clinic->asked_ticket, sizeof(clinic->asked_ticket), "%s", record->ticket);
}

void clinic_refresh(struct app *app)
{
	for (struct screen *screen = app->top; screen != NULL; screen = screen->below)
		if (screen->type->resume != NULL)
			screen->type->resume(screen);
	app_redraw(app);
}

void clinic_done(struct app *app, const char *text, const char *argument)
{
	struct buffer notice = {0};

	phrase_add(&notice, text, argument, NULL);
	clinic_done_saying(app, buffer_text(&notice));
	buffer_release(&notice);
}

void clinic_done_saying(struct app *app, const char *sentence)
{
	app_notice(app, ROLE_GOOD, sentence);
	clinic_refresh(app);
}

void clinic_mark(struct app *app, const char *number)
{
	for (struct screen *screen = app->top; screen != NULL; screen = screen->below)
		if (screen->type->where == WHERE_DESK)
			list_screen_mark(screen, number);
}

void clinic_answered(struct app *app, enum status status, const struct error *err, const char *done)
{
	if (status != STATUS_OK)
		dialog_error(app, err);
	else
		clinic_done(app, done, clinic_of(app)->asked_ticket);
}
