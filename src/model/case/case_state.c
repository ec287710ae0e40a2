#include "menzhen/model/case/case_state.h"

static const struct coded states[CASE_STATES] = {
	[CASE_WAITING] = {"waiting", N_("Waiting")},
	[CASE_ASSIGNED] = {"assigned", N_("Assigned")},
	[CASE_CALLED] = {"called", N_("Called")},
	[CASE_CONSULTING] = {"consulting", N_("Consulting")},
	[CASE_HELD] = {"held", N_("On hold")},
	[CASE_NO_SHOW] = {"no_show", N_("No show")},
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
static const char is_in_the_room[] =
	N_("The visitor is being advised; hold the case if they step out, or close it out");
static const char is_in_queue[] =
	N_("This case stands in the queue already; call it when its turn has come");
static const char stepped_out[] =
	N_("The visitor has stepped out; put the case back into the queue once they are back");
static const char did_not_come[] =
	N_("The visitor did not come; put the case back into the queue once they are here");
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

/* What holds of every case somebody still waits with. */
#define IN_THE_HOUSE                                                                               \
	[COMMAND_OPEN] = {.refusal = recorded_already}, [COMMAND_REDIRECT] = {.to = CASE_WAITING}, \
	[COMMAND_CARRY] = {.to = CASE_WAITING}, [COMMAND_REOPEN] = {.refusal = is_under_way},      \
	[COMMAND_VOID] = {.to = CASE_VOIDED}, [COMMAND_RATE] = {.refusal = not_yet_closed},        \
	[COMMAND_DECLINE] = {.refusal = not_yet_closed}

/* And of every one that is closed out, however it was rated. */
#define CLOSED_OUT                                                                                 \
	[COMMAND_OPEN] = {.refusal = recorded_already},                                            \
	[COMMAND_ASSIGN] = {.refusal = reopen_first},                                              \
	[COMMAND_REASSIGN] = {.refusal = reopen_first},                                            \
	[COMMAND_CALL] = {.refusal = reopen_first}, [COMMAND_START] = {.refusal = reopen_first},   \
	[COMMAND_HOLD] = {.refusal = reopen_first}, [COMMAND_RESUME] = {.refusal = reopen_first},  \
	[COMMAND_NO_SHOW] = {.refusal = reopen_first},                                             \
	[COMMAND_REDIRECT] = {.refusal = reopen_first},                                            \
	[COMMAND_CARRY] = {.refusal = reopen_first}, [COMMAND_CLOSE] = {.refusal = reopen_first},  \
	[COMMAND_REOPEN] = {.to = CASE_ASSIGNED}

static const struct step steps[CASE_STATES][CASE_COMMANDS] =
	{
		[CASE_WAITING] =
			{
				IN_THE_HOUSE,
				[COMMAND_ASSIGN] = {.to = CASE_ASSIGNED},
				[COMMAND_REASSIGN] = {.refusal = nobody_has_it},
				[COMMAND_CALL] = {.to = CASE_CALLED},
				[COMMAND_START] = {.refusal = nobody_has_it},
				[COMMAND_HOLD] = {.to = CASE_HELD},
				[COMMAND_RESUME] = {.refusal = is_in_queue},
				[COMMAND_NO_SHOW] = {.to = CASE_NO_SHOW},
				[COMMAND_CLOSE] = {.refusal = nobody_advised},
			},
		[CASE_ASSIGNED] =
			{
				IN_THE_HOUSE,
				[COMMAND_ASSIGN] = {.refusal = has_adviser},
				[COMMAND_REASSIGN] = {.to = CASE_ASSIGNED},
				[COMMAND_CALL] = {.to = CASE_CALLED},
				[COMMAND_START] = {.to = CASE_CONSULTING},
				[COMMAND_HOLD] = {.to = CASE_HELD},
				[COMMAND_RESUME] = {.refusal = is_in_queue},
				[COMMAND_NO_SHOW] = {.to = CASE_NO_SHOW},
				[COMMAND_CLOSE] = {.to = CASE_CLOSED},
			},
		[CASE_CALLED] =
			{
				IN_THE_HOUSE,
				[COMMAND_ASSIGN] = {.refusal = has_adviser},
				[COMMAND_REASSIGN] = {.to = CASE_ASSIGNED},
				[COMMAND_CALL] = {.to = CASE_CALLED},
				[COMMAND_START] = {.to = CASE_CONSULTING},
				[COMMAND_HOLD] = {.to = CASE_HELD},
				[COMMAND_RESUME] = {.to = CASE_ASSIGNED},
				[COMMAND_NO_SHOW] = {.to = CASE_NO_SHOW},
				[COMMAND_CLOSE] = {.to = CASE_CLOSED},
			},
		[CASE_CONSULTING] =
			{
				IN_THE_HOUSE,
				[COMMAND_ASSIGN] = {.refusal = has_adviser},
				[COMMAND_REASSIGN] = {.to = CASE_ASSIGNED},
				[COMMAND_CALL] = {.refusal = is_in_the_room},
				[COMMAND_START] = {.refusal = begun_already},
				[COMMAND_HOLD] = {.to = CASE_HELD},
				[COMMAND_RESUME] = {.refusal = is_in_the_room},
				[COMMAND_NO_SHOW] = {.refusal = is_in_the_room},
				[COMMAND_CLOSE] = {.to = CASE_CLOSED},
			},
		[CASE_HELD] =
			{
				IN_THE_HOUSE,
				[COMMAND_ASSIGN] = {.refusal = stepped_out},
				[COMMAND_REASSIGN] = {.to = CASE_HELD},
				[COMMAND_CALL] = {.refusal = stepped_out},
				[COMMAND_START] = {.to = CASE_CONSULTING},
				[COMMAND_HOLD] = {.refusal = stepped_out},
				[COMMAND_RESUME] = {.to = CASE_ASSIGNED},
				[COMMAND_NO_SHOW] = {.to = CASE_NO_SHOW},
				[COMMAND_CLOSE] = {.to = CASE_CLOSED},
			},
		[CASE_NO_SHOW] =
			{
				[COMMAND_OPEN] = {.refusal = recorded_already},
				[COMMAND_ASSIGN] = {.refusal = did_not_come},
				[COMMAND_REASSIGN] = {.refusal = did_not_come},
				[COMMAND_CALL] = {.refusal = did_not_come},
				[COMMAND_START] = {.refusal = did_not_come},
				[COMMAND_HOLD] = {.refusal = did_not_come},
				[COMMAND_RESUME] = {.to = CASE_ASSIGNED},
				[COMMAND_NO_SHOW] = {.refusal = did_not_come},
				[COMMAND_REDIRECT] = {.refusal = did_not_come},
				[COMMAND_CARRY] = {.refusal = did_not_come},
				[COMMAND_CLOSE] = {.to = CASE_CLOSED},
				[COMMAND_REOPEN] = {.refusal = did_not_come},
				[COMMAND_VOID] = {.to = CASE_VOIDED},
				[COMMAND_RATE] = {.refusal = not_yet_closed},
				[COMMAND_DECLINE] = {.refusal = not_yet_closed},
			},
		[CASE_CLOSED] =
			{
				CLOSED_OUT,
				[COMMAND_VOID] = {.to = CASE_VOIDED},
				[COMMAND_RATE] = {.to = CASE_RATED},
				[COMMAND_DECLINE] = {.to = CASE_DECLINED},
			},
		[CASE_RATED] =
			{
				CLOSED_OUT,
				[COMMAND_VOID] = {.refusal = rated_stays},
				[COMMAND_RATE] = {.refusal = one_rating},
				[COMMAND_DECLINE] = {.refusal = one_rating},
			},
		[CASE_DECLINED] =
			{
				CLOSED_OUT,
				[COMMAND_VOID] = {.to = CASE_VOIDED},
				[COMMAND_RATE] = {.refusal = was_declined},
				[COMMAND_DECLINE] = {.refusal = was_declined},
			},
		[CASE_VOIDED] =
			{
				[COMMAND_OPEN] = {.refusal = is_voided},
				[COMMAND_ASSIGN] = {.refusal = is_voided},
				[COMMAND_REASSIGN] = {.refusal = is_voided},
				[COMMAND_CALL] = {.refusal = is_voided},
				[COMMAND_START] = {.refusal = is_voided},
				[COMMAND_HOLD] = {.refusal = is_voided},
				[COMMAND_RESUME] = {.refusal = is_voided},
				[COMMAND_NO_SHOW] = {.refusal = is_voided},
				[COMMAND_REDIRECT] = {.refusal = is_voided},
				[COMMAND_CARRY] = {.refusal = is_voided},
				[COMMAND_CLOSE] = {.refusal = is_voided},
				[COMMAND_REOPEN] = {.refusal = is_voided},
				[COMMAND_VOID] = {.refusal = voided_already},
				[COMMAND_RATE] = {.refusal = is_voided},
				[COMMAND_DECLINE] = {.refusal = is_voided},
			},
};

#undef IN_THE_HOUSE
#undef CLOSED_OUT

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
	return state <= CASE_HELD;
}

