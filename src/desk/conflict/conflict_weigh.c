#include "conflict_weigh.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/store/backup/snapshot.h"

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
	struct conflict conflict = {
		.adviser = weighing->desk->config.roster.advisers[adviser].id,
		.band = hit_band(hit),
		.tie = hit->adviser == adviser ? hit_tie(hit) : TIE_FIRM,
	};

	conflict.decision = decision_on(weighing, hit, &conflict);
	return conflict;
}

/* Nothing was decided, and as grave a hit of the adviser's own was weighed before. */
static bool adds_nothing(const struct weighing *weighing, const struct hit *hit)
{
	const struct conflict *gravest = &weighing->gravest[hit->adviser];

	return weighing->decided.count == 0 && gravest->tie != TIE_FIRM &&
	       gravest->band >= hit_band(hit);
}

static void weigh(struct weighing *weighing, const struct hit *hit)
{
	size_t adviser = hit->adviser;

	if (adds_nothing(weighing, hit))
		return;

	do {
		struct conflict *gravest = &weighing->gravest[adviser];
		struct conflict conflict = weighing_conflict(weighing, hit, adviser);
		if (gravest->band == BAND_NONE || conflict_graver(&conflict, gravest))
			*gravest = conflict;
		adviser = roster_ties_colleague(&weighing->desk->config.ties, adviser);
	} while (adviser != hit->adviser);
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
	struct snapshot snapshot;

	*out = (struct weighing){.desk = desk};
	enum status status = snapshot_begin(&snapshot, desk->store, err);
	if (status == STATUS_OK)
		status = hits_find(desk, record, &out->hits, err);
	if (status == STATUS_OK)
		status = weigh_all(out, record, err);
	snapshot_end(&snapshot);
	return status;
}

void weighing_release(struct weighing *weighing)
{
	hits_release(&weighing->hits);
	hit_decision_list_release(&weighing->decided);
	free(weighing->gravest);
	weighing->gravest = NULL;
}
