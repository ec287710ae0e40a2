#include "conflict_weigh.h"

#include <stdlib.h>
#include <string.h>

static bool is_about(const struct hit_decision *decided, const struct hit *hit)
{
	if (hit->client != NULL)
		return strcmp(decided->hit, hit->client) == 0;
	return decided->case_id == hit->case_id;
}

/* Another person is another person for every adviser; all else was decided about one. */
static enum conflict_decision decision_on(
	const struct weighing *weighing, const struct hit *hit, const struct conflict *conflict)
{
	enum conflict_decision last = DECISION_NONE;

	for (size_t i = 0; i < weighing->decided.count; i++) {
		const struct hit_decision *decided = &weighing->decided.items[i];
		bool theirs = decided->decision == DECISION_DIFFERENT ||
			      strcmp(decided->adviser, conflict->adviser) == 0;
		if (theirs && is_about(decided, hit) &&
			conflict_allows(conflict, decided->decision))
			last = decided->decision;
	}
	return last;
}

struct conflict weighing_conflict(
	const struct weighing *weighing, const struct hit *hit, size_t adviser)
{
	const struct config *config = &weighing->desk->config;
	bool own = hit->adviser == adviser;
	struct conflict conflict = {.adviser = config->roster.advisers[adviser].id};

	if (!own && !roster_ties_colleagues(&config->ties, hit->adviser, adviser))
		return conflict;
	conflict.band = hit_band(hit);
	conflict.tie = own ? hit_tie(hit) : TIE_FIRM;
	conflict.decision = decision_on(weighing, hit, &conflict);
	return conflict;
}

static void weigh(struct weighing *weighing, const struct hit *hit)
{
	for (size_t i = 0; i < weighing->desk->config.roster.adviser_count; i++) {
		struct conflict *gravest = &weighing->gravest[i];
		struct conflict conflict = weighing_conflict(weighing, hit, i);
		if (conflict.band != BAND_NONE &&
			(gravest->band == BAND_NONE || conflict_graver(&conflict, gravest)))
			*gravest = conflict;
	}
}

static enum status weigh_all(
	struct weighing *weighing, const struct case_record *record, struct error *err)
{
	const struct hit_list *hits = &weighing->hits.crossed;
	size_t advisers = weighing->desk->config.roster.adviser_count;
	enum status status = STATUS_OK;

	if (hits->count == 0)
		return STATUS_OK;
	if (record->number != NULL)
		status = conflict_decided(
			weighing->desk->store, record->number, &weighing->decided, err);
	if (status != STATUS_OK)
		return status;
	weighing->gravest = calloc(advisers, sizeof(*weighing->gravest));
	if (weighing->gravest == NULL)
		return error_memory(err);
	for (size_t i = 0; i < hits->count; i++)
		weigh(weighing, &hits->items[i]);
	return STATUS_OK;
}

enum status weighing_init(struct weighing *out, const struct desk *desk,
	const struct case_record *record, struct error *err)
{
	*out = (struct weighing){.desk = desk};
	enum status status = hits_find(desk, record, &out->hits, err);

	return status == STATUS_OK ? weigh_all(out, record, err) : status;
}

void weighing_release(struct weighing *weighing)
{
	hits_release(&weighing->hits);
	hit_decision_list_release(&weighing->decided);
	free(weighing->gravest);
	weighing->gravest = NULL;
}