bool case_state_is_over(enum case_state state)
{
	return state >= CASE_CLOSED;
}

/* What a rating given before the case was reopened changes. */
static struct step with_rating(struct step step, enum case_command command)
{
	if (command == COMMAND_CLOSE)
		step.to = CASE_RATED;
	else if (command == COMMAND_VOID)
		step.refusal = rated_stays;
	else if (command == COMMAND_RATE || command == COMMAND_DECLINE)
		step.refusal = one_rating;
	return step;
}

/* What it changes that nobody has a case which is on hold or did not come. */
static struct step without_adviser(struct step step, enum case_command command)
{
	if (command == COMMAND_RESUME)
		step.to = CASE_WAITING;
	else if (command == COMMAND_START || command == COMMAND_REASSIGN)
		step.refusal = nobody_has_it;
	else if (command == COMMAND_CLOSE)
		step.refusal = nobody_advised;
	return step;
}

static struct step step_of(struct case_standing from, enum case_command command)
{
	struct step step = steps[from.state][command];

	if (from.rated && step.refusal == NULL)
		step = with_rating(step, command);
	if (!from.has_adviser && step.refusal == NULL)
		step = without_adviser(step, command);
	return step;
}

enum status case_next(struct case_standing from, enum case_command command, enum case_state *to,
	struct error *err)
{
	struct step step = step_of(from, command);

	if (step.refusal != NULL)
		return error_say(err, STATUS_REFUSED, step.refusal);
	*to = step.to;
	return STATUS_OK;
}

bool case_allows(struct case_standing from, enum case_command command)
{
	return step_of(from, command).refusal == NULL;
}
