/*
 * Where a case meets the other side of what an adviser of the roster did: the hits that conflicts
 * of interest are weighed from. Private to the desk layer; what a hit is made of is never shown.
 */
#ifndef MENZHEN_DESK_CONFLICT_HITS_H
#define MENZHEN_DESK_CONFLICT_HITS_H

#include <stdbool.h>

#include "menzhen/desk/desk.h"
#include "menzhen/model/conflict/conflict.h"
#include "menzhen/model/conflict/party.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/conflict/party_store.h"

struct hit {
	size_t adviser;       /* index in the roster */
	int64_t case_id;      /* the case they were given; 0: a standing client */
	const char *client;   /* the standing client as the roster has it; borrowed; or NULL */
	enum party_side side; /* of the new case's party that was met */
	bool first;           /* by the client or the first opponent as they stand in the case */
	enum party_key_kind kind;
	enum party_match match;
};

struct hit_list {
	struct hit *items;
	size_t count, capacity;
};

/* Zero-initialise, release. */
struct hits {
	struct hit_list crossed; /* the other side of the new case: what conflicts come from */
	struct hit_list known;   /* advised the very client before */
};

/*
 * All who stand on a side of it are looked for (model/conflict/case_parties.h), the client also as
 * they were written in their other cases, and the other side as those it was found to be were in
 * theirs. Of RECORD, which may not be recorded yet (id 0). The case itself is no hit of its own,
 * nor is one whose client and opponent stand on the same sides.
 */
enum status hits_find(const struct desk *desk, const struct case_record *record, struct hits *out,
	struct error *err);
void hits_release(struct hits *hits);

/* What the hit says by itself of its adviser (TIE_FIRM: of a colleague). */
enum conflict_band hit_band(const struct hit *hit);
enum conflict_tie hit_tie(const struct hit *hit);

#endif
