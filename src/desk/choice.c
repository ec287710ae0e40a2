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

/* The ranking as it stood, kept with the event: why this adviser, months later. */
static void write_proposal(struct buffer *out, const struct candidate_list *list)
{
	struct json_writer json = {.out = out};

	json_array_begin(&json);
	for (size_t i = 0; i < list->count && list->items[i].eligible; i++) {
		const struct candidate *candidate = &list->items[i];
		json_object_begin(&json);
		json_member(&json, "adviser", candidate->adviser->id);
		json_key(&json, "reasons");
		json_array_begin(&json);
		for (size_t r = 0; r < candidate->reason_count; r++)
			json_string(&json, reason_code(candidate->reasons[r].kind));
		json_array_end(&json);
		json_object_end(&json);
	}
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
	char day[DAY_TEXT_SIZE], when[32];

	if (next == NULL)
		return error_say(err, STATUS_REFUSED,
			N_("Nobody who could take the case is on duty; put someone on the roster, "
			   "or "
			   "refer the visitor"));
	snprintf(when, sizeof(when), "%s %02d:%02d", day_format(next->day, day), next->start / 60,
		next->start % 60);
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
	fields_add_text(fields, "proposal", buffer_text(&choice->ranking));
	return STATUS_OK;
}

void choice_release(struct choice *choice)
{
	buffer_release(&choice->ranking);
	proposal_release(&choice->proposal);
}
