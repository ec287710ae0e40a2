#include "parties.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/conflict/case_parties.h"

/* Who has no key is not looked for. */
static bool add(struct side_parties *out, enum party_side side, enum party_role role,
	const struct party_keys *keys)
{
	if (keys->count == 0)
		return true;
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return false;
	out->items[out->count++] = (struct side_party){.side = side, .role = role, .keys = *keys};
	return true;
}

static bool take(void *context, enum party_side side, bool primary, const struct party *party)
{
	struct party_keys keys;

	party_keys_read(party, &keys);
	return add(context, side, primary ? ROLE_FIRST : ROLE_BESIDE, &keys);
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

static bool same_keys(const struct party_keys *a, const struct party_keys *b)
{
	if (a->count != b->count || a->marks.name != b->marks.name ||
		a->marks.identity != b->marks.identity)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (a->items[i].value != b->items[i].value)
			return false;
	return true;
}

enum status parties_add_alias(struct side_parties *out, enum party_side side,
	const struct case_record *record, struct error *err)
{
	const struct party client = {record->client, record->phone, record->id_number};
	struct party_keys keys;

	party_keys_read(&client, &keys);
	for (size_t i = 0; i < out->count; i++)
		if (out->items[i].side == side && same_keys(&out->items[i].keys, &keys))
			return STATUS_OK;
	return add(out, side, ROLE_ALIAS, &keys) ? STATUS_OK : error_memory(err);
}

const struct party_keys *parties_first(const struct side_parties *parties, enum party_side side)
{
	static const struct party_keys nobody = {.count = 0};

	for (size_t i = 0; i < parties->count; i++)
		if (parties->items[i].side == side && parties->items[i].role == ROLE_FIRST)
			return &parties->items[i].keys;
	return &nobody;
}

void parties_release(struct side_parties *parties)
{
	free(parties->items);
	*parties = (struct side_parties){0};
}
