#include "conflict_hits.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"

/* The search as it goes through the keys of the new case's two parties. */
struct search {
	const struct desk *desk;
	const struct case_record *record;
	struct party_keys keys[2]; /* by enum party_side */
	struct hits *out;
	enum party_side side; /* whose key is looked for, and which */
	const struct party_key *key;
};

static enum status add(struct hit_list *list, const struct hit *hit, struct error *err)
{
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	list->items[list->count++] = *hit;
	return STATUS_OK;
}

static const struct party_marks *marks_of(const struct search *search)
{
	return &search->keys[search->side].marks;
}

/* Who only sounds like the client is not known to be the client. */
static enum status take(void *context, const struct party_entry *entry, struct error *err)
{
	struct search *search = context;
	bool same_side = entry->side == search->side;
	struct hit hit = {
		.case_id = entry->case_id,
		.side = search->side,
		.kind = search->key->kind,
		.match = party_compare(search->key->kind, marks_of(search), &entry->marks),
	};

	if (entry->case_id == search->record->id || hit.match == MATCH_NONE ||
		(same_side && hit.match == MATCH_SOUND) ||
		!roster_ties_find_key(&search->desk->config.ties, entry->adviser, &hit.adviser))
		return STATUS_OK;
	return add(same_side ? &search->out->known : &search->out->crossed, &hit, err);
}

static enum status add_standing(struct search *search, struct error *err)
{
	size_t count;
	enum status status = STATUS_OK;
	const struct standing_client *clients =
		roster_ties_standing(&search->desk->config.ties, search->key, &count);

	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		const struct hit hit = {
			.adviser = clients[i].adviser,
			.client = clients[i].name,
			.side = search->side,
			.kind = search->key->kind,
			.match = party_compare(
				search->key->kind, marks_of(search), &clients[i].marks),
		};
		status = add(&search->out->crossed, &hit, err);
	}
	return status;
}

/* The opponent is met among clients; the client among opponents, and among clients as known. */
static enum status find_side(struct search *search, enum party_side side, struct error *err)
{
	const struct party_keys *keys = &search->keys[side];
	enum party_side last = side == PARTY_CLIENT ? PARTY_OPPONENT : PARTY_CLIENT;
	enum status status = STATUS_OK;

	search->side = side;
	for (size_t i = 0; i < keys->count && status == STATUS_OK; i++) {
		search->key = &keys->items[i];
		const struct party_query query = {search->key->value, PARTY_CLIENT, last};
		status = party_find(search->desk->store, &query, take, search, err);
		if (status == STATUS_OK && side == PARTY_OPPONENT)
			status = add_standing(search, err);
	}
	return status;
}

static enum party_match greater(enum party_match a, enum party_match b)
{
	return a > b ? a : b;
}

/* A phone number that two share says nothing of who stands where. */
static enum party_match client_match(const struct search *search, int64_t case_id)
{
	const struct hit_list *known = &search->out->known;
	enum party_match best = MATCH_NONE;

	for (size_t i = 0; i < known->count; i++)
		if (known->items[i].case_id == case_id && known->items[i].kind != KEY_PHONE)
			best = greater(best, known->items[i].match);
	return best;
}

/* A look at who the opponent of one case is. */
struct look {
	int64_t case_id;
	enum party_key_kind kind;
	const struct party_marks *marks;
	enum party_match best;
};

static enum status look_at(void *context, const struct party_entry *entry, struct error *err)
{
	struct look *look = context;
	(void)err;

	if (entry->case_id == look->case_id)
		look->best =
			greater(look->best, party_compare(look->kind, look->marks, &entry->marks));
	return STATUS_OK;
}

/* By the keys of a KIND or a surer one, but for a phone number. */
static enum status opponent_match(const struct search *search, int64_t case_id,
	enum party_key_kind kind, enum party_match *best, struct error *err)
{
	const struct party_keys *keys = &search->keys[PARTY_OPPONENT];
	struct look look = {.case_id = case_id, .marks = &keys->marks};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < keys->count && status == STATUS_OK; i++) {
		const struct party_query query = {
			keys->items[i].value, PARTY_OPPONENT, PARTY_OPPONENT};
		look.kind = keys->items[i].kind;
		if (look.kind >= kind && look.kind != KEY_PHONE)
			status = party_find(search->desk->store, &query, look_at, &look, err);
	}
	*best = look.best;
	return status;
}

/*
 * Do the parties of HIT's case stand on the same sides as the new one's? Surer than the hit by
 * which one of them seemed to have changed sides: by their names where that is a phone number. Who
 * is known by ID number to be on the same side is not the one who seems to have been on it.
 */
static enum status stands_as_before(
	const struct search *search, const struct hit *hit, bool *out, struct error *err)
{
	enum party_match client, opponent;

	*out = false;
	if (hit->case_id == 0 || hit->match == MATCH_ID)
		return STATUS_OK;
	client = client_match(search, hit->case_id);
	/* Without the client only the opponent's number can tell. */
	enum status status = opponent_match(
		search, hit->case_id, client == MATCH_NONE ? KEY_ID : KEY_SOUND, &opponent, err);
	enum party_match rival = hit->side == PARTY_CLIENT ? opponent : client;
	enum party_match weaker = client < opponent ? client : opponent;
	*out = rival == MATCH_ID ||
	       (hit->match == MATCH_STRONG ? weaker >= MATCH_NAME : weaker > hit->match);
	return status;
}

static enum status drop_same_sides(const struct search *search, struct error *err)
{
	struct hit_list *list = &search->out->crossed;
	size_t kept = 0;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		bool same;
		status = stands_as_before(search, &list->items[i], &same, err);
		if (!same)
			list->items[kept++] = list->items[i];
	}
	list->count = kept;
	return status;
}

enum status hits_find(const struct desk *desk, const struct case_record *record, struct hits *out,
	struct error *err)
{
	struct search search = {.desk = desk, .record = record, .out = out};
	const struct party client = {record->client, record->phone, record->id_number};
	const struct party opponent = {
		record->opponent, record->opponent_phone, record->opponent_id};

	party_keys_read(&client, &search.keys[PARTY_CLIENT]);
	party_keys_read(&opponent, &search.keys[PARTY_OPPONENT]);
	enum status status = find_side(&search, PARTY_CLIENT, err);
	if (status == STATUS_OK)
		status = find_side(&search, PARTY_OPPONENT, err);
	return status == STATUS_OK ? drop_same_sides(&search, err) : status;
}

void hits_release(struct hits *hits)
{
	free(hits->crossed.items);
	free(hits->known.items);
	*hits = (struct hits){0};
}

/* The roster has a standing client by name alone: that name is as sure as it gets. */
enum conflict_band hit_band(const struct hit *hit)
{
	if (hit->client != NULL && hit->match >= MATCH_NAME)
		return BAND_CERTAIN;
	return party_band(hit->match);
}

enum conflict_tie hit_tie(const struct hit *hit)
{
	return hit->client != NULL ? TIE_REPRESENTS : TIE_ADVISED;
}
