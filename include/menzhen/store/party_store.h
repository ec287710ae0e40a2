/*
 * Who was given a case of whom: clients and opponents of all cases that were ever given to an
 * adviser and not voided, looked up by the keys of model/party.h.
 */
#ifndef MENZHEN_STORE_PARTY_STORE_H
#define MENZHEN_STORE_PARTY_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/model/party.h"
#include "menzhen/store/store.h"

enum party_side { PARTY_CLIENT, PARTY_OPPONENT };

/* A party of a case, and one of those who were given the case. */
struct party_row {
	enum party_side side;
	int64_t case_id;
	int64_t adviser; /* adviser_key of their id */
	struct party_marks marks;
};

/* Takes one row; anything but STATUS_OK ends the search. */
typedef enum status (*party_take)(void *context, const struct party_row *row, struct error *err);

/*
 * What is looked for: KEY of a party that stands on SIDE of its case. The parties of the other side
 * are found, and for a client those of the same side too whose name has the mark NAME (0: any).
 */
struct party_query {
	struct party_key key;
	enum party_side side;
	int32_t name;
};
enum status party_find(struct store *store, const struct party_query *query, party_take take,
	void *context, struct error *err);

/* *FOUND: is the opponent of the case CASE_ID one with KEY? MARKS are theirs then. */
enum status party_opponent(struct store *store, const struct party_key *key, int64_t case_id,
	bool *found, struct party_marks *marks, struct error *err);

#endif
