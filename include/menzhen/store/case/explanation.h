/*
 * A proposal as it was recorded with a case (the member "proposal" of case.assigned and
 * case.reassigned), read back to be told months later. Nothing in it is of today: names, points and
 * reasons are those of the day.
 */
#ifndef MENZHEN_STORE_EXPLANATION_H
#define MENZHEN_STORE_EXPLANATION_H

#include "menzhen/model/assign/candidate.h"
#include "menzhen/store/store.h"

struct explained_reason {
	enum reason_kind kind;
	char *detail; /* as text: see reason_argument; "" where it has none */
};

/* One candidate. Owns its strings. */
struct explained {
	char *adviser;
	char *name; /* in the roster of that day; NULL: was not recorded */
	bool eligible;
	int points[CRITERIA], total; /* of one who was eligible */
	struct explained_reason reasons[CANDIDATE_REASONS];
	size_t reason_count;
};

/* In the order of the ranking. Zero-initialise; release with explanation_release. */
struct explanation {
	struct explained *items;
	size_t count, capacity;
};

/*
 * Read PROPOSAL, its JSON. LANGUAGE (NULL: not known) is what the visitor asked for, which is not
 * kept with it. Points and reasons of a newer program, which this one has no words for, are passed
 * over.
 */
enum status explanation_read(struct store *store, const char *proposal, const char *language,
	struct explanation *out, struct error *err);
void explanation_release(struct explanation *explanation);

#endif
