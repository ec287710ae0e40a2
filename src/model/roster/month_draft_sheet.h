/*
 * The sheet on which a month's draft is worked out: its places, who has them, and the hours that
 * this comes to. Private to month_draft.h.
 */
#ifndef MENZHEN_MODEL_MONTH_DRAFT_SHEET_H
#define MENZHEN_MODEL_MONTH_DRAFT_SHEET_H

#include "menzhen/model/roster/month_draft.h"

struct place {
	struct draft_seat seat;
	int64_t minutes;
	bool counted[HOURS_MEASURES]; /* hours_counted */
	bool drafted;                 /* in the month; others stand and are only respected */
	bool past;                    /* stays as it stands, whatever there is to say of it */
};

struct person {
	int64_t hours[HOURS_MEASURES];  /* in the month, minutes */
	int64_t shared[HOURS_MEASURES]; /* what is compared: of HOURS_ALL the turns alone */
	int duties;
};

struct sheet {
	const struct draft_input *input;
	struct place *places; /* by day, the days around the month too */
	size_t count, capacity;
	struct person *people;          /* by adviser */
	size_t *groups[HOURS_MEASURES]; /* by adviser: linked by rotations with such hours */
	int64_t *sums, *members;        /* by group, while a cost is reckoned */
	int64_t empty, stand_ins, other_skills;
	int64_t work; /* done */
};

/*
 * What is compared: empty places before all, whatever filling them does to fairness; then cost;
 * then, to tell equal costs apart, hours squared without rounding.
 */
struct score {
	int64_t empty, cost, spread;
};

/* How near somebody is to a place. */
enum claim { CLAIM_OWN, CLAIM_SKILL, CLAIM_KIND, CLAIM_NONE };

/* --- month_draft_sheet.c --- */

/* All places with nobody in them. STATUS_MEMORY alone. Release SHEET in any case. */
enum status sheet_init(struct sheet *sheet, const struct draft_input *input, struct error *err);
void sheet_release(struct sheet *sheet);

/* ADVISER, or nobody for NULL, has PLACE from now on. */
void sheet_give(struct sheet *sheet, struct place *place, const struct adviser *adviser);

size_t sheet_index(const struct sheet *sheet, const struct adviser *adviser);

/* Are its turns dealt anew? */
bool place_rotates(const struct place *place);

/* --- month_draft_rule.c --- */

enum claim sheet_claim(
	const struct sheet *sheet, const struct place *place, const struct adviser *adviser);

/* What keeps ADVISER, who does not have it, from PLACE. */
enum draft_obstacle sheet_obstacle(
	struct sheet *sheet, const struct place *place, const struct adviser *adviser);

/* --- month_draft_cost.c --- */

void sheet_bill(struct sheet *sheet, struct draft_bill *out, int64_t *spread);
struct score sheet_score(struct sheet *sheet);
bool score_less(struct score a, struct score b);

/* --- month_draft_search.c --- */

/* Give every place to whom it stands with, where that may be. */
void sheet_present(struct sheet *sheet);

/* Take away what sheet_present gave, but for those of a `who`. */
void sheet_clear(struct sheet *sheet);

/* Fill what is empty, and exchange as long as it gets cheaper or the work is done. */
void sheet_improve(struct sheet *sheet);

#endif
