#include "menzhen/desk/case_propose.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "ranking.h"

struct need need_of(const struct case_record *record)
{
	return (struct need){
		.category = record->category,
		.language = record->dialect,
		.sex = adviser_sex_of(record->adviser_sex),
	};
}

static enum status keep_need(
	const struct need *need, struct proposal *out, struct need *kept, struct error *err)
{
	*kept = *need;
	if (!string_replace(&out->language, need->language))
		return error_memory(err);
	kept->language = out->language;
	return STATUS_OK;
}

enum status need_propose(
	const struct desk *desk, const struct need *need, struct proposal *out, struct error *err)
{
	struct need kept;
	struct ranking ranking = {.duties = &out->duties, .now = desk_now(desk)};
	struct local_time now = desk_local(desk, ranking.now);
	struct workload *workloads = NULL;
	enum status status = desk_duties(desk, now, DESK_DUTY_DAYS, &out->duties, err);

	if (status != STATUS_OK)
		return status;
	struct day service_day =
		duty_session(&out->duties, &desk->config.station, &desk->config.calendar, now)
			.service_day;
	status = case_workloads(desk->store, service_day, &workloads, &ranking.workload_count, err);
	ranking.workloads = workloads;
	if (status == STATUS_OK)
		status = keep_need(need, out, &kept, err);
	if (status == STATUS_OK)
		status = ranking_make(desk, &ranking, &kept, &out->candidates, err);
	workloads_free(workloads, ranking.workload_count);
	return status;
}

enum status case_propose(
	const struct desk *desk, const char *number, struct proposal *out, struct error *err)
{
	struct case_record record = {0};
	enum status status = case_load(desk->store, number, &record, err);

	const struct need need = need_of(&record);

	if (status == STATUS_OK)
		status = need_propose(desk, &need, out, err);
	case_record_release(&record);
	return status;
}

void proposal_release(struct proposal *proposal)
{
	if (proposal == NULL)
		return;
	candidate_list_release(&proposal->candidates);
	duty_list_release(&proposal->duties);
	free(proposal->language);
	*proposal = (struct proposal){0};
}
