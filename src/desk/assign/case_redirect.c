#include <stdlib.h>

#include "desk/case/case_change.h"
#include "desk/case/matter_codes.h"
#include "desk/input.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/queue/queue_commands.h"

static bool given(const char *text)
{
	return text != NULL && *text != '\0';
}

static enum status read(const struct desk *desk, const struct redirection *redirection,
	const char **category, char **why, struct error *err)
{
	enum status status = STATUS_OK;

	if (!given(redirection->category) && !given(redirection->to))
		return error_say(err, STATUS_USAGE,
			N_("Say which matter it is about, or which adviser it is for"));
	if (given(redirection->category))
		status = matter_category(desk, redirection->category, category, err);
	if (status == STATUS_OK)
		status = input_text(
			redirection->reason, INPUT_TEXT, TEXT_MAX, N_("the reason"), why, err);
	return status;
}

/* *DONE: it was on record already. */
static enum status put_back(struct desk *desk, const char *number,
	const struct redirection *redirection, bool *done, struct error *err)
{
	struct change change;
	const char *category = NULL;
	char *why = NULL;
	enum status status =
		change_begin(&change, desk, number, COMMAND_REDIRECT, redirection->command, err);
	struct event_fields *fields = &change.event.draft.fields;

	*done = change.event.repeated;
	if (status != STATUS_OK || *done)
		goto out;
	status = read(desk, redirection, &category, &why, err);
	if (status == STATUS_OK)
		status = change_add_service_day(&change, err);
	if (status != STATUS_OK)
		goto out;
	fields_add_text(fields, "category", category);
	fields_add_text(fields, "from", change.record.adviser);
	fields_add_text(fields, "reason", why);
out:
	status = change_end(&change, status, err);
	free(why);
	return status;
}

enum status case_redirect(struct desk *desk, const char *number,
	const struct redirection *redirection, struct error *err)
{
	const struct assign_request request = {
		.to = redirection->to, .reason = redirection->reason};
	bool done = false, begun = !store_writing(desk->store);
	enum status status = desk_may(desk, "case.redirected", err);

	if (status == STATUS_OK && begun)
		status = store_begin(desk->store, err);
	if (status != STATUS_OK)
		return status;
	status = put_back(desk, number, redirection, &done, err);
	if (status == STATUS_OK && !done && given(redirection->to))
		status = case_assign(desk, number, &request, err);
	return begun ? store_end(desk->store, status, err) : status;
}
