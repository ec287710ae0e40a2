/*
 * Giving the case away: the desk says what has still to be said, the screen asks for that, until
 * nothing is missing. Until then nothing is recorded, so Escape leaves all as it was; one decision
 * is recorded by itself only where another has to follow it.
 */

#include "assign_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/conflict/conflict_decide.h"
#include "menzhen/desk/words/words.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/phrases.h"

static void go_on(struct app *app, struct assign_screen *state);

static struct assign_request request_of(const struct assign_screen *state, const char *reason)
{
	return (struct assign_request){
		.to = state->marked,
		.reason = reason,
		.decision = state->decision,
		.decision_reason = state->decision_reason,
	};
}

static void show_unless_done(struct app *app, enum status status, const struct error *err)
{
	if (status != STATUS_OK)
		dialog_error(app, err);
}

/* --- done --- */

static void give(struct app *app, struct assign_screen *state, const char *reason)
{
	struct error err;
	struct desk *desk = clinic_desk(app);
	const struct assign_request request = request_of(state, reason);
	struct buffer said = {0};
	enum status status = state->reassign
				     ? case_reassign(desk, state->record.number, &request, &err)
				     : case_assign(desk, state->record.number, &request, &err);

	if (status != STATUS_OK) {
		dialog_error(app, &err);
		return;
	}
	phrase_add(&said, N_("%s is given to %s"), state->record.ticket,
		desk_adviser_name(desk, state->marked));
	screen_close(app->top);
	clinic_done_saying(app, buffer_text(&said));
	buffer_release(&said);
}

/* --- the reason --- */

static void reason_given(struct app *app, void *context, const char *reason)
{
	give(app, context, reason);
}

static void ask_reason(struct app *app, struct assign_screen *state)
{
	struct error err;
	const char *question = state->reassign ? _("Why does the case change hands?")
					       : _("Why not the one proposed first?");

	show_unless_done(
		app, dialog_prompt(app, _("Reason"), question, reason_given, state, &err), &err);
}

/* --- the conflict of interest --- */

static void override_reason_given(struct app *app, void *context, const char *reason)
{
	struct assign_screen *state = context;

	text_copy(reason, state->decision_reason, sizeof(state->decision_reason));
	go_on(app, state);
}

static void ask_override_reason(struct app *app, struct assign_screen *state)
{
	struct error err;
	struct buffer question = {0};

	phrase_add(&question,
		N_("Why may the case go to %s all the same? %s decides it and is on record."),
		desk_adviser_name(clinic_desk(app), state->marked),
		words_actor(clinic_desk(app)->actor, language_translate));
	show_unless_done(app,
		dialog_prompt(app, _("A supervisor's decision"), buffer_text(&question),
			override_reason_given, state, &err),
		&err);
	buffer_release(&question);
}

/* The decisions that CONFLICT allows, in order; returns how many. */
static size_t decisions_for(
	const struct conflict *conflict, enum conflict_decision out[CONFLICT_DECISIONS])
{
	size_t count = 0;

	for (int decision = DECISION_NONE + 1; decision < CONFLICT_DECISIONS; decision++)
		if (conflict_allows(conflict, (enum conflict_decision)decision))
			out[count++] = (enum conflict_decision)decision;
	return count;
}

/* Who may not override is told so before a reason is typed. */
static void decided(struct app *app, void *context, size_t answer)
{
	struct assign_screen *state = context;
	const struct candidate *marked = assign_marked(state);
	enum conflict_decision decisions[CONFLICT_DECISIONS];

	if (marked == NULL || !conflict_open(marked->conflict) ||
		answer >= decisions_for(marked->conflict, decisions))
		return; /* another desk has decided meanwhile */
	state->decision = decisions[answer];
	if (state->decision == DECISION_OVERRIDDEN &&
		station_supervises(&clinic_desk(app)->config.station, clinic_desk(app)->actor))
		ask_override_reason(app, state);
	else
		go_on(app, state);
}

