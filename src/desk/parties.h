/*
 * The parties of recorded cases, as keys: all who stand on a side of a case. Private to the desk
 * layer.
 */
#ifndef MENZHEN_DESK_PARTIES_H
#define MENZHEN_DESK_PARTIES_H

#include <stdbool.h>

#include "menzhen/model/party.h"
#include "menzhen/store/case_store.h"

struct side_party {
	enum party_side side;
	bool primary; /* the client, or the first opponent */
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
void parties_release(struct side_parties *parties);

#endif
