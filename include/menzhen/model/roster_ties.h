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
#include "menzhen/model/party.h"
#include "menzhen/model/roster.h"

/* A key of one standing client. */
struct standing_client {
	struct party_key key;
	struct party_marks marks;
	size_t adviser;   /* index in the roster */
	const char *name; /* as the roster has it; borrowed */
};

/* An adviser as the lookups need them. */
struct tied_adviser {
	const char *id; /* borrowed */
	size_t adviser;
};

/* Zero-initialise. Advisers are told by their index in the roster, which must outlive it. */
struct roster_ties {
	size_t count;                     /* of advisers */
	struct tied_adviser *by_id;       /* ordered by id */
	char **firms;                     /* of each adviser, folded; NULL: none stated */
	struct standing_client *standing; /* ordered by key */
	size_t standing_count, standing_capacity;
};

/* Fails with STATUS_MEMORY alone. Release OUT in any case. */
enum status roster_ties_init(
	struct roster_ties *out, const struct roster *roster, struct error *err);
void roster_ties_release(struct roster_ties *ties);

/* *OUT: index of the adviser with ID. False: the roster has none. */
bool roster_ties_find(const struct roster_ties *ties, const char *id, size_t *out);

/* Do both work in one firm? Names are compared as those of parties are. */
bool roster_ties_colleagues(const struct roster_ties *ties, size_t a, size_t b);

/* The standing clients with KEY, *COUNT of them. */
const struct standing_client *roster_ties_standing(
	const struct roster_ties *ties, const struct party_key *key, size_t *count);

#endif
