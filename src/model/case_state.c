#include "menzhen/model/case_state.h"

static const struct coded states[CASE_STATES] = {
	[CASE_WAITING] = {"waiting", N_("Waiting")},
	[CASE_ASSIGNED] = {"assigned", N_("Assigned")},
	[CASE_CONSULTING] = {"consulting", N_("Consulting")},
	[CASE_CLOSED] = {"closed", N_("Closed")},
	[CASE_RATED] = {"rated", N_("Rated")},
	[CASE_DECLINED] = {"declined", N_("Declined")},
	[CASE_VOIDED] = {"voided", N_("Voided")},
};

const struct coded_table case_state_table = {states, CASE_STATES};

/* Where a command leads, or why it does not. */
struct step {
	enum case_state to;
	const char *refusal; /* msgid; NULL: allowed */
};

static const char recorded_already[] =
	N_("This case is on record already; for a new matter record a new visit");
static const char nobody_has_it[] = N_("Nobody has this case yet; assign it first");
static const char nobody_advised[] =
	N_("Nobody has advised on this case yet; assign it, or void it if the visitor has left");
static const char has_adviser[] =
	N_("This case has an adviser already; to give it to another, reassign it with a reason");
static const char begun_already[] =
	N_("This consultation has begun already; close it out once the advice is given");
static const char is_under_way[] =
	N_("This case is still being worked on; there is nothing to reopen");
static const char not_yet_closed[] =
	N_("This case is not closed out yet; the visitor is asked once the advice is recorded");
static const char reopen_first[] =
	N_("This case is closed out; to work on it again, reopen it with a reason");
static const char one_rating[] = N_("This case has its rating already; one case, one rating");
static const char rated_stays[] =
	N_("A rated case stays on record with its rating; reopen it and correct what is wrong");
static const char was_declined[] =
	N_("The visitor chose not to rate this case; reopen it if the matter is taken up again");
static const char is_voided[] =
	N_("This case was voided and stays so; record the visit again under a new number");
static const char voided_already[] = N_("This case was voided already; nothing is left to do");

