#include "ranking.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/desk/conflict/conflict_search.h"
#include "standings.h"

static void add_conflicts(
	const struct desk *desk, const struct conflict_list *conflicts, struct standing *standings)
{
	size_t adviser;

	for (size_t i = 0; i < conflicts->count; i++)
		if (roster_ties_find(&desk->config.ties, conflicts->items[i].adviser, &adviser))
			standings[adviser].conflict = &conflicts->items[i];
}

static void add_known(
	const struct desk *desk, const struct string_list *known_by, struct standing *standings)
{
	size_t adviser;

	for (size_t i = 0; i < known_by->count; i++)
		if (roster_ties_find(&desk->config.ties, known_by->items[i], &adviser))
			standings[adviser].knows_client = true;
}

/* The desk's standings with what this case adds. *OUT is the caller's to free. */
static enum status stand_for_case(const struct desk *desk, const struct ranking *ranking,
	struct standing **out, struct error *err)
{
	size_t size = desk->config.roster.adviser_count * sizeof(**out);
	const struct standing *general;
	enum status status = standings_read(desk, ranking->service_day, &general, err);

	if (status != STATUS_OK)
		return status;
	*out = malloc(size + 1);
	if (*out == NULL)
		return error_memory(err);
	memcpy(*out, general, size);
	if (ranking->conflicts != NULL)
		add_conflicts(desk, ranking->conflicts, *out);
	if (ranking->known_by != NULL)
		add_known(desk, ranking->known_by, *out);
	return STATUS_OK;
}

enum status ranking_make(const struct desk *desk, const struct ranking *ranking,
	const struct need *need, struct candidate_list *out, struct error *err)
{
	const struct config *config = &desk->config;
	struct standing *standings = NULL;
	enum status status = stand_for_case(desk, ranking, &standings, err);
	const struct assignment_input input = {
		.roster = &config->roster,
		.duties = ranking->duties,
		.categories = &config->categories,
		.weights = &config->station.weights,
		.standings = standings,
		.need = *need,
		.now = ranking->now,
		.offset_minutes = config->station.offset_minutes,
	};

	if (status == STATUS_OK)
		status = assignment_propose(&input, out, err);
	free(standings);
	return status;
}

enum status ranking_make_for(const struct desk *desk, const struct ranking *ranking,
	const struct case_record *record, const struct need *need, struct conflict_list *conflicts,
	struct candidate_list *out, struct error *err)
{
	struct string_list known_by = {0};
	struct ranking known = *ranking;
	enum status status = conflict_search(desk, record, conflicts, &known_by, err);

	known.conflicts = conflicts;
	known.known_by = &known_by;
	if (status == STATUS_OK)
		status = ranking_make(desk, &known, need, out, err);
	string_list_release(&known_by);
	return status;
}
