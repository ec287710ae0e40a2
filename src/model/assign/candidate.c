#include "menzhen/model/assign/candidate.h"

bool candidate_undecided(const struct candidate *candidate)
{
	const unsigned int conflicts =
		1u << REASON_CONFLICT_ADVISED | 1u << REASON_CONFLICT_REPRESENTS;

	return conflict_open(candidate->conflict) && (candidate->stops & ~conflicts) == 0;
}

void candidate_points(
	const struct candidate *candidate, const struct weights *weights, int out[CRITERIA])
{
	for (int i = 0; i < CRITERIA; i++)
		out[i] = candidate->fit[i] * weights->of[i];
}

struct telling {
	struct reason *reasons;
	size_t count;
};

static void tell(struct telling *out, struct reason reason)
{
	out->reasons[out->count++] = reason;
}

static void tell_kind(struct telling *out, enum reason_kind kind)
{
	tell(out, (struct reason){.kind = kind});
}

static struct reason not_on_duty(const struct candidate *candidate)
{
	struct reason reason = {.kind = REASON_NOT_ON_DUTY, .minute = -1};

	if (candidate->next != NULL) {
		reason.day = candidate->next->day;
		reason.minute = candidate->next->start;
	}
	return reason;
}

static struct reason stop_of(const struct candidate *candidate, enum reason_kind kind)
{
	switch (kind) {
	case REASON_NOT_ON_DUTY:
		return not_on_duty(candidate);
	case REASON_AWAY:
		return (struct reason){.kind = kind, .minute = candidate->duty->back};
	case REASON_DAILY_LIMIT:
		return (struct reason){.kind = kind, .number = candidate->adviser->daily_limit};
	case REASON_CONFLICT_ADVISED:
	case REASON_CONFLICT_REPRESENTS:
		return (struct reason){.kind = kind, .band = candidate->conflict->band};
	default:
		return (struct reason){.kind = kind};
	}
}

struct reason candidate_stop(const struct candidate *candidate)
{
	int kind = 0;

	while ((candidate->stops >> kind & 1u) == 0)
		kind++;
	return stop_of(candidate, (enum reason_kind)kind);
}

static void tell_stops(struct telling *out, const struct candidate *candidate)
{
	for (int kind = 0; kind < REASON_KINDS; kind++)
		if ((candidate->stops >> kind & 1u) != 0)
			tell(out, stop_of(candidate, (enum reason_kind)kind));
}

static void tell_duty(struct telling *out, const struct candidate *candidate)
{
	if (candidate->duty != NULL)
		tell(out, (struct reason){.kind = REASON_ON_DUTY,
				  .day = candidate->duty->day,
				  .minute = candidate->duty->end});
}

/* A conflict that does not stop them. */
static void tell_conflict(struct telling *out, const struct candidate *candidate)
{
	static const enum reason_kind by_decision[CONFLICT_DECISIONS] = {
		[DECISION_NONE] = REASON_CONFLICT_FIRM,
		[DECISION_DIFFERENT] = REASON_CONFLICT_DIFFERENT,
		[DECISION_CONSENTED] = REASON_CONFLICT_CONSENTED,
		[DECISION_OVERRIDDEN] = REASON_CONFLICT_OVERRIDDEN,
	};
	const struct conflict *conflict = candidate->conflict;

	if (conflict != NULL && conflict->band != BAND_NONE && !conflict_stops(conflict))
		tell(out, (struct reason){
				  .kind = by_decision[conflict->decision], .band = conflict->band});
}

static void tell_skill(struct telling *out, const struct candidate *candidate)
{
	static const enum reason_kind by_skill[] = {
		[SKILL_OTHER] = REASON_SKILL_OTHER,
		[SKILL_GENERAL] = REASON_SKILL_GENERAL,
		[SKILL_GROUP] = REASON_SKILL_GROUP,
		[SKILL_LEAF] = REASON_SKILL_LEAF,
	};

	tell_kind(out, by_skill[candidate->fit[CRITERION_SKILL]]);
}

static void tell_wishes(struct telling *out, const struct candidate *candidate)
{
	if (candidate->fit[CRITERION_CONTINUITY] > 0)
		tell_kind(out, REASON_KNOWS_CLIENT);
	if (candidate->language != NULL)
		tell(out, (struct reason){.kind = candidate->fit[CRITERION_LANGUAGE] > 0
							  ? REASON_SPEAKS
							  : REASON_DOES_NOT_SPEAK,
				  .word = candidate->language});
	if (candidate->sex == SEX_UNSTATED)
		return;
	if (candidate->adviser->sex == SEX_UNSTATED)
		tell_kind(out, REASON_SEX_UNSTATED);
	else
		tell_kind(out, candidate->fit[CRITERION_SEX] > 0 ? REASON_SEX_AS_WISHED
								 : REASON_SEX_NOT_AS_WISHED);
}

static void tell_load(struct telling *out, const struct candidate *candidate)
{
	int over = candidate->over_share;

	tell(out, (struct reason){.kind = candidate->open_cases > 0 ? REASON_OPEN_CASES
								    : REASON_NO_OPEN_CASES,
			  .number = candidate->open_cases});
	if (candidate->eligible && over != 0)
		tell(out,
			(struct reason){.kind = over > 0 ? REASON_ABOVE_SHARE : REASON_BELOW_SHARE,
				.number = over > 0 ? over : -over});
	if (candidate->eligible)
		tell(out, (struct reason){.kind = candidate->last_active == 0 ? REASON_NO_CASE_YET
									      : REASON_IDLE,
				  .number = candidate->idle});
}

size_t candidate_reasons(const struct candidate *candidate, struct reason out[CANDIDATE_REASONS])
{
	struct telling telling = {.reasons = out};

	tell_stops(&telling, candidate);
	tell_duty(&telling, candidate);
	tell_conflict(&telling, candidate);
	tell_skill(&telling, candidate);
	tell_wishes(&telling, candidate);
	tell_load(&telling, candidate);
	return telling.count;
}
