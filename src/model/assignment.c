#include "menzhen/model/assignment.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"

enum { SKILL_OTHER, SKILL_GENERAL, SKILL_GROUP, SKILL_LEAF };

enum { MILLISECONDS_PER_MINUTE = 60 * 1000 };

/* The first running duty: someone with several is still one candidate. */
static const struct duty *running_duty(
	const struct duty_list *duties, const struct adviser *adviser, struct local_time now)
{
	for (size_t i = 0; i < duties->count; i++)
		if (duties->items[i].adviser == adviser && duty_serves(&duties->items[i]) &&
			duty_covers(&duties->items[i], now))
			return &duties->items[i];
	return NULL;
}

static struct workload workload_of(
	const struct assignment_input *input, const struct adviser *adviser)
{
	for (size_t i = 0; i < input->workload_count; i++)
		if (strcmp(input->workloads[i].adviser, adviser->id) == 0)
			return input->workloads[i];
	return (struct workload){.adviser = adviser->id};
}

static int skill_for(const struct assignment_input *input, const struct adviser *adviser)
{
	static const int by_match[] = {SKILL_OTHER, SKILL_GROUP, SKILL_LEAF};
	int best = 0;

	if (adviser->skills.count == 0)
		return SKILL_GENERAL;
	for (size_t i = 0; i < adviser->skills.count; i++) {
		int match = category_match(
			input->categories, adviser->skills.items[i], input->category);
		if (match > best)
			best = match;
	}
	return by_match[best];
}

static void add_reason(struct candidate *candidate, struct reason reason)
{
	candidate->reasons[candidate->reason_count++] = reason;
}

static void add_not_on_duty(struct candidate *candidate)
{
	struct reason reason = {.kind = REASON_NOT_ON_DUTY, .minute = -1};

	if (candidate->next != NULL) {
		reason.day = candidate->next->day;
		reason.minute = candidate->next->start;
	}
	add_reason(candidate, reason);
}

/* All that stops the candidate; with none of these it is eligible. */
static void add_stops(struct candidate *candidate, int cases_today, struct day today)
{
	const struct adviser *adviser = candidate->adviser;
	struct day service_day = candidate->duty != NULL ? candidate->duty->day : today;

	if (candidate->duty == NULL)
		add_not_on_duty(candidate);
	if (!adviser_kind_advises(adviser->kind))
		add_reason(candidate, (struct reason){.kind = REASON_DOES_NOT_ADVISE});
	if (!day_range_has(adviser->term, service_day))
		add_reason(candidate, (struct reason){.kind = REASON_TERM_ENDED});
	if (adviser->daily_limit > 0 && cases_today >= adviser->daily_limit)
		add_reason(candidate, (struct reason){.kind = REASON_DAILY_LIMIT,
					      .number = adviser->daily_limit});
	candidate->eligible = candidate->reason_count == 0;
}

static void add_duty_and_skill(struct candidate *candidate)
{
	static const enum reason_kind by_skill[] = {
		[SKILL_OTHER] = REASON_SKILL_OTHER,
		[SKILL_GENERAL] = REASON_SKILL_GENERAL,
		[SKILL_GROUP] = REASON_SKILL_GROUP,
		[SKILL_LEAF] = REASON_SKILL_LEAF,
	};

	if (candidate->duty != NULL)
		add_reason(candidate, (struct reason){.kind = REASON_ON_DUTY,
					      .day = candidate->duty->day,
					      .minute = candidate->duty->end});
	add_reason(candidate, (struct reason){.kind = by_skill[candidate->skill]});
}

static void add_load(struct candidate *candidate)
{
	struct reason reason = {.kind = REASON_NO_OPEN_CASES, .number = candidate->open_cases};

	if (candidate->open_cases > 0)
		reason.kind = REASON_OPEN_CASES;
	add_reason(candidate, reason);
}

/* A clock that was set back makes nobody idle for less than no time. */
static void add_idle(struct candidate *candidate, moment now)
{
	struct reason reason = {.kind = REASON_NO_CASE_YET};

	if (candidate->last_active != 0) {
		moment idle = (now - candidate->last_active) / MILLISECONDS_PER_MINUTE;
		reason.kind = REASON_IDLE;
		reason.number = idle > 0 ? (int)idle : 0;
	}
	add_reason(candidate, reason);
}

static struct candidate consider(
	const struct assignment_input *input, const struct adviser *adviser, struct local_time now)
{
	struct workload workload = workload_of(input, adviser);
	struct candidate candidate = {
		.adviser = adviser,
		.duty = running_duty(input->duties, adviser, now),
		.skill = skill_for(input, adviser),
		.open_cases = workload.open_cases,
		.last_active = workload.last_active,
	};

	if (candidate.duty == NULL)
		candidate.next = duty_next(input->duties, adviser, now);
	add_stops(&candidate, workload.cases_today, now.day);
	add_duty_and_skill(&candidate);
	add_load(&candidate);
	if (candidate.eligible)
		add_idle(&candidate, input->now);
	return candidate;
}

static int compare_numbers(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int compare_eligible(const struct candidate *a, const struct candidate *b)
{
	int order = compare_numbers(b->skill, a->skill);

	if (order == 0)
		order = compare_numbers(a->open_cases, b->open_cases);
	if (order == 0)
		order = compare_numbers(a->last_active, b->last_active);
	return order;
}

/* Present before absent, absent by when they come, those of whom that is not known last. */
static int compare_stopped(const struct candidate *a, const struct candidate *b)
{
	int order = compare_numbers(a->duty == NULL, b->duty == NULL);

	if (order == 0)
		order = compare_numbers(
			a->duty == NULL && a->next == NULL, b->duty == NULL && b->next == NULL);
	if (order != 0 || a->next == NULL)
		return order;
	order = compare_numbers(a->next->day.n, b->next->day.n);
	return order != 0 ? order : compare_numbers(a->next->start, b->next->start);
}

/* A total order: advisers of one roster are told apart by their place in it. */
static int compare_candidates(const void *left, const void *right)
{
	const struct candidate *a = left, *b = right;
	int order = compare_numbers(b->eligible, a->eligible);

	if (order == 0)
		order = a->eligible ? compare_eligible(a, b) : compare_stopped(a, b);
	return order != 0 ? order : (a->adviser > b->adviser) - (a->adviser < b->adviser);
}

enum status assignment_propose(
	const struct assignment_input *input, struct candidate_list *out, struct error *err)
{
	struct local_time now = moment_local(input->now, input->offset_minutes);

	for (size_t i = 0; i < input->roster->adviser_count; i++) {
		if (!array_reserve(
			    (void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
			return error_memory(err);
		out->items[out->count++] = consider(input, &input->roster->advisers[i], now);
	}
	if (out->count > 0)
		qsort(out->items, out->count, sizeof(*out->items), compare_candidates);
	return STATUS_OK;
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
