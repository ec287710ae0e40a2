/*
 * A draft of one month's duties: for each date on which a shift is held, who of its people has it.
 *
 * What may not be: a person in two places, on leave, outside the term of appointment, over the
 * quota, or on duty within DRAFT_REST minutes after one that went past midnight or ended by
 * DRAFT_NIGHT. Of what may be, the draft looks for the least cost; each kind of cost is a row of
 * draft_cost_table. Those of a `who` stay all of them, each unless that may not be; the turns of a
 * rotation are dealt anew. Whoever is missing is stood in for by another of the same kind, if
 * possible with a skill in common.
 *
 * As few places as can be stay empty, whatever that costs otherwise. The search begins with what
 * stands and keeps only what is better, so a draft is never worse than that. It draws no lots: the
 * same input gives the same draft.
 */
#ifndef MENZHEN_MODEL_MONTH_DRAFT_H
#define MENZHEN_MODEL_MONTH_DRAFT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/model/case/category.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/duty/duty_change.h"
#include "menzhen/model/duty/duty_hours.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/roster/day_range.h"
#include "menzhen/model/roster/roster.h"

enum {
	DRAFT_REST = 8 * 60,    /* minutes; a convention of this program */
	DRAFT_NIGHT = 6 * 60,   /* minutes from midnight; by then people are asleep */
	DRAFT_WORK = 100000000, /* steps of the search, of one place or one person; then it ends */
};

/* What a draft can cost, and what one of each counts. */
enum draft_cost {
	COST_EMPTY,       /* a place that nobody has */
	COST_STAND_IN,    /* one that somebody from elsewhere has, with a skill in common */
	COST_OTHER_SKILL, /* the same without */
	COST_LEAST,       /* an hour short of what a quota has as least */
	COST_HOURS,       /* everybody's hours of shared turns off their mean, squared, added up */
	COST_NIGHT,       /* the same for all night hours */
	COST_DAYS_OFF,    /* the same for all hours on weekends and holidays */
	DRAFT_COSTS
};

struct draft_cost_row {
	const char *code;
	const char *title; /* msgid */
	int weight;
};

extern const struct draft_cost_row draft_cost_table[DRAFT_COSTS];

struct draft_bill {
	int64_t counts[DRAFT_COSTS];
};

int64_t draft_bill_total(const struct draft_bill *bill); /* with the weights */

/* Why somebody may not have a place. */
enum draft_obstacle {
	OBSTACLE_NONE,
	OBSTACLE_LEAVE,
	OBSTACLE_TERM,
	OBSTACLE_BUSY,
	OBSTACLE_REST,
	OBSTACLE_QUOTA,
	DRAFT_OBSTACLES
};

extern const struct coded_table draft_obstacle_table;

/* A place of one person at a shift on one date, all its spans. */
struct draft_seat {
	const struct shift *shift; /* borrowed, as the advisers are */
	struct day day;
	const struct adviser *planned; /* whose it is by the roster */
	const struct adviser *present; /* who has it as things stand; NULL: nobody */
	const struct adviser *adviser; /* who has it in the draft; NULL: nobody may */
	/* Why PRESENT, or without one PLANNED, does not have it; NONE: turns were dealt anew. */
	enum draft_obstacle obstacle;
};

/* Hours of an adviser in the month, in minutes. */
struct draft_hours {
	int64_t present[HOURS_MEASURES], draft[HOURS_MEASURES];
};

struct month_draft {
	struct draft_seat *seats; /* by day, then as the duties are ordered */
	size_t seat_count;
	struct draft_hours *hours; /* by adviser of the roster */
	struct draft_bill present; /* of what stands, as far as it may be */
	struct draft_bill draft;
};

/* Borrowed. */
struct draft_input {
	const struct roster *roster;
	const struct calendar *calendar;
	const struct category_list *categories; /* of skills */
	struct day_range days;                  /* the month */
	struct day from; /* days before it have passed: they stay as they stand */
	/* As they stand, from two days before DAYS to two days after. */
	const struct duty_list *duties;
	const struct duty_changes *changes; /* leave that touches the month; may be NULL */
};

/* Fill OUT, zeroed before; release it in any case. Fails with STATUS_MEMORY alone. */
enum status month_draft_make(
	const struct draft_input *input, struct month_draft *out, struct error *err);

void month_draft_release(struct month_draft *draft);

#endif
