#include <stdlib.h>

#include "client_whole.h"
#include "desk/access/sighted.h"
#include "desk/conflict/parties.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/client/client.h"
#include "menzhen/model/case/case_number.h"
#include "menzhen/store/client/client_store.h"

/* The clients of one person's cases, and the opponents in them; each with its case. */
struct known_parties {
	struct client_view view;
	struct side_parties *of; /* of each case of the view */
};

static void known_release(struct known_parties *known)
{
	for (size_t i = 0; i < known->view.cases.count && known->of != NULL; i++)
		parties_release(&known->of[i]);
	free(known->of);
	client_view_release(&known->view);
}

static enum status known_load(
	const struct desk *desk, const char *number, struct known_parties *out, struct error *err)
{
	enum status status = sight_demand_of(desk, number, SIGHT_FULL, err);
	const struct case_list *cases = &out->view.cases;

	if (status == STATUS_OK)
		status = client_whole(desk, number, &out->view, err);
	if (status != STATUS_OK)
		return status;
	out->of = calloc(cases->count, sizeof(*out->of));
	if (out->of == NULL)
		return error_memory(err);
	for (size_t i = 0; i < cases->count && status == STATUS_OK; i++)
		status = parties_load(desk->store, &cases->items[i], &out->of[i], err);
	return status;
}

static bool is_client(const struct side_party *party)
{
	return party->side == PARTY_CLIENT && party->role == ROLE_FIRST;
}

static bool doubts(
	const struct side_party *one, const struct side_party *other, enum client_doubt doubt)
{
	if (doubt == DOUBT_ID)
		return is_client(one) && is_client(other) &&
		       party_are_two(&one->keys.marks, &other->keys.marks);
	return one->side == PARTY_OPPONENT && is_client(other) &&
	       party_keys_match(&one->keys, &other->keys) >= MATCH_NAME;
}

/* The index of the case of ONE in which a party doubts one of OTHER's; its count: none. */
static size_t find(
	const struct known_parties *one, const struct known_parties *other, enum client_doubt doubt)
{
	size_t count = one->view.cases.count;

	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < one->of[i].count; k++)
			for (size_t m = 0; m < other->view.cases.count; m++)
				for (size_t n = 0; n < other->of[m].count; n++)
					if (doubts(&one->of[i].items[k], &other->of[m].items[n],
						    doubt))
						return i;
	return count;
}

static enum client_doubt weigh(
	const struct known_parties *one, const struct known_parties *other, char *at)
{
	static const struct {
		enum client_doubt doubt;
		bool swapped;
	} checks[] = {{DOUBT_SIDES, false}, {DOUBT_SIDES, true}, {DOUBT_ID, false}};

	for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++) {
		const struct known_parties *first = checks[i].swapped ? other : one;
		const struct known_parties *second = checks[i].swapped ? one : other;
		size_t found = find(first, second, checks[i].doubt);
		if (found == first->view.cases.count)
			continue;
		text_copy(first->view.cases.items[found].number, at, CASE_NUMBER_SIZE);
		return checks[i].doubt;
	}
	return DOUBT_NONE;
}

/* What somebody decided comes before what the records look like. */
static enum status weigh_decision(const struct desk *desk, const struct known_parties *one,
	const struct known_parties *other, enum client_doubt *out, char *at, struct error *err)
{
	struct client_pair decided;
	enum status status =
		client_apart(desk->store, one->view.person, other->view.person, &decided, err);

	if (status != STATUS_OK || decided.other == 0)
		return status;
	text_copy(other->view.number, at, CASE_NUMBER_SIZE);
	*out = DOUBT_APART;
	return STATUS_OK;
}

enum status client_doubt(const struct desk *desk, const char *one, const char *other,
	enum client_doubt *out, char *at, struct error *err)
{
	struct known_parties first = {0}, second = {0};

	*out = DOUBT_NONE;
	enum status status = desk_may(desk, "client.merged", err);
	if (status == STATUS_OK)
		status = known_load(desk, one, &first, err);
	if (status == STATUS_OK)
		status = known_load(desk, other, &second, err);
	if (status == STATUS_OK)
		status = weigh_decision(desk, &first, &second, out, at, err);
	if (status == STATUS_OK && *out == DOUBT_NONE)
		*out = weigh(&first, &second, at);
	known_release(&first);
	known_release(&second);
	return status;
}
