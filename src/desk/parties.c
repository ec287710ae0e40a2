#include "parties.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/case_parties.h"

static bool take(void *context, enum party_side side, bool primary, const struct party *party)
{
	struct side_parties *out = context;

	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return false;
	struct side_party *item = &out->items[out->count];
	item->side = side;
	item->primary = primary;
	party_keys_read(party, &item->keys);
	out->count += item->keys.count > 0;
	return true;
}

enum status parties_load(struct store *store, const struct case_record *record,
	struct side_parties *out, struct error *err)
{
	struct register_entry entry = {{0}};
	enum status status = STATUS_OK;

	if (record->id != 0 && record->details != NULL)
		status = case_register_load(store, record->id, &entry, err);
	const struct case_parties parties = {
		.client = {record->client, record->phone, record->id_number},
		.opponent = {record->opponent, record->opponent_phone, record->opponent_id},
		.agent = {entry.values[REGISTER_AGENT], entry.values[REGISTER_AGENT_PHONE], NULL},
		.group_names = entry.values[REGISTER_GROUP_NAMES],
		.more_opponents = entry.values[REGISTER_MORE_OPPONENTS],
	};
	if (status == STATUS_OK && !case_parties_each(&parties, take, out))
		status = error_memory(err);
	register_entry_release(&entry);
	return status;
}

void parties_release(struct side_parties *parties)
{
	free(parties->items);
	*parties = (struct side_parties){0};
}
