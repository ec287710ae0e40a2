#include "ranking.h"

enum status ranking_make(const struct desk *desk, const struct ranking *ranking,
	const char *category, struct candidate_list *out, struct error *err)
{
	const struct assignment_input input = {
		.roster = &desk->config.roster,
		.duties = ranking->duties,
		.categories = &desk->config.categories,
		.category = category,
		.workloads = ranking->workloads,
		.workload_count = ranking->workload_count,
		.now = ranking->now,
		.offset_minutes = desk->config.station.offset_minutes,
	};

	return assignment_propose(&input, out, err);
}
