#include "menzhen/desk/conflict/conflict_search.h"

#include <stdlib.h>

#include "conflict_weigh.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/client/client_store.h"

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

/* The client of a case, and whether anybody was said to be another than they. */
struct client {
	struct store *store;
	int64_t person; /* 0: not recorded yet, so that nothing was said of them */
	bool told_apart;
};

static enum status client_read(struct client *out, struct store *store,
	const struct case_record *record, struct error *err)
{
	struct case_list others = {0};
	enum status status = STATUS_OK;

	*out = (struct client){.store = store};
	if (record->id == 0)
		return STATUS_OK;
	status = client_root(store, record->id, &out->person, err);
	if (status == STATUS_OK)
		status = client_told_apart(store, out->person, &others, err);
	out->told_apart = others.count > 0;
	case_list_release(&others);
	return status;
}

/* Who looks like the client and was said to be another is not known by them. */
static enum status is_another(
	const struct client *client, int64_t case_id, bool *out, struct error *err)
{
	int64_t other;
	struct client_pair decided = {0};

	*out = false;
	if (!client->told_apart || case_id == 0)
		return STATUS_OK;
	enum status status = client_root(client->store, case_id, &other, err);
	if (status == STATUS_OK)
		status = client_apart(client->store, client->person, other, &decided, err);
	*out = decided.other != 0;
	return status;
}

static enum status list_known(const struct weighing *weighing, const struct case_record *record,
	struct string_list *out, struct error *err)
{
	const struct hit_list *known = &weighing->hits.known;
	const struct roster *roster = &weighing->desk->config.roster;
	struct client client;
	bool another;

	if (known->count == 0)
		return STATUS_OK;
	bool *listed = calloc(roster->adviser_count, sizeof(*listed));
	if (listed == NULL)
		return error_memory(err);
	enum status status = client_read(&client, weighing->desk->store, record, err);
	for (size_t i = 0; i < known->count && status == STATUS_OK; i++) {
		size_t adviser = known->items[i].adviser;
		if (listed[adviser])
			continue;
		status = is_another(&client, known->items[i].case_id, &another, err);
		if (status != STATUS_OK || another)
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
		status = list_known(&weighing, record, known_by, err);
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
