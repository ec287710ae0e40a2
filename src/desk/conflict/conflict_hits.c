#include "conflict_hits.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/store/client/client_store.h"
#include "parties.h"

/* The search as it goes through the keys of the new case's parties. */
struct search {
	const struct desk *desk;
	const struct case_record *record;
	struct side_parties parties;
	struct hits *out;
	const struct side_party *party; /* whose key is looked for, and which */
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

static struct hit hit_on(const struct search *search, const struct party_marks *marks)
{
	const struct side_party *party = search->party;

	return (struct hit){
		.side = party->side,
		.first = party->role == ROLE_FIRST,
		.kind = search->key->kind,
		.match = party_compare(search->key->kind, &party->keys.marks, marks),
	};
}

/* Who only sounds like the client, or came with them, is not known to be the client. */
static bool tells_nothing(
	const struct search *search, const struct party_entry *entry, const struct hit *hit)
{
	bool same_side = entry->side == search->party->side;

	return entry->case_id == search->record->id || hit->match == MATCH_NONE ||
	       (same_side && (hit->match == MATCH_SOUND || search->party->role == ROLE_BESIDE));
}

static enum status take(void *context, const struct party_entry *entry, struct error *err)
{
	struct search *search = context;
	bool same_side = entry->side == search->party->side;
	struct hit hit = hit_on(search, &entry->marks);

	hit.case_id = entry->case_id;
	if (tells_nothing(search, entry, &hit) ||
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
		struct hit hit = hit_on(search, &clients[i].marks);
		hit.adviser = clients[i].adviser;
		hit.client = clients[i].name;
		status = add(&search->out->crossed, &hit, err);
	}
	return status;
}

/* The opponent is met among clients; the client among opponents, and among clients as known. */
static enum status find_party(
	struct search *search, const struct side_party *party, struct error *err)
{
	enum party_side last = party->side == PARTY_CLIENT ? PARTY_OPPONENT : PARTY_CLIENT;
	enum status status = STATUS_OK;

	search->party = party;
	for (size_t i = 0; i < party->keys.count && status == STATUS_OK; i++) {
		search->key = &party->keys.items[i];
		const struct party_query query = {search->key->value, PARTY_CLIENT, last};
		status = party_find(search->desk->store, &query, take, search, err);
		if (status == STATUS_OK && party->side == PARTY_OPPONENT)
			status = add_standing(search, err);
	}
	return status;
}

/* Those of FROM and behind it: what comes of one may be further ones. */
static enum status find_parties(struct search *search, size_t from, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = from; i < search->parties.count && status == STATUS_OK; i++) {
		struct side_party party = search->parties.items[i];
		status = find_party(search, &party, err);
		search->party = NULL;
	}
	return status;
}

/* The person of the case CASE_ID, as written in all their cases, joins SIDE. */
static enum status add_aliases(
	struct search *search, int64_t case_id, enum party_side side, struct error *err)
{
	struct store *store = search->desk->store;
	struct case_list visits = {0};
	int64_t person;
	bool alone;
	enum status status = client_is_alone(store, case_id, &alone, err);

	if (status != STATUS_OK || alone)
		return status;
	status = client_root(store, case_id, &person, err);
	if (status == STATUS_OK)
		status = client_visits(store, person, 0, &visits, NULL, err);
	for (size_t i = 0; i < visits.count && visits.count > 1 && status == STATUS_OK; i++)
		status = parties_add_alias(&search->parties, side, &visits.items[i], err);
	case_list_release(&visits);
	return status;
}

/* An opponent met by a number was a client: by whatever name they came in other cases counts too.
 */
static enum status find_opponents_elsewhere(struct search *search, struct error *err)
{
	const struct hit_list *crossed = &search->out->crossed;
	size_t met = crossed->count, parties = search->parties.count;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < met && status == STATUS_OK; i++) {
		const struct hit *hit = &crossed->items[i];
		if (hit->side == PARTY_OPPONENT && hit->match >= MATCH_STRONG && hit->case_id != 0)
			status = add_aliases(search, hit->case_id, PARTY_OPPONENT, err);
	}
	return status == STATUS_OK ? find_parties(search, parties, err) : status;
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
		if (known->items[i].case_id == case_id && known->items[i].first &&
			known->items[i].kind != KEY_PHONE)
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
	const struct party_keys *keys = parties_first(&search->parties, PARTY_OPPONENT);
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

static enum status find_all(struct search *search, struct error *err)
{
	const struct case_record *record = search->record;
	int64_t known = record->id != 0 ? record->id : record->person;
	enum status status = parties_load(search->desk->store, record, &search->parties, err);

	if (status == STATUS_OK && known != 0)
		status = add_aliases(search, known, PARTY_CLIENT, err);
	if (status == STATUS_OK)
		status = find_parties(search, 0, err);
	if (status == STATUS_OK)
		status = find_opponents_elsewhere(search, err);
	return status == STATUS_OK ? drop_same_sides(search, err) : status;
}

enum status hits_find(const struct desk *desk, const struct case_record *record, struct hits *out,
	struct error *err)
{
	struct search search = {.desk = desk, .record = record, .out = out};
	enum status status = find_all(&search, err);

	parties_release(&search.parties);
	return status;
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
