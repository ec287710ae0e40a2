#include "menzhen/desk/assign/case_propose.h"

#include <stdlib.h>

#include "desk/access/sighted.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/backup/snapshot.h"
#include "ranking.h"
#include "record_propose.h"

struct need need_of(const struct case_record *record)
{
	return (struct need){
		.category = record->category,
		.language = record->dialect,
		.sex = adviser_sex_of(record->adviser_sex),
	};
}

/* What OUT's ranking goes by: duties of the hour. NEED gets a language that stays with OUT. */
static enum status prepare(const struct desk *desk, struct need *need, struct ranking *ranking,
	struct proposal *out, struct error *err)
{
	*ranking = (struct ranking){.now = desk_now(desk)};
	enum status status = duty_book_open(desk, ranking->now, &out->book, err);

	if (status != STATUS_OK)
		return status;
	if (!string_replace(&out->language, need->language))
		return error_memory(err);
	need->language = out->language;
	ranking->duties = &out->book->list;
	ranking->service_day = duty_session(ranking->duties, &desk->config.station,
		&desk->config.calendar, desk_local(desk, ranking->now))
				       .service_day;
	return STATUS_OK;
}

enum status need_propose(
	const struct desk *desk, const struct need *need, struct proposal *out, struct error *err)
{
	struct need kept = *need;
	struct ranking ranking;
	enum status status = desk_may(desk, "case.opened", err);

	if (status == STATUS_OK)
		status = prepare(desk, &kept, &ranking, out, err);
	if (status == STATUS_OK)
		status = ranking_make(desk, &ranking, &kept, &out->candidates, err);
	return status;
}

enum status propose_for(const struct desk *desk, const struct case_record *record,
	struct proposal *out, struct error *err)
{
	struct need need = need_of(record);
	struct ranking ranking;
	struct snapshot snapshot;
	enum status status = snapshot_begin(&snapshot, desk->store, err);

	if (status == STATUS_OK)
		status = prepare(desk, &need, &ranking, out, err);
	if (status == STATUS_OK)
		status = ranking_make_for(
			desk, &ranking, record, &need, &out->conflicts, &out->candidates, err);
	snapshot_end(&snapshot);
	return status;
}

/* Who is proposed and who is not tells what a case is about: an outline is refused. */
enum status record_propose(const struct desk *desk, const struct case_record *record,
	struct proposal *out, struct error *err)
{
	enum status status = desk_may(desk, "assignment.read", err);

	if (status == STATUS_OK && record->outline)
		status = sight_demand(desk, record, SIGHT_FULL, err);
	return status == STATUS_OK ? propose_for(desk, record, out, err) : status;
}

enum status case_propose(
	const struct desk *desk, const char *number, struct proposal *out, struct error *err)
{
	struct case_record record = {0};
	struct snapshot snapshot = {0};
	enum status status = desk_may(desk, "assignment.read", err);

	if (status == STATUS_OK)
		status = snapshot_begin(&snapshot, desk->store, err);
	if (status == STATUS_OK)
		status = case_load(desk->store, number, &record, err);
	if (status == STATUS_OK)
		status = sight_demand(desk, &record, SIGHT_FULL, err);
	if (status == STATUS_OK)
		status = propose_for(desk, &record, out, err);
	snapshot_end(&snapshot);
	case_record_release(&record);
	return status;
}

void proposal_release(struct proposal *proposal)
{
	if (proposal == NULL)
		return;
	candidate_list_release(&proposal->candidates);
	conflict_list_release(&proposal->conflicts);
	duty_book_close(proposal->book);
	free(proposal->language);
	*proposal = (struct proposal){0};
}
