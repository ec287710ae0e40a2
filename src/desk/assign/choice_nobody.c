/* What to tell who asks for anybody when nobody can be given the case. */
#include <stdio.h>

#include "choice.h"

/* The next duty, of all who give advice, to begin; NULL: none is known. */
static const struct duty *next_duty(const struct candidate_list *list)
{
	for (size_t i = 0; i < list->count && list->items != NULL; i++)
		if (list->items[i].next != NULL &&
			adviser_kind_advises(list->items[i].adviser->kind))
			return list->items[i].next;
	return NULL;
}

static enum status refuse_absent(const struct candidate_list *list, struct error *err)
{
	const struct duty *next = next_duty(list);
	char day[DAY_TEXT_SIZE], hour[MINUTE_TEXT_SIZE], when[32];

	if (next == NULL)
		return error_say(err, STATUS_REFUSED,
			N_("Nobody who could take the case is on duty; put someone on the roster, "
			   "or refer the visitor"));
	snprintf(when, sizeof(when), "%s %s", day_format(next->day, day),
		minute_format(next->start, hour));
	return error_set(err, STATUS_REFUSED,
		N_("Nobody who could take the case is on duty; next: %s from %s. The case keeps "
		   "its place"),
		next->adviser->name, when);
}

/* The first whom nothing but an undecided conflict of interest stops; NULL: nobody. */
static const struct candidate *first_undecided(const struct candidate_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (candidate_undecided(&list->items[i]))
			return &list->items[i];
	return NULL;
}

static int back_at(const struct candidate *candidate)
{
	return candidate->duty->day.n * MINUTES_PER_DAY + candidate->duty->back;
}

/* What keeps the case from somebody besides, once they are back. */
enum besides { NOTHING_BESIDES, CONFLICT_BESIDES };

static bool is_away(const struct candidate *candidate, enum besides besides)
{
	const unsigned int conflicts =
		1u << REASON_CONFLICT_ADVISED | 1u << REASON_CONFLICT_REPRESENTS;
	unsigned int may = besides == CONFLICT_BESIDES ? conflicts : 0;

	return (candidate->stops & ~may) == 1u << REASON_AWAY;
}

/* The first to be back of those whom nothing else stops but BESIDES; NULL: nobody. */
static const struct candidate *first_back(const struct candidate_list *list, enum besides besides)
{
	const struct candidate *first = NULL;

	for (size_t i = 0; i < list->count; i++) {
		const struct candidate *candidate = &list->items[i];
		if (is_away(candidate, besides) &&
			(first == NULL || back_at(candidate) < back_at(first)))
			first = candidate;
	}
	return first;
}

static enum status refuse_away(const struct candidate *away, struct error *err)
{
	char hour[MINUTE_TEXT_SIZE];

	minute_format(away->duty->back, hour);
	if (!is_away(away, NOTHING_BESIDES))
		return error_set(err, STATUS_REFUSED,
			N_("%s is away, will be back at %s, and has a conflict of interest with "
			   "the case: decide about it then, or refer the visitor. The case keeps "
			   "its place"),
			away->adviser->name, hour);
	return error_set(err, STATUS_REFUSED,
		N_("Everybody on duty who could take the case is away; %s will be back at %s. The "
		   "case keeps its place"),
		away->adviser->name, hour);
}

enum status choice_refuse_nobody(const struct choice *choice, struct error *err)
{
	const struct candidate_list *list = &choice->proposal.candidates;
	const struct candidate *undecided = first_undecided(list);
	const struct candidate *away = first_back(list, NOTHING_BESIDES);

	if (undecided != NULL)
		return error_set(err, STATUS_REFUSED,
			N_("A conflict of interest stands between the case and everybody on duty "
			   "who could take it: decide about that of %s or of another, or refer "
			   "the visitor"),
			undecided->adviser->name);
	if (away == NULL)
		away = first_back(list, CONFLICT_BESIDES);
	return away != NULL ? refuse_away(away, err) : refuse_absent(list, err);
}
