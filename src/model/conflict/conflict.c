#include "menzhen/model/conflict/conflict.h"

#include <stdlib.h>
#include <string.h>

static const struct coded bands[CONFLICT_BANDS] = {
	[BAND_NONE] = {"none", N_("no conflict")},
	[BAND_NAME_ONLY] = {"name_only", N_("name only")},
	[BAND_LIKELY] = {"likely", N_("likely")},
	[BAND_CERTAIN] = {"certain", N_("certain")},
};

static const struct coded ties[CONFLICT_TIES] = {
	[TIE_ADVISED] = {"advised", N_("has advised the other side")},
	[TIE_REPRESENTS] = {"represents", N_("the other side is a standing client")},
	[TIE_FIRM] = {"firm", N_("somebody of the same firm advised the other side")},
};

static const struct coded decisions[CONFLICT_DECISIONS] = {
	[DECISION_NONE] = {"none", N_("not decided")},
	[DECISION_DIFFERENT] = {"different", N_("a different person")},
	[DECISION_CONSENTED] = {"consented", N_("both sides agreed in writing")},
	[DECISION_OVERRIDDEN] = {"override", N_("overridden by a supervisor")},
};

const struct coded_table conflict_band_table = {bands, CONFLICT_BANDS};
const struct coded_table conflict_tie_table = {ties, CONFLICT_TIES};
const struct coded_table conflict_decision_table = {decisions, CONFLICT_DECISIONS};
const struct coded_table conflict_choice_table = {decisions + 1, CONFLICT_DECISIONS - 1};

bool conflict_open(const struct conflict *conflict)
{
	return conflict && conflict->band != BAND_NONE && conflict->decision == DECISION_NONE;
}

bool conflict_stops(const struct conflict *conflict)
{
	return conflict_open(conflict) && conflict->tie != TIE_FIRM;
}

bool conflict_allows(const struct conflict *conflict, enum conflict_decision decision)
{
	if (conflict->band == BAND_NONE)
		return false;
	switch (decision) {
	case DECISION_DIFFERENT:
		return conflict->band == BAND_NAME_ONLY ||
		       (conflict->band == BAND_LIKELY && conflict->tie == TIE_FIRM);
	case DECISION_CONSENTED:
		return conflict->tie == TIE_FIRM;
	case DECISION_OVERRIDDEN:
		return true;
	default:
		return false;
	}
}

/* In the order of weight: still open, one's own, the surer match. */
static int weight(const struct conflict *conflict)
{
	int own = conflict->tie != TIE_FIRM;

	return (2 * conflict_open(conflict) + own) * CONFLICT_BANDS + (int)conflict->band;
}

bool conflict_graver(const struct conflict *a, const struct conflict *b)
{
	return weight(a) > weight(b);
}

enum status conflict_refusal(const struct conflict *conflict, const char *name, struct error *err)
{
	if (conflict->tie == TIE_FIRM)
		return error_set(err, STATUS_REFUSED,
			N_("Somebody of %s's firm has advised or represents the other side: "
			   "decide about the conflict of interest first, or choose another"),
			name);
	if (conflict->band == BAND_NAME_ONLY)
		return error_set(err, STATUS_REFUSED,
			N_("%s may have advised the other side, somebody of that name: decide "
			   "whether it is the same person, or choose another"),
			name);
	if (conflict->tie == TIE_REPRESENTS)
		return error_set(err, STATUS_REFUSED,
			N_("The other side is a standing client of %s: choose another, or have a "
			   "supervisor override it with a reason"),
			name);
	return error_set(err, STATUS_REFUSED,
		N_("%s has advised the other side: choose another, or have a supervisor override "
		   "it with a reason"),
		name);
}

void conflict_list_release(struct conflict_list *list)
{
	if (list == NULL)
		return;
	free(list->items);
	*list = (struct conflict_list){0};
}
