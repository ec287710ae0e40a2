/* What was decided about conflicts of interest (events conflict.decided). */
#ifndef MENZHEN_STORE_CONFLICT_STORE_H
#define MENZHEN_STORE_CONFLICT_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/conflict/conflict.h"
#include "menzhen/store/store.h"

/* A decision about one hit. Strings are owned. */
struct hit_decision {
	char *adviser;
	char *hit;       /* what was hit: a case number, or a standing client's name */
	int64_t case_id; /* of that number; 0: no case */
	enum conflict_decision decision;
};

struct hit_decision_list {
	struct hit_decision *items;
	size_t count, capacity;
};

/* All about the case NUMBER, oldest first. Appends to OUT. */
enum status conflict_decided(
	struct store *store, const char *number, struct hit_decision_list *out, struct error *err);
void hit_decision_list_release(struct hit_decision_list *list);

/* The number of the case CASE_ID into *OUT, the caller's to free. STATUS_STORE: there is none. */
enum status conflict_case_number(
	struct store *store, int64_t case_id, char **out, struct error *err);

/* A decision as it is looked over later. Strings are owned. */
struct conflict_decided {
	char *number, *adviser, *actor;
	moment at;
	enum conflict_band band;
	enum conflict_tie tie;
	enum conflict_decision decision;
	char *reason; /* NULL: none, or erased */
};

struct conflict_decided_list {
	struct conflict_decided *items;
	size_t count, capacity;
};

/* Those of FIRST..LAST, both included, oldest first. Appends to OUT. */
enum status conflict_decisions(struct store *store, moment first, moment last,
	struct conflict_decided_list *out, struct error *err);
void conflict_decided_list_release(struct conflict_decided_list *list);

#endif
