/* The personal data of a visitor is erased: told what goes and what stays, confirmed, reasoned. */
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/client/client_erase.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic_backups.h"
#include "screens/clinic/clinic_due.h"
#include "screens/phrases.h"
#include "visitors_screen.h"

/* A case of the visitor at hand: of those found, of the visits shown, or the card's; NULL: nobody.
 */
static const char *number_of(struct app *app)
{
	const struct screen *visitors = clinic_screen_at(app, WHERE_VISITORS);

	if (visitors != NULL) {
		const struct client_found *found = visitors_screen_found(visitors);
		return found != NULL ? found->view.number : NULL;
	}
	const struct case_record *visit = clinic_case(app);
	return visit != NULL ? visit->number : NULL;
}

enum status visitor_erase_allowed(struct app *app, struct error *err)
{
	if (number_of(app) != NULL)
		return STATUS_OK;
	return error_say(err, STATUS_REFUSED, N_("There is no visit here"));
}

static void erase(struct app *app, void *context, const char *reason)
{
	const struct clinic *clinic = context;
	const struct erase_request request = {.number = clinic->asked_number, .reason = reason};
	struct erase_result result = {0};
	struct error err;

	if (client_erase(clinic_desk(app), &request, &result, &err) == STATUS_OK) {
		clinic_due_forget(app);
		clinic_backups_look(app);
		clinic_done(app,
			N_("The personal data of %s is erased; destroy the backups from before"),
			clinic->asked_number);
	} else {
		dialog_error(app, &err);
	}
	erase_result_release(&result);
}

/* Whoever can type the number has read which one it is. */
static void ask_why(struct app *app, void *context, const char *typed)
{
	const struct clinic *clinic = context;
	struct error err;
	enum status status;

	if (strcmp(typed, clinic->asked_number) == 0)
		status = dialog_prompt(app, _("Erase personal data"),
			_("Why? It is kept, so say it without their name or number."), erase,
			context, &err);
	else
		status = error_say(&err, STATUS_REFUSED,
			N_("That is not the case number; nothing was erased"));
	if (status != STATUS_OK)
		dialog_error(app, &err);
}

static void add_numbers(struct buffer *out, const char *label, const struct string_list *numbers)
{
	if (numbers->count == 0)
		return;
	buffer_printf(out, "%s%s", _(label), _(": "));
	for (size_t i = 0; i < numbers->count; i++)
		buffer_printf(out, "%s%s", i > 0 ? _(", ") : "", numbers->items[i]);
	buffer_add_char(out, '\n');
}

static void describe(struct buffer *out, const struct erase_result *result, const char *number)
{
	buffer_add_text(
		out, _("For good goes who came and against whom, their numbers, the matter, advice "
		       "and words.\n"));
	add_numbers(out, N_("Cases"), &result->cases);
	buffer_add_text(out, _("What stays: day, category, lawyer, outcome and rating.\n"));
	add_numbers(out, N_("Names them and stays"), &result->named);
	add_numbers(out, N_("Destroy these files yourself"), &result->files);
	phrase_add(out, N_("Type the case number to go on: %s"), number, NULL);
}

enum status visitor_erase_run(struct app *app, struct error *err)
{
	return visitor_erase_open(app, number_of(app), err);
}

enum status visitor_erase_open(struct app *app, const char *number, struct error *err)
{
	struct clinic *clinic = clinic_of(app);
	struct erase_result result = {0};
	struct buffer question = {0};

	text_copy(number, clinic->asked_number, sizeof(clinic->asked_number));
	const struct erase_request request = {.number = clinic->asked_number, .dry_run = true};
	enum status status = client_erase(clinic_desk(app), &request, &result, err);
	if (status == STATUS_OK) {
		describe(&question, &result, clinic->asked_number);
		status = dialog_prompt(app, _("Erase personal data"), buffer_text(&question),
			ask_why, clinic, err);
	}
	erase_result_release(&result);
	buffer_release(&question);
	return status;
}
