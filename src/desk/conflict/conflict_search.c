#include "menzhen/desk/conflict/conflict_search.h"

#include <stdlib.h>

#include "conflict_weigh.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"

static enum status list_conflicts(
	const struct weighing *weighing, struct conflict_list *out, struct error *err)
{
	size_t count = weighing->gravest ? weighing->desk->config.roster.adviser_count : 0;

	for (size_t i = 0; i < count; i++) {
		if (weighing->gravest[i].band == BAND_NONE)
			continue;
		if (!array_reserve(
			    (void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
			return error_memory(err);
		out->items[out->count++] = weighing->gravest[i];
	}
	return STATUS_OK;
}

static enum status list_known(
	const struct weighing *weighing, struct string_list *out, struct error *err)
{
	const struct hit_list *known = &weighing->hits.known;
	const struct roster *roster = &weighing->desk->config.roster;
	bool *listed = known->count > 0 ? calloc(roster->adviser_count, sizeof(*listed)) : NULL;
	enum status status = STATUS_OK;

	if (known->count > 0 && listed == NULL)
		return error_memory(err);
	for (size_t i = 0; i < known->count && status == STATUS_OK; i++) {
		size_t adviser = known->items[i].adviser;
		if (listed[adviser])
			continue;
		listed[adviser] = true;
		if (!string_list_add(out, roster->advisers[adviser].id))
			status = error_memory(err);
	}
	free(listed);
	return status;
}

enum status conflict_search(const struct desk *desk, const struct case_record *record,
	struct conflict_list *out, struct string_list *known_by, struct error *err)
{
	struct weighing weighing;
	enum status status = weighing_init(&weighing, desk, record, err);

	if (status == STATUS_OK)
		status = list_conflicts(&weighing, out, err);
	if (status == STATUS_OK && known_by != NULL)
		status = list_known(&weighing, known_by, err);
	weighing_release(&weighing);
	return status;
}

enum status conflict_check(
	const struct desk *desk, const char *number, struct conflict_list *out, struct error *err)
{
	struct case_record record = {0};
	enum status status = desk_may(desk, "conflict.read", err);

	if (status == STATUS_OK)
		status = case_load(desk->store, number, &record, err);
	if (status == STATUS_OK)
		status = desk_may_case(desk, "conflict.read", &record, err);
	if (status == STATUS_OK)
		status = conflict_search(desk, &record, out, NULL, err);
	case_record_release(&record);
	return status;
}
