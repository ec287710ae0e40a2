#include "menzhen/model/assign/assignment.h"

#include <stdlib.h>
#include <string.h>

#include "candidate_fit.h"
#include "candidate_order.h"

/* --- duty --- */

/*
 * One walk along the duties, in their order. Of several running at once the first counts. It ends
 * when everybody's is known, which on a busy day is long before the last.
 */
static void find_duties(
	struct candidate_list *list, const struct assignment_input *input, struct local_time now)
{
	size_t unknown = list->count;

	for (size_t i = 0; i < input->duties->count && unknown > 0; i++) {
		const struct duty *duty = &input->duties->items[i];
		struct candidate *candidate = &list->items[duty->adviser - input->roster->advisers];
		if (candidate->duty != NULL || candidate->next != NULL || !duty_serves(duty))
			continue;
		if (duty_covers(duty, now))
			candidate->duty = duty;
		else if (duty->start > duty_minute(duty, now))
			candidate->next = duty;
		else
			continue;
		unknown--;
	}
}

/* --- stops --- */

static unsigned int stop_if(bool stopped, enum reason_kind kind)
{
	return stopped ? 1u << kind : 0;
}

static unsigned int find_stops(
	const struct candidate *candidate, const struct standing *standing, struct day today)
{
	const struct adviser *adviser = candidate->adviser;
	const struct duty *duty = candidate->duty;
	struct day service_day = duty != NULL ? duty->day : today;
	bool conflict = candidate->conflict != NULL && conflict_stops(candidate->conflict);

	return stop_if(duty == NULL, REASON_NOT_ON_DUTY) |
	       stop_if(duty != NULL && duty->state == DUTY_AWAY, REASON_AWAY) |
	       stop_if(!adviser_kind_advises(adviser->kind), REASON_DOES_NOT_ADVISE) |
	       stop_if(!day_range_has(adviser->term, service_day), REASON_TERM_ENDED) |
	       stop_if(adviser->daily_limit > 0 && standing->given_today >= adviser->daily_limit,
		       REASON_DAILY_LIMIT) |
	       stop_if(conflict && candidate->conflict->tie == TIE_ADVISED,
		       REASON_CONFLICT_ADVISED) |
	       stop_if(conflict && candidate->conflict->tie == TIE_REPRESENTS,
		       REASON_CONFLICT_REPRESENTS);
}

_Static_assert(REASON_KINDS <= 8 * sizeof(unsigned int), "a bit for each reason");

/* --- all of them --- */

static void consider(
	struct candidate *candidate, const struct standing *standing, const struct measure *measure)
{
	candidate->conflict = standing->conflict;
	candidate->language = measure->language;
	candidate->sex = measure->input->need.sex;
	candidate->stops = find_stops(candidate, standing, measure->now.day);
	candidate->eligible = candidate->stops == 0;
	candidate->warned = conflict_open(candidate->conflict) && candidate->eligible;
	candidate_measure(candidate, standing, measure);
}

static enum status list_advisers(
	const struct roster *roster, struct candidate_list *out, struct error *err)
{
	if (roster->adviser_count == 0)
		return STATUS_OK;
	out->items = calloc(roster->adviser_count, sizeof(*out->items));
	if (out->items == NULL)
		return error_memory(err);
	out->count = out->capacity = roster->adviser_count;
	for (size_t i = 0; i < out->count; i++)
		out->items[i].adviser = &roster->advisers[i];
	return STATUS_OK;
}

enum status assignment_propose(
	const struct assignment_input *input, struct candidate_list *out, struct error *err)
{
	struct measure measure = measure_of(input);
	enum status status = list_advisers(input->roster, out, err);

	if (status != STATUS_OK || out->count == 0)
		return status;
	out->weights = *input->weights;
	find_duties(out, input, measure.now);
	measure_pool(&measure, out);
	for (size_t i = 0; i < out->count; i++)
		consider(&out->items[i], &input->standings[i], &measure);
	return candidates_sort(out, err);
}

const struct candidate *assignment_best(const struct candidate_list *list)
{
	return list->count > 0 && list->items[0].eligible ? &list->items[0] : NULL;
}

const struct candidate *assignment_find(const struct candidate_list *list, const char *adviser)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].adviser->id, adviser) == 0)
			return &list->items[i];
	return NULL;
}

void candidate_list_release(struct candidate_list *list)
{
	if (list == NULL)
		return;
	free(list->items);
	*list = (struct candidate_list){0};
}
