#include <stdlib.h>

#include "client_whole.h"
#include "desk/input.h"
#include "desk/recording.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/client/client_erase.h"

/* The first hold among the cases of VIEW from *AT on, which moves behind it. */
static enum status next_hold(const struct desk *desk, const struct client_view *view, size_t *at,
	struct client_hold *out, struct error *err)
{
	enum status status = STATUS_OK;

	*out = (struct client_hold){0};
	while (status == STATUS_OK && out->at == 0 && *at < view->cases.count)
		status = client_hold_load(desk->store, view->cases.items[(*at)++].number, out, err);
	return status;
}

enum status client_hold_find(const struct desk *desk, const struct client_view *view,
	struct client_hold *out, struct error *err)
{
	size_t at = 0;

	return next_hold(desk, view, &at, out, err);
}

static enum status hold(struct recording *event, const char *number, const char *reason, char **why,
	struct error *err)
{
	struct client_view view;
	enum status status = client_whole(event->desk, number, &view, err);

	if (status == STATUS_OK && view.cases.items[0].erased_at != 0)
		status = error_set(err, STATUS_REFUSED,
			N_("The personal data of %s was erased already; there is nothing left of "
			   "it"),
			number);
	if (status == STATUS_OK)
		status = input_required(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"),
			N_("Say why the personal data must be kept"), why, err);
	if (status == STATUS_OK)
		recording_name(event, view.number);
	client_view_release(&view);
	return status;
}

enum status client_hold(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err)
{
	struct recording event;
	char *why = NULL;
	enum status status = recording_begin(&event, desk, "client.held", NULL, command, err);

	if (status == STATUS_OK && !event.repeated)
		status = hold(&event, number, reason, &why, err);
	fields_add_text(&event.draft.fields, "reason", why);
	status = recording_end(&event, status, err);
	free(why);
	return status;
}

/* Within a transaction. */
static enum status record_release(
	struct desk *desk, const char *number, const char *reason, struct error *err)
{
	struct recording event;
	enum status status = recording_begin(&event, desk, "client.released", number, NULL, err);

	fields_add_text(&event.draft.fields, "reason", reason);
	return recording_end(&event, status, err);
}

/* Persons who were held each by themselves may have been merged: the first is EVENT's. */
static enum status release_all(
	struct recording *event, const struct client_view *view, const char *why, struct error *err)
{
	struct client_hold hold;
	size_t at = 0;
	enum status status = next_hold(event->desk, view, &at, &hold, err);

	if (status == STATUS_OK && hold.at == 0)
		return error_set(err, STATUS_REFUSED,
			N_("%s is not held; there is nothing to release"), view->number);
	if (status == STATUS_OK)
		recording_name(event, view->cases.items[at - 1].number);
	while (status == STATUS_OK && hold.at != 0) {
		client_hold_release(&hold);
		status = next_hold(event->desk, view, &at, &hold, err);
		if (status == STATUS_OK && hold.at != 0)
			status = record_release(
				event->desk, view->cases.items[at - 1].number, why, err);
	}
	client_hold_release(&hold);
	return status;
}

static enum status end_hold(struct recording *event, const char *number, const char *reason,
	char **why, struct error *err)
{
	struct client_view view;
	enum status status = client_whole(event->desk, number, &view, err);

	if (status == STATUS_OK)
		status = input_text(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"), why, err);
	if (status == STATUS_OK)
		status = release_all(event, &view, *why, err);
	client_view_release(&view);
	return status;
}

enum status client_release(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err)
{
	struct recording event;
	char *why = NULL;
	enum status status = recording_begin(&event, desk, "client.released", NULL, command, err);

	if (status == STATUS_OK && !event.repeated)
		status = end_hold(&event, number, reason, &why, err);
	fields_add_text(&event.draft.fields, "reason", why);
	status = recording_end(&event, status, err);
	free(why);
	return status;
}