static const struct step steps[CASE_STATES][CASE_COMMANDS] =
	{
		[CASE_WAITING] =
			{
				[COMMAND_OPEN] = {.refusal = recorded_already},
				[COMMAND_ASSIGN] = {.to = CASE_ASSIGNED},
				[COMMAND_REASSIGN] = {.refusal = nobody_has_it},
				[COMMAND_START] = {.refusal = nobody_has_it},
				[COMMAND_CLOSE] = {.refusal = nobody_advised},
				[COMMAND_REOPEN] = {.refusal = is_under_way},
				[COMMAND_VOID] = {.to = CASE_VOIDED},
				[COMMAND_RATE] = {.refusal = not_yet_closed},
				[COMMAND_DECLINE] = {.refusal = not_yet_closed},
			},
		[CASE_ASSIGNED] =
			{
				[COMMAND_OPEN] = {.refusal = recorded_already},
				[COMMAND_ASSIGN] = {.refusal = has_adviser},
				[COMMAND_REASSIGN] = {.to = CASE_ASSIGNED},
				[COMMAND_START] = {.to = CASE_CONSULTING},
				[COMMAND_CLOSE] = {.to = CASE_CLOSED},
				[COMMAND_REOPEN] = {.refusal = is_under_way},
				[COMMAND_VOID] = {.to = CASE_VOIDED},
				[COMMAND_RATE] = {.refusal = not_yet_closed},
				[COMMAND_DECLINE] = {.refusal = not_yet_closed},
			},
		[CASE_CONSULTING] =
			{
				[COMMAND_OPEN] = {.refusal = recorded_already},
				[COMMAND_ASSIGN] = {.refusal = has_adviser},
				[COMMAND_REASSIGN] = {.to = CASE_ASSIGNED},
				[COMMAND_START] = {.refusal = begun_already},
				[COMMAND_CLOSE] = {.to = CASE_CLOSED},
				[COMMAND_REOPEN] = {.refusal = is_under_way},
				[COMMAND_VOID] = {.to = CASE_VOIDED},
				[COMMAND_RATE] = {.refusal = not_yet_closed},
				[COMMAND_DECLINE] = {.refusal = not_yet_closed},
			},
		[CASE_CLOSED] =
			{
				[COMMAND_OPEN] = {.refusal = recorded_already},
				[COMMAND_ASSIGN] = {.refusal = reopen_first},
				[COMMAND_REASSIGN] = {.refusal = reopen_first},
				[COMMAND_START] = {.refusal = reopen_first},
				[COMMAND_CLOSE] = {.refusal = reopen_first},
				[COMMAND_REOPEN] = {.to = CASE_ASSIGNED},
				[COMMAND_VOID] = {.to = CASE_VOIDED},
				[COMMAND_RATE] = {.to = CASE_RATED},
				[COMMAND_DECLINE] = {.to = CASE_DECLINED},
			},
		[CASE_RATED] =
			{
				[COMMAND_OPEN] = {.refusal = recorded_already},
				[COMMAND_ASSIGN] = {.refusal = reopen_first},
				[COMMAND_REASSIGN] = {.refusal = reopen_first},
				[COMMAND_START] = {.refusal = reopen_first},
				[COMMAND_CLOSE] = {.refusal = reopen_first},
				[COMMAND_REOPEN] = {.to = CASE_ASSIGNED},
				[COMMAND_VOID] = {.refusal = rated_stays},
				[COMMAND_RATE] = {.refusal = one_rating},
				[COMMAND_DECLINE] = {.refusal = one_rating},
			},
		[CASE_DECLINED] =
			{
				[COMMAND_OPEN] = {.refusal = recorded_already},
				[COMMAND_ASSIGN] = {.refusal = reopen_first},
				[COMMAND_REASSIGN] = {.refusal = reopen_first},
				[COMMAND_START] = {.refusal = reopen_first},
				[COMMAND_CLOSE] = {.refusal = reopen_first},
				[COMMAND_REOPEN] = {.to = CASE_ASSIGNED},
				[COMMAND_VOID] = {.to = CASE_VOIDED},
				[COMMAND_RATE] = {.refusal = was_declined},
				[COMMAND_DECLINE] = {.refusal = was_declined},
			},
		[CASE_VOIDED] =
			{
				[COMMAND_OPEN] = {.refusal = is_voided},
				[COMMAND_ASSIGN] = {.refusal = is_voided},
				[COMMAND_REASSIGN] = {.refusal = is_voided},
				[COMMAND_START] = {.refusal = is_voided},
				[COMMAND_CLOSE] = {.refusal = is_voided},
				[COMMAND_REOPEN] = {.refusal = is_voided},
				[COMMAND_VOID] = {.refusal = voided_already},
				[COMMAND_RATE] = {.refusal = is_voided},
				[COMMAND_DECLINE] = {.refusal = is_voided},
			},
};

const char *case_state_code(enum case_state state)
{
	return states[state].code;
}

const char *case_state_title(enum case_state state)
{
	return states[state].title;
}

bool case_state_parse(const char *code, enum case_state *out)
{
	int found = coded_find(&case_state_table, code);

	if (found < 0)
		return false;
	*out = (enum case_state)found;
	return true;
}

bool case_state_is_open(enum case_state state)
{
	return state == CASE_WAITING || state == CASE_ASSIGNED || state == CASE_CONSULTING;
}

/* The table's row, and what a rating given before the case was reopened changes in it. */
static struct step step_of(enum case_state from, enum case_command command, bool rated)
{
	struct step step = steps[from][command];

	if (!rated || step.refusal != NULL)
		return step;
	if (command == COMMAND_CLOSE)
		step.to = CASE_RATED;
	else if (command == COMMAND_VOID)
		step.refusal = rated_stays;
	else if (command == COMMAND_RATE || command == COMMAND_DECLINE)
		step.refusal = one_rating;
	return step;
}

enum status case_next(enum case_state from, enum case_command command, bool rated,
	enum case_state *to, struct error *err)
{
	struct step step = step_of(from, command, rated);

	if (step.refusal != NULL)
		return error_say(err, STATUS_REFUSED, step.refusal);
	*to = step.to;
	return STATUS_OK;
}

bool case_allows(enum case_state from, enum case_command command, bool rated)
{
	return step_of(from, command, rated).refusal == NULL;
}
