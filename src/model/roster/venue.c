#include "menzhen/model/roster/venue.h"

#include "menzhen/base/error.h"

static const struct coded venues[VENUES] = {
	[VENUE_CLINIC] = {"clinic", N_("The clinic")},
	[VENUE_PEOPLE_HALL] = {"people_hall", N_("People's Hall")},
	[VENUE_OPINION_HALL] = {"opinion_hall", N_("Hall of Opinions")},
	[VENUE_EVENING_HALL] = {"evening_hall", N_("Seven O'Clock Hall")},
	[VENUE_VILLAGE] = {"village", N_("Village or community")},
	[VENUE_HOUSEHOLD] = {"household", N_("At people's homes")},
	[VENUE_SQUARE] = {"square", N_("Square")},
	[VENUE_MARKET] = {"market", N_("Market")},
	[VENUE_ENTERPRISE] = {"enterprise", N_("Enterprise")},
	[VENUE_SITE] = {"site", N_("Construction site")},
	[VENUE_SCHOOL] = {"school", N_("School")},
};

const struct coded_table venue_table = {venues, VENUES};
