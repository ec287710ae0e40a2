#include "choice.h"

#include <stdio.h>

#include "menzhen/base/json_writer.h"

enum status choice_load(
	struct choice *choice, const struct desk *desk, const char *category, struct error *err)
{
	*choice = (struct choice){0};
	return category_propose(desk, category, &choice->proposal, err);
}

const struct candidate *choice_best(const struct choice *choice)
{
	return assignment_best(&choice->proposal.candidates);
}

/* A reason by its code, with what it goes by: a number, an hour, or nothing but that it holds. */
static void write_reason(struct json_writer *json, const struct reason *reason)
{
	char argument[32];
	const char *code = reason_code(reason->kind);

	reason_argument(reason, argument, sizeof(argument));
	if (reason->kind == REASON_ON_DUTY)
		json_member(json, code, argument);
	else if (argument[0] != '\0')
		json_member_integer(json, code, reason->number);
	else
		json_member_boolean(json, code, true);
}

static void write_candidate(struct json_writer *json, const struct candidate *candidate)
{
	json_object_begin(json);
	json_member(json, "adviser", candidate->adviser->id);
	json_member_boolean(json, "eligible", candidate->eligible);
	json_key(json, "reasons");
	json_object_begin(json);
	for (size_t i = 0; i < candidate->reason_count; i++)
		write_reason(json, &candidate->reasons[i]);
	json_object_end(json);
	json_object_end(json);
}

/*
 * The ranking as it stood, kept with the event: why this adviser and not another of those on duty,
 * months later. Who was not on duty is told by the roster.
 */
static void write_proposal(struct buffer *out, const struct candidate_list *list)
{
	struct json_writer json = {.out = out};

	json_array_begin(&json);
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].eligible || list->items[i].duty != NULL)
			write_candidate(&json, &list->items[i]);
	json_array_end(&json);
}

/* The next duty, of all who give advice, to begin. */
static const struct duty *next_duty(const struct choice *choice)
{
	const struct candidate_list *list = &choice->proposal.candidates;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].next != NULL &&
			adviser_kind_advises(list->items[i].adviser->kind))
			return list->items[i].next;
	return NULL;
}

enum status choice_refuse_nobody(const struct choice *choice, struct error *err)
{
	const struct duty *next = next_duty(choice);
	char day[DAY_TEXT_SIZE], hour[MINUTE_TEXT_SIZE], when[32];

	if (next == NULL)
		return error_say(err, STATUS_REFUSED,
			N_("Nobody who could take the case is on duty; put someone on the roster, "
			   "or "
			   "refer the visitor"));
	snprintf(when, sizeof(when), "%s %s", day_format(next->day, day),
		minute_format(next->start, hour));
	return error_set(err, STATUS_REFUSED,
		N_("Nobody who could take the case is on duty; next: %s from %s. The case keeps "
		   "its "
		   "place"),
		next->adviser->name, when);
}

static enum status refuse_ineligible(const struct candidate *candidate, struct error *err)
{
	char argument[64];
	const struct reason *reason = &candidate->reasons[0]; /* the one that stops them */

	switch (reason->kind) {
	case REASON_NOT_ON_DUTY:
		if (reason->minute < 0)
			return error_set(err, STATUS_REFUSED,
				N_("%s is not on duty now; choose someone who is"),
				candidate->adviser->name);
		return error_set(err, STATUS_REFUSED,
			N_("%s is not on duty now (next: %s); choose someone who is"),
			candidate->adviser->name,
			reason_argument(reason, argument, sizeof(argument)));
	case REASON_DOES_NOT_ADVISE:
		return error_set(err, STATUS_REFUSED,
			N_("%s receives visitors but gives no legal advice; choose an adviser"),
			candidate->adviser->name);
	case REASON_TERM_ENDED:
		return error_set(err, STATUS_REFUSED,
			N_("The appointment of %s does not cover today; choose someone else, or "
			   "mend "
			   "the term in roster.yaml"),
			candidate->adviser->name);
	default:
		return error_set(err, STATUS_REFUSED,
			N_("%s has reached the day's limit of %s cases; choose someone else"),
			candidate->adviser->name,
			reason_argument(reason, argument, sizeof(argument)));
	}
}

enum status choice_take(struct choice *choice, const char *to, struct error *err)
{
	choice->chosen = assignment_find(&choice->proposal.candidates, to);
	if (choice->chosen == NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no adviser '%s' in the roster; the proposal shows "
			   "who "
			   "there is"),
			to);
	return choice->chosen->eligible ? STATUS_OK : refuse_ineligible(choice->chosen, err);
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
