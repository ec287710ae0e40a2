#include "choice.h"

#include <string.h>

#include "adviser_named.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/desk/conflict/conflict_decide.h"
#include "record_propose.h"

enum status choice_decide(struct desk *desk, const char *number,
	const struct assign_request *request, struct error *err)
{
	const struct decision_request decision = {
		.adviser = request->to != NULL ? request->to : "",
		.decision = request->decision,
		.reason = request->decision_reason,
	};

	if (decision.decision == DECISION_NONE)
		return STATUS_OK;
	return conflict_decide(desk, number, &decision, err);
}

enum status choice_load(struct choice *choice, const struct desk *desk,
	const struct case_record *record, struct error *err)
{
	*choice = (struct choice){.desk = desk, .holder = record->adviser};
	return propose_for(desk, record, &choice->proposal, err);
}

const struct candidate *choice_best(const struct choice *choice)
{
	return assignment_best(&choice->proposal.candidates);
}

/*
 * A reason by its code, with what it goes by: a number, an hour, how sure, or nothing but that it
 * holds. The language asked for is the visitor's own and stays with their personal data.
 */
static void write_reason(struct json_writer *json, const struct reason *reason)
{
	char argument[32];
	const char *code = reason_code(reason->kind);

	switch (reason_detail(reason->kind)) {
	case DETAIL_NUMBER:
		json_member_integer(json, code, reason->number);
		break;
	case DETAIL_HOUR:
	case DETAIL_DAY:
		json_member(json, code, reason_argument(reason, argument, sizeof(argument)));
		break;
	case DETAIL_BAND:
		json_member(json, code, conflict_band_table.rows[reason->band].code);
		break;
	default:
		json_member_boolean(json, code, true);
	}
}

/* What each criterion came to, those that came to nothing apart, and all of them together. */
static void write_points(
	struct json_writer *json, const struct candidate *candidate, const struct weights *weights)
{
	int points[CRITERIA];

	candidate_points(candidate, weights, points);
	json_member_integer(json, "total", candidate->total);
	json_key(json, "points");
	json_object_begin(json);
	for (int i = 0; i < CRITERIA; i++)
		if (points[i] != 0)
			json_member_integer(json, criterion_table.rows[i].code, points[i]);
	json_object_end(json);
}

static void write_candidate(
	struct json_writer *json, const struct candidate *candidate, const struct weights *weights)
{
	struct reason reasons[CANDIDATE_REASONS];
	size_t count = candidate_reasons(candidate, reasons);

	json_object_begin(json);
	json_member(json, "adviser", candidate->adviser->id);
	json_member(json, "name", candidate->adviser->name);
	json_member_boolean(json, "eligible", candidate->eligible);
	if (candidate->eligible)
		write_points(json, candidate, weights);
	json_key(json, "reasons");
	json_object_begin(json);
	for (size_t i = 0; i < count; i++)
		write_reason(json, &reasons[i]);
	json_object_end(json);
	json_object_end(json);
}

/*
 * The ranking as it stood, kept with the event: why this adviser and not another of those on duty,
 * months later, when the roster may have forgotten them: so with their names. Who was not on duty
 * is told by the roster.
 */
static void write_proposal(struct buffer *out, const struct candidate_list *list)
{
	struct json_writer json = {.out = out};

	json_array_begin(&json);
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].eligible || list->items[i].duty != NULL)
			write_candidate(&json, &list->items[i], &list->weights);
	json_array_end(&json);
}

static enum status refuse_absent(const struct candidate *candidate, struct error *err)
{
	char when[32];
	const struct reason reason = candidate_stop(candidate);

	if (reason.minute < 0)
		return error_set(err, STATUS_REFUSED,
			N_("%s is not on duty now; choose someone who is"),
			candidate->adviser->name);
	return error_set(err, STATUS_REFUSED,
		N_("%s is not on duty now (next: %s); choose someone who is"),
		candidate->adviser->name, reason_argument(&reason, when, sizeof(when)));
}

static enum status refuse_ineligible(const struct candidate *candidate, struct error *err)
{
	char argument[32];
	const char *name = candidate->adviser->name;
	const struct reason reason = candidate_stop(candidate);

	reason_argument(&reason, argument, sizeof(argument));
	switch (reason.kind) {
	case REASON_NOT_ON_DUTY:
		return refuse_absent(candidate, err);
	case REASON_AWAY:
		return error_set(err, STATUS_REFUSED,
			N_("%s is away until %s; choose someone else, or record that they are "
			   "back"),
			name, argument);
	case REASON_DOES_NOT_ADVISE:
		return error_set(err, STATUS_REFUSED,
			N_("%s receives visitors but gives no legal advice; choose an adviser"),
			name);
	case REASON_TERM_ENDED:
		return error_set(err, STATUS_REFUSED,
			N_("The appointment of %s does not cover today; choose someone else, or "
			   "mend the term in roster.yaml"),
			name);
	case REASON_DAILY_LIMIT:
		return error_set(err, STATUS_REFUSED,
			N_("%s has reached the day's limit of %s cases; choose someone else"), name,
			argument);
	default:
		return conflict_refusal(candidate->conflict, name, err);
	}
}

enum status choice_consider(struct choice *choice, const char *to, struct error *err)
{
	const struct adviser *named;
	enum status status = adviser_named(choice->desk, to, &named, err);

	if (status != STATUS_OK)
		return status;
	choice->chosen = assignment_find(&choice->proposal.candidates, named->id);
	if (choice->holder != NULL && strcmp(choice->holder, to) == 0)
		return error_set(err, STATUS_REFUSED,
			N_("%s has this case already; name another adviser"),
			choice->chosen->adviser->name);
	if (choice->chosen->eligible || candidate_undecided(choice->chosen))
		return STATUS_OK;
	return refuse_ineligible(choice->chosen, err);
}

enum status choice_take(struct choice *choice, const char *to, struct error *err)
{
	enum status status = choice_consider(choice, to, err);

	if (status != STATUS_OK || !candidate_undecided(choice->chosen))
		return status;
	return conflict_refusal(choice->chosen->conflict, choice->chosen->adviser->name, err);
}

enum status choice_record(struct choice *choice, struct event_fields *fields, struct error *err)
{
	write_proposal(&choice->ranking, &choice->proposal.candidates);
	if (choice->ranking.failed)
		return error_memory(err);
	fields_add_text(fields, "adviser", choice->chosen->adviser->id);
	/* As the roster says it today: an id may be given to another person later. */
	fields_add_text(fields, "adviser_name", choice->chosen->adviser->name);
	fields_add_text(fields, "proposal", buffer_text(&choice->ranking));
	return STATUS_OK;
}

void choice_release(struct choice *choice)
{
	buffer_release(&choice->ranking);
	proposal_release(&choice->proposal);
}
