#include "ranking.h"

#include <stdlib.h>

/* By the roster's order; those who are not in it any more are left out. */
static void place_workloads(
	const struct desk *desk, const struct ranking *ranking, struct standing *standings)
{
	const struct roster *roster = &desk->config.roster;

	for (size_t i = 0; i < ranking->workload_count; i++) {
		const struct workload *workload = &ranking->workloads[i];
		const struct adviser *adviser = roster_adviser(roster, workload->adviser);
		if (adviser == NULL)
			continue;
		standings[adviser - roster->advisers] = (struct standing){
			.open_cases = workload->open_cases,
			.given_today = workload->cases_today,
			.last_active = workload->last_active,
		};
	}
}

enum status ranking_make(const struct desk *desk, const struct ranking *ranking,
	const struct need *need, struct candidate_list *out, struct error *err)
{
	const struct config *config = &desk->config;
	struct standing *standings = calloc(config->roster.adviser_count + 1, sizeof(*standings));

	if (standings == NULL)
		return error_memory(err);
	place_workloads(desk, ranking, standings);
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
	enum status status = assignment_propose(&input, out, err);
	free(standings);
	return status;
}
