#include "menzhen/desk/case_propose.h"

#include "menzhen/store/case_store.h"

enum status category_propose(
	const struct desk *desk, const char *category, struct proposal *out, struct error *err)
{
	moment now = desk_now(desk);
	struct workload *workloads = NULL;
	size_t workload_count = 0;
	struct session_slot slot;
	enum status status = desk_session(desk, now, &slot, err);

	if (status == STATUS_OK)
		status =
			desk_duties(desk, desk_local(desk, now), DESK_DUTY_DAYS, &out->duties, err);
	if (status == STATUS_OK)
		status = case_workloads(
			desk->store, slot.service_day, &workloads, &workload_count, err);
	if (status == STATUS_OK) {
		struct assignment_input input = {
			.roster = &desk->config.roster,
			.duties = &out->duties,
			.categories = &desk->config.categories,
			.category = category,
			.workloads = workloads,
			.workload_count = workload_count,
			.now = now,
			.offset_minutes = desk->config.station.offset_minutes,
		};
		status = assignment_propose(&input, &out->candidates, err);
	}
	workloads_free(workloads, workload_count);
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
