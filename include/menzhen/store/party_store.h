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
	const char *adviser; /* id; borrowed until the next row */
	struct party_marks marks;
};

/* Takes one row; anything but STATUS_OK ends the search. */
typedef enum status (*party_take)(void *context, const struct party_row *row, struct error *err);

/* Every party with KEY, on SIDES: PARTY_CLIENT alone, or up to PARTY_OPPONENT both. */
enum status party_find(struct store *store, const struct party_key *key, enum party_side sides,
	party_take take, void *context, struct error *err);

/* *FOUND: is the opponent of the case CASE_ID one with KEY? MARKS are theirs then. */
enum status party_opponent(struct store *store, const struct party_key *key, int64_t case_id,
	bool *found, struct party_marks *marks, struct error *err);

#endif
