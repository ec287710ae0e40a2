/*
 * From hits to conflicts: what each hit comes to for each adviser of the roster, with what was
 * decided about it. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_CONFLICT_WEIGH_H
#define MENZHEN_DESK_CONFLICT_WEIGH_H

#include "conflict_hits.h"
#include "menzhen/store/conflict/conflict_store.h"

/* Advisers are told by their index in the roster. The ids in conflicts are borrowed from it. */
struct weighing {
	const struct desk *desk;
	struct hits hits;
	struct hit_decision_list decided;
	struct conflict *gravest; /* of each adviser; BAND_NONE: no hit. NULL: nobody has one */
};

/* Find all that there is about RECORD. Release OUT in any case. */
enum status weighing_init(struct weighing *out, const struct desk *desk,
	const struct case_record *record, struct error *err);
void weighing_release(struct weighing *weighing);

/* What HIT comes to for ADVISER, who is its own or a colleague of its own. */
struct conflict weighing_conflict(
	const struct weighing *weighing, const struct hit *hit, size_t adviser);

#endif
