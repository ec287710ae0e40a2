#include <stdlib.h>

#include "case_change.h"
#include "desk/input.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/case/case_commands.h"

static enum status check_rating(const struct change *change, const struct rating *rating,
	const char *text, struct error *err)
{
	const struct desk *desk = change->event.desk;
	struct rating worded = *rating;
	enum status status =
		rating_check_rater(desk_own_adviser(desk), change->record.adviser, err);

	if (status != STATUS_OK)
		return status;
	worded.text = text;
	return rating_check(&worded, &desk->config.rating_reasons, err);
}

enum status case_rate(struct desk *desk, const char *number, const struct rating *rating,
	const char *command, struct error *err)
{
	struct change change;
	char *text = NULL;
	enum status status = change_begin(&change, desk, number, COMMAND_RATE, command, err);

	if (status != STATUS_OK || change.event.repeated)
		goto out;
	status = input_text(
		rating->text, INPUT_TEXT, TEXT_MAX, N_("the visitor's words"), &text, err);
	if (status == STATUS_OK)
		status = check_rating(&change, rating, text, err);
	if (status != STATUS_OK)
		goto out;
	fields_add_text(&change.event.draft.fields, "adviser", change.record.adviser);
	fields_add_number(&change.event.draft.fields, "level", rating->level);
	fields_add_text(&change.event.draft.fields, "reason", rating->reason);
	fields_add_text(&change.event.draft.fields, "source", rating_source_code(rating->source));
	fields_add_text(&change.event.draft.fields, "text", text);
out:
	status = change_end(&change, status, err);
	free(text);
	return status;
}
