#include "menzhen/desk/case_propose.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/desk/conflict_search.h"
#include "menzhen/store/snapshot.h"
#include "ranking.h"

struct need need_of(const struct case_record *record)
{
	return (struct need){
		.category = record->category,
		.language = record->dialect,
		.sex = adviser_sex_of(record->adviser_sex),
	};
}

/* With the conflicts of OUT, and among those who know the client. */
static enum status propose(const struct desk *desk, const struct need *need,
	const struct string_list *known_by, struct proposal *out, struct error *err)
{
	struct ranking ranking = {
		.now = desk_now(desk), .conflicts = &out->conflicts, .known_by = known_by};
	struct need kept = *need;
	enum status status = duty_book_open(desk, ranking.now, &out->book, err);

	if (status != STATUS_OK)
		return status;
	if (!string_replace(&out->language, need->language))
		return error_memory(err);
	kept.language = out->language;
	ranking.duties = &out->book->list;
	ranking.service_day = duty_session(ranking.duties, &desk->config.station,
		&desk->config.calendar, desk_local(desk, ranking.now))
				      .service_day;
	return ranking_make(desk, &ranking, &kept, &out->candidates, err);
}

enum status need_propose(
	const struct desk *desk, const struct need *need, struct proposal *out, struct error *err)
{
	return propose(desk, need, NULL, out, err);
}

enum status record_propose(const struct desk *desk, const struct case_record *record,
	struct proposal *out, struct error *err)
{
	const struct need need = need_of(record);
	struct string_list known_by = {0};
	struct snapshot snapshot;
	enum status status = snapshot_begin(&snapshot, desk->store, err);

	if (status == STATUS_OK)
		status = conflict_search(desk, record, &out->conflicts, &known_by, err);
	if (status == STATUS_OK)
		status = propose(desk, &need, &known_by, out, err);
	snapshot_end(&snapshot);
	string_list_release(&known_by);
	return status;
}

enum status case_propose(
	const struct desk *desk, const char *number, struct proposal *out, struct error *err)
{
	struct case_record record = {0};
	struct snapshot snapshot;
	enum status status = snapshot_begin(&snapshot, desk->store, err);

	if (status == STATUS_OK)
		status = case_load(desk->store, number, &record, err);
	if (status == STATUS_OK)
		status = record_propose(desk, &record, out, err);
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
