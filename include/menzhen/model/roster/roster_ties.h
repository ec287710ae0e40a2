/*
 * What ties the people of a roster to others and to each other, laid out to be looked up: whose
 * standing client somebody is, and who works in the same firm.
 */
#ifndef MENZHEN_MODEL_ROSTER_TIES_H
#define MENZHEN_MODEL_ROSTER_TIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/model/conflict/party.h"
#include "menzhen/model/roster/roster.h"

/* A key of one standing client. */
struct standing_client {
	struct party_key key;
	struct party_marks marks;
	size_t adviser;   /* index in the roster */
	const char *name; /* as the roster has it; borrowed */
};

/* An adviser as the lookups need them. */
struct tied_adviser {
	int64_t key; /* adviser_key of the id */
	size_t adviser;
};

/* Zero-initialise. Advisers are told by their index in the roster, which must outlive it. */
struct roster_ties {
	size_t count;                /* of advisers */
	struct tied_adviser *by_key; /* ordered by key */
	size_t *colleagues; /* of each adviser the next of the same firm, round in a ring */
	struct standing_client *standing; /* ordered by key */
	size_t standing_count, standing_capacity;
};

/* Fails with STATUS_MEMORY alone. Release OUT in any case. */
enum status roster_ties_init(
	struct roster_ties *out, const struct roster *roster, struct error *err);
void roster_ties_release(struct roster_ties *ties);

/* *OUT: index of the adviser with ID, or with the key of that. False: the roster has none. */
bool roster_ties_find(const struct roster_ties *ties, const char *id, size_t *out);
bool roster_ties_find_key(const struct roster_ties *ties, int64_t key, size_t *out);

/*
 * The next in the ring of those who work in ADVISER's firm: ADVISER again after the last. Names of
 * firms are compared as those of parties are.
 */
size_t roster_ties_colleague(const struct roster_ties *ties, size_t adviser);

/* The standing clients with KEY, *COUNT of them. */
const struct standing_client *roster_ties_standing(
	const struct roster_ties *ties, const struct party_key *key, size_t *count);

#endif
