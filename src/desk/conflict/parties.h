/*
 * The parties of recorded cases, as keys: all who stand on a side of a case. Private to the desk
 * layer.
 */
#ifndef MENZHEN_DESK_PARTIES_H
#define MENZHEN_DESK_PARTIES_H

#include "menzhen/model/conflict/party.h"
#include "menzhen/store/case/case_store.h"

enum party_role {
	ROLE_FIRST,  /* the client, or the first opponent */
	ROLE_BESIDE, /* stands beside them: a companion, one of a group, a further opponent */
	ROLE_ALIAS,  /* the same person as they were written in another case of theirs */
};

struct side_party {
	enum party_side side;
	enum party_role role;
	struct party_keys keys;
};

/* Zero-initialise; release. */
struct side_parties {
	struct side_party *items;
	size_t count, capacity;
};

/* Those of RECORD that have a key. A case that is not recorded has its two first ones alone. */
enum status parties_load(struct store *store, const struct case_record *record,
	struct side_parties *out, struct error *err);

/*
 * The client of RECORD, somebody's other case, as one of SIDE. Who is written there as one of OUT
 * is on SIDE is not added again.
 */
enum status parties_add_alias(struct side_parties *out, enum party_side side,
	const struct case_record *record, struct error *err);

/* The first of SIDE; without keys where there is none. */
const struct party_keys *parties_first(const struct side_parties *parties, enum party_side side);

void parties_release(struct side_parties *parties);

#endif
