/*
 * Conflict of interest between an adviser and a case: who advised or represents the other side, or
 * works in the firm of one who did (律师法 39: not both sides; 律师执业行为规范 51: not against
 * one's own former client, nor two of one firm against each other; 52: tell, and have it in
 * writing). Both ways round: the client as a former opponent, the opponent as a former client.
 */
#ifndef MENZHEN_MODEL_CONFLICT_H
#define MENZHEN_MODEL_CONFLICT_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/model/coded.h"

/* How sure it is that both are the same person or organisation. */
enum conflict_band {
	BAND_NONE,
	BAND_NAME_ONLY, /* the name, a variant of it or one that sounds the same */
	BAND_LIKELY,    /* the phone number, or an organisation's full name */
	BAND_CERTAIN,   /* the ID number, or a standing client as the roster lists it */
	CONFLICT_BANDS
};

/* What ties the adviser to the other side. */
enum conflict_tie {
	TIE_ADVISED,    /* was given a case of theirs */
	TIE_REPRESENTS, /* they are a standing client */
	TIE_FIRM,       /* one of the same firm advised or represents them */
	CONFLICT_TIES
};

/* What was decided about a hit; each needs a decision before the adviser can have the case. */
enum conflict_decision {
	DECISION_NONE,
	DECISION_DIFFERENT,  /* another person of that name: no conflict */
	DECISION_CONSENTED,  /* same firm: both sides were told and agreed in writing (art. 52) */
	DECISION_OVERRIDDEN, /* a supervisor lets it be, with a reason */
	CONFLICT_DECISIONS
};

extern const struct coded_table conflict_band_table, conflict_tie_table, conflict_decision_table;

/* Those that can be taken: the decision is the row's index + 1. */
extern const struct coded_table conflict_choice_table;

/* The gravest that stands between one adviser and a case. Nothing of the earlier matter is in it.
 */
struct conflict {
	const char *adviser; /* id; borrowed from the roster */
	enum conflict_band band;
	enum conflict_tie tie;
	enum conflict_decision decision;
};

/* Zero-initialise. At most one an adviser. */
struct conflict_list {
	struct conflict *items;
	size_t count, capacity;
};

/* Is it still to be decided before the adviser can be given the case? Not for NULL: no conflict. */
bool conflict_open(const struct conflict *conflict);

/*
 * Does it keep the adviser out of the choice until it is decided? An open one of the adviser's own
 * does; one of the firm warns, and is decided when the case is given. Not for NULL.
 */
bool conflict_stops(const struct conflict *conflict);

/*
 * May DECISION be taken on it? A name alone, and a likely hit of the firm, can be another person;
 * consent goes with firms alone; a supervisor can override any.
 */
bool conflict_allows(const struct conflict *conflict, enum conflict_decision decision);

/* Of two of one adviser: an open one is graver, then the adviser's own, then the surer match. */
bool conflict_graver(const struct conflict *a, const struct conflict *b);

/* Refuse an open conflict of the adviser called NAME: what was found, and what to do. */
enum status conflict_refusal(const struct conflict *conflict, const char *name, struct error *err);

void conflict_list_release(struct conflict_list *list);

#endif
