/* Everybody who stands on a side of a case: whom conflicts of interest are looked for. */
#ifndef MENZHEN_MODEL_CASE_PARTIES_H
#define MENZHEN_MODEL_CASE_PARTIES_H

#include <stdbool.h>

#include "menzhen/model/conflict/party.h"

/* What a case has of them; borrowed; NULL: nothing. */
struct case_parties {
	struct party client, opponent;
	struct party agent;         /* came with the client, or for them */
	const char *group_names;    /* who has the same matter as the client, one a line */
	const char *more_opponents; /* one a line (opponent.h) */
};

/* One of them; PRIMARY: the client or the first opponent. False ends the round. */
typedef bool (*case_party_take)(
	void *context, enum party_side side, bool primary, const struct party *party);

/* The client first, then the client's side, the opponent, the opponent's side. */
bool case_parties_each(const struct case_parties *parties, case_party_take take, void *context);

#endif
