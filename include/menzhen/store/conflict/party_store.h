/*
 * Who was given a case of whom: clients and opponents of all cases that were ever given to an
 * adviser and not voided, looked up by the keys of model/conflict/party.h.
 */
#ifndef MENZHEN_STORE_PARTY_STORE_H
#define MENZHEN_STORE_PARTY_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/model/conflict/party.h"
#include "menzhen/store/store.h"

/* A party of a case, and one of those who were given the case. */
struct party_entry {
	enum party_side side;
	int64_t case_id;
	int64_t adviser; /* adviser_key of their id */
	struct party_marks marks;
};

/* Takes one entry; anything but STATUS_OK ends the search. */
typedef enum status (*party_take)(
	void *context, const struct party_entry *entry, struct error *err);

/*
 * Every party with KEY that stands on one of the sides FIRST..LAST of its case. One is told again
 * for a case given back.
 */
struct party_query {
	int64_t key;
	enum party_side first, last;
};
enum status party_find(struct store *store, const struct party_query *wanted, party_take take,
	void *context, struct error *err);

#endif
