#include "menzhen/desk/case_propose.h"

#include "menzhen/store/case_store.h"
#include "ranking.h"

enum status category_propose(
	const struct desk *desk, const char *category, struct proposal *out, struct error *err)
{
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
		status = ranking_make(desk, &ranking, category, &out->candidates, err);
	workloads_free(workloads, ranking.workload_count);
	return status;
}

enum status case_propose(
	const struct desk *desk, const char *number, struct proposal *out, struct error *err)
{
	struct case_record record = {0};
	enum status status = case_load(desk->store, number, &record, err);

	if (status == STATUS_OK)
		status = category_propose(desk, record.category, out, err);
	case_record_release(&record);
	return status;
}

void proposal_release(struct proposal *proposal)
{
	if (proposal == NULL)
		return;
	candidate_list_release(&proposal->candidates);
	duty_list_release(&proposal->duties);
}
