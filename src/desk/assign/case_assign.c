#include <stdlib.h>

#include "choice.h"
#include "desk/case/case_change.h"
#include "desk/input.h"
#include "menzhen/desk/case/case_commands.h"

static enum status choose(struct choice *choice, const struct assign_request *request,
	const char *reason, struct error *err)
{
	const struct candidate *best = choice_best(choice);
	const char *to = request->to;
	bool named = to != NULL && *to != '\0';

	if (!named && best == NULL)
		return choice_refuse_nobody(choice, err);
	enum status status = choice_take(choice, named ? to : best->adviser->id, err);
	if (status == STATUS_OK && choice->chosen != best && !request->in_turn && reason == NULL)
		return error_set(err, STATUS_REFUSED,
			N_("%s is proposed first; say why the case goes to %s instead"),
			best->adviser->name, choice->chosen->adviser->name);
	return status;
}

enum status case_assign(struct desk *desk, const char *number, const struct assign_request *request,
	struct error *err)
{
	struct change change;
	struct choice choice = {0};
	char *why = NULL;
	enum status status = request->in_turn ? change_begin_turn(&change, desk, number,
							COMMAND_ASSIGN, request->command, err)
					      : change_begin(&change, desk, number, COMMAND_ASSIGN,
							request->command, err);

	if (status != STATUS_OK || change.event.repeated)
		goto out;
	status = input_text(request->reason, INPUT_TEXT, TEXT_MAX, N_("the reason"), &why, err);
	if (status == STATUS_OK)
		status = choice_decide(desk, number, request, err);
	if (status == STATUS_OK)
		status = choice_load(&choice, desk, &change.record, err);
	if (status == STATUS_OK)
		status = choose(&choice, request, why, err);
	if (status == STATUS_OK)
		status = choice_record(&choice, &change.event.draft.fields, err);
	if (status == STATUS_OK)
		status = change_add_service_day(&change, err);
	if (status != STATUS_OK)
		goto out;
	fields_add_number(&change.event.draft.fields, "overridden",
		!request->in_turn && choice.chosen != choice_best(&choice));
	fields_add_text(&change.event.draft.fields, "reason", why);
out:
	status = change_end(&change, status, err);
	free(why);
	choice_release(&choice);
	return status;
}
