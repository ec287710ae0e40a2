#include "menzhen/desk/conflict_search.h"

#include <stdlib.h>
#include <string.h>

#include "conflict_hits.h"
#include "menzhen/base/memory.h"
#include "menzhen/store/conflict_store.h"

/* The gravest conflict of each adviser of the roster, by index; BAND_NONE: none so far. */
struct weighing {
	const struct desk *desk;
	const struct hits *hits;
	struct hit_decision_list decided;
	struct conflict *gravest;
};

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
		bool mine = decided->decision == DECISION_DIFFERENT ||
			    strcmp(decided->adviser, conflict->adviser) == 0;
		if (mine && is_about(decided, hit) && conflict_allows(conflict, decided->decision))
			last = decided->decision;
	}
	return last;
}

static void weigh(
	struct weighing *weighing, const struct hit *hit, size_t adviser, enum conflict_tie tie)
{
	struct conflict *gravest = &weighing->gravest[adviser];
	struct conflict conflict = {
		.adviser = weighing->desk->config.roster.advisers[adviser].id,
		.band = hit_band(hit),
		.tie = tie,
	};

	conflict.decision = decision_on(weighing, hit, &conflict);
	if (gravest->band == BAND_NONE || conflict_graver(&conflict, gravest))
		*gravest = conflict;
}

static void weigh_all(struct weighing *weighing)
{
	const struct roster_ties *ties = &weighing->desk->config.ties;
	const struct hit_list *hits = &weighing->hits->crossed;

	for (size_t i = 0; i < hits->count; i++) {
		const struct hit *hit = &hits->items[i];
		weigh(weighing, hit, hit->adviser, hit_tie(hit));
		for (size_t other = 0; other < ties->count; other++)
			if (roster_ties_colleagues(ties, hit->adviser, other))
				weigh(weighing, hit, other, TIE_FIRM);
	}
}

static enum status add_conflict(
	struct conflict_list *out, const struct conflict *conflict, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	struct conflict *item = &out->items[out->count++];
	*item = *conflict;
	return string_copy(&item->adviser, conflict->adviser) ? STATUS_OK : error_memory(err);
}

static enum status find_conflicts(const struct desk *desk, const struct case_record *record,
	const struct hits *hits, struct conflict_list *out, struct error *err)
{
	struct weighing weighing = {.desk = desk, .hits = hits};
	size_t count = desk->config.roster.adviser_count;
	enum status status = STATUS_OK;

	if (hits->crossed.count == 0)
		return STATUS_OK;
	if (record->number != NULL)
		status = conflict_decided(desk->store, record->number, &weighing.decided, err);
	weighing.gravest = calloc(count, sizeof(*weighing.gravest));
	if (weighing.gravest == NULL)
		status = error_memory(err);
	if (status == STATUS_OK)
		weigh_all(&weighing);
	for (size_t i = 0; i < count && status == STATUS_OK; i++)
		if (weighing.gravest[i].band != BAND_NONE)
			status = add_conflict(out, &weighing.gravest[i], err);
	free(weighing.gravest);
	hit_decision_list_release(&weighing.decided);
	return status;
}

static enum status find_known(const struct desk *desk, const struct hits *hits,
	struct string_list *out, struct error *err)
{
	for (size_t i = 0; i < hits->known.count; i++) {
		const struct hit *hit = &hits->known.items[i];
		const char *id = desk->config.roster.advisers[hit->adviser].id;
		if (hit->match == MATCH_SOUND || string_list_has(out, id))
			continue;
		if (!string_list_add(out, id))
			return error_memory(err);
	}
	return STATUS_OK;
}

enum status conflict_search(const struct desk *desk, const struct case_record *record,
	struct conflict_list *out, struct string_list *known_by, struct error *err)
{
	struct hits hits = {0};
	enum status status = hits_find(desk, record, &hits, err);

	if (status == STATUS_OK)
		status = find_conflicts(desk, record, &hits, out, err);
	if (status == STATUS_OK && known_by != NULL)
		status = find_known(desk, &hits, known_by, err);
	hits_release(&hits);
	return status;
}