static void add_supervisors(struct buffer *out, const struct station *station)
{
	struct buffer names = {0};

	for (size_t i = 0; i < station->supervisors.count; i++)
		buffer_printf(&names, i > 0 ? ", %s" : "%s", station->supervisors.items[i]);
	if (names.length > 0)
		phrase_add(out, N_("Only a supervisor may override it: %s."), buffer_text(&names),
			NULL);
	else
		buffer_add_text(out, _("This station names no supervisors: whoever is at the desk "
				       "may override it, and is on record."));
	buffer_release(&names);
}

/* What was found, never what it was about. */
static void add_question(
	struct buffer *out, const struct candidate *candidate, const struct station *station)
{
	const struct conflict *conflict = candidate->conflict;
	struct error found = {0};
	char words[512];

	error_set(&found, STATUS_OK, N_("%s: %s (%s)."), candidate->adviser->name,
		ERROR_ID(conflict_tie_table.rows[conflict->tie].title),
		ERROR_ID(conflict_band_table.rows[conflict->band].title));
	buffer_printf(out, "%s\n%s\n",
		error_format(&found, language_translate, words, sizeof(words)),
		_("What the earlier matter was stays secret, here too."));
	add_supervisors(out, station);
	buffer_printf(out, "\n\n%s", _("How is it decided?"));
}

static void ask_decision(struct app *app, struct assign_screen *state)
{
	static const char *const texts[CONFLICT_DECISIONS] = {
		[DECISION_DIFFERENT] = N_("It is another person"),
		[DECISION_CONSENTED] = N_("Both sides were told and agreed in writing"),
		[DECISION_OVERRIDDEN] = N_("A supervisor lets it be, with a reason"),
	};
	const struct candidate *marked = assign_marked(state);
	enum conflict_decision decisions[CONFLICT_DECISIONS];
	struct dialog_answers answers = {0};
	struct buffer question = {0};
	struct error err;

	answers.count = decisions_for(marked->conflict, decisions);
	for (size_t i = 0; i < answers.count; i++)
		answers.texts[i] = _(texts[decisions[i]]);
	add_question(&question, marked, &clinic_desk(app)->config.station);
	show_unless_done(app,
		dialog_choose(app, _("Conflict of interest"), buffer_text(&question), &answers,
			decided, state, &err),
		&err);
	buffer_release(&question);
}

/* More than one thing stands between them: what was decided is recorded, then the next is asked. */
static void decide_and_go_on(struct app *app, struct assign_screen *state)
{
	struct error err;
	const struct decision_request request = {
		.adviser = state->marked,
		.decision = state->decision,
		.reason = state->decision_reason,
	};
	enum status status =
		conflict_decide(clinic_desk(app), state->record.number, &request, &err);

	if (status != STATUS_OK) {
		dialog_error(app, &err);
		return;
	}
	clinic_refresh(app);
	assign_give(app, state);
}

/* --- what is missing --- */

static void ask_what_is_missing(struct app *app, struct assign_screen *state, enum assign_need need)
{
	switch (need) {
	case ASSIGN_NEEDS_REASON:
		ask_reason(app, state);
		break;
	case ASSIGN_NEEDS_DECISION:
		if (state->decision == DECISION_NONE)
			ask_decision(app, state);
		else
			decide_and_go_on(app, state);
		break;
	default:
		give(app, state, NULL);
	}
}

static void go_on(struct app *app, struct assign_screen *state)
{
	struct error err;
	enum assign_need need;
	const struct assign_request request = request_of(state, NULL);
	enum status status = case_assign_needs(clinic_desk(app), state->record.number,
		state->reassign ? COMMAND_REASSIGN : COMMAND_ASSIGN, &request, &need, &err);

	if (status == STATUS_OK)
		ask_what_is_missing(app, state, need);
	else
		dialog_error(app, &err);
}

void assign_give(struct app *app, struct assign_screen *state)
{
	const struct candidate *marked = assign_marked(state);

	state->decision = DECISION_NONE;
	state->decision_reason[0] = '\0';
	if (marked != NULL)
		go_on(app, state);
}
