#include <stdlib.h>
#include <string.h>

#include "case_change.h"
#include "desk/input.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/model/case/legal_aid.h"

static enum status check_outcome(const struct desk *desk, const char *outcome, struct error *err)
{
	if (outcome == NULL || *outcome == '\0')
		return error_say(err, STATUS_REFUSED, N_("Say how the consultation ended"));
	if (code_list_find(&desk->config.outcomes, outcome) == NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no outcome '%s'; the list of outcomes shows those there are"),
			outcome);
	return STATUS_OK;
}

/* Nothing is asked of old scripts and of imported cases; the screen asks. */
static enum status check_legal_aid(const char *notice, struct error *err)
{
	char all[CODED_LIST_SIZE];

	if (notice == NULL || coded_find(&legal_aid_notice_table, notice) >= 0)
		return STATUS_OK;
	return error_set(err, STATUS_USAGE,
		N_("What was told of legal aid cannot be '%s'; it is one of %s"), notice,
		coded_list(&legal_aid_notice_table, all, sizeof(all)));
}

/* An answer that is put off falls due anew; else what was due stays on record. */
static moment due_of(const struct change *change, const char *outcome)
{
	const struct config *config = &change->event.desk->config;

	if (strcmp(outcome, OUTCOME_APPOINTMENT) != 0)
		return 0;
	return reply_due(&config->station.replies.put_off, change->event.draft.at,
		config->station.offset_minutes, &config->calendar);
}

enum status case_close(
	struct desk *desk, const char *number, const struct closing *closing, struct error *err)
{
	struct change change;
	const char *notice = closing->legal_aid;
	char *text = NULL;
	enum status status =
		change_begin(&change, desk, number, COMMAND_CLOSE, closing->command, err);

	if (notice != NULL && *notice == '\0')
		notice = NULL;
	change.event.draft_form = closing->draft;
	if (status != STATUS_OK || change.event.repeated)
		goto out;
	status = check_outcome(desk, closing->outcome, err);
	if (status == STATUS_OK)
		status = check_legal_aid(notice, err);
	if (status == STATUS_OK)
		status = input_required(closing->advice, INPUT_TEXT, TEXT_MAX, N_("the advice"),
			N_("Write down the advice that was given"), &text, err);
	if (status == STATUS_OK)
		status = change_add_service_day(&change, err);
	if (status != STATUS_OK)
		goto out;
	fields_add_text(&change.event.draft.fields, "adviser", change.record.adviser);
	fields_add_text(&change.event.draft.fields, "outcome", closing->outcome);
	fields_add_text(&change.event.draft.fields, "legal_aid", notice);
	fields_add_text(&change.event.draft.fields, "advice", text);
	fields_add_moment(&change.event.draft.fields, "due_at", due_of(&change, closing->outcome));
out:
	status = change_end(&change, status, err);
	free(text);
	return status;
}
