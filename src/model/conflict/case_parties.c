#include "menzhen/model/conflict/case_parties.h"

#include <stddef.h>

#include "menzhen/model/conflict/opponent.h"

static bool take_lines(const char *lines, enum party_side side, case_party_take take, void *context)
{
	struct opponent one;

	while (opponent_next(&lines, &one)) {
		struct party party = opponent_party(&one);
		if (!take(context, side, false, &party))
			return false;
	}
	return true;
}

bool case_parties_each(const struct case_parties *parties, case_party_take take, void *context)
{
	return take(context, PARTY_CLIENT, true, &parties->client) &&
	       take(context, PARTY_CLIENT, false, &parties->agent) &&
	       take_lines(parties->group_names, PARTY_CLIENT, take, context) &&
	       take(context, PARTY_OPPONENT, true, &parties->opponent) &&
	       take_lines(parties->more_opponents, PARTY_OPPONENT, take, context);
}
