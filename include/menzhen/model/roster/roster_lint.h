/*
 * What is questionable in a roster that can be used: nobody there in the hours that were announced,
 * one person in two places, and so on. Each rule is a row of a table: man menzhen-roster, CHECKING,
 * tells them to people. All of them are warnings.
 */
#ifndef MENZHEN_MODEL_ROSTER_LINT_H
#define MENZHEN_MODEL_ROSTER_LINT_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/model/case/category.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/roster/day_range.h"
#include "menzhen/model/roster/finding.h"
#include "menzhen/model/roster/roster.h"
#include "menzhen/model/station.h"

enum {
	LINT_CATEGORIES = 5, /* the most frequent ones, which each session must have somebody for */
	LINT_SKILL_DAYS = 7, /* of fewer days it is not asked: nobody knows everything every day */

	/*
	 * How far off the mean of their like somebody's hours may be: so many hundredths of it, or
	 * one turn of the shifts they share, whichever is more. The threshold is a convention of
	 * this program; no standard names one.
	 */
	LINT_LOAD_PERCENT = 25,
	LINT_LOAD_DAYS = 28, /* of fewer days hours are not compared: they even out in a month */
};

/* Borrowed, all of it. */
struct lint_input {
	const char *roster_file, *station_file; /* as the findings name them */
	const struct roster *roster;
	const struct calendar *calendar;
	const struct station *station;
	const struct category_list *categories;
	/* As they stand, from the day before DAYS to the day after, in duty_expand's order. */
	const struct duty_list *duties;
	struct day_range days; /* what is checked */
	/* Codes of groups or leaves, the most frequent first; NULL: fewer than five. */
	const char *frequent[LINT_CATEGORIES];
	bool frequent_here; /* by the station's own cases; false: lint_usual_categories */
	enum station_language language; /* of category titles */
};

/* What most visitors come with where a station has not enough cases of its own to tell. */
extern const char *const lint_usual_categories[LINT_CATEGORIES];

/* Run every rule; append to OUT. Fails with STATUS_MEMORY alone. */
enum status roster_lint(
	const struct lint_input *input, struct finding_list *out, struct error *err);

#endif
