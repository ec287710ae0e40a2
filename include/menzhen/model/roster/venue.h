/*
 * Venues: what kind of place a shift is held at. The plan (常司发〔2021〕, measure 4) carries the
 * clinic into 百姓议事堂, 群言堂 and 19点议事厅, into villages and into homes.
 */
#ifndef MENZHEN_MODEL_VENUE_H
#define MENZHEN_MODEL_VENUE_H

#include "menzhen/model/coded.h"

enum venue {
	VENUE_CLINIC, /* the station itself: goes without saying */
	VENUE_PEOPLE_HALL,
	VENUE_OPINION_HALL,
	VENUE_EVENING_HALL,
	VENUE_VILLAGE,
	VENUE_HOUSEHOLD,
	VENUE_SQUARE,
	VENUE_MARKET,
	VENUE_ENTERPRISE,
	VENUE_SITE,
	VENUE_SCHOOL,
	VENUES
};

extern const struct coded_table venue_table; /* by enum venue */

#endif
