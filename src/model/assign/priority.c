#include "menzhen/model/assign/priority.h"

#include "menzhen/base/error.h"

static const struct coded priorities[PRIORITIES] = {
	[PRIORITY_DISABLED] = {"disabled", N_("Disabled person")},
	[PRIORITY_ELDER_ALONE] = {"elder_alone", N_("Old person living alone")},
	[PRIORITY_SEVERE_ILLNESS] = {"severe_illness", N_("Severely ill person")},
	[PRIORITY_MINOR] = {"minor", N_("Minor")},
	[PRIORITY_ELDER] = {"elder", N_("Old person")},
	[PRIORITY_MIGRANT_WORKER] = {"migrant_worker", N_("Migrant worker")},
	[PRIORITY_WOMAN_RIGHTS] = {"woman_rights", N_("Woman's rights")},
	[PRIORITY_VETERAN] = {"veteran", N_("Veteran")},
	[PRIORITY_MILITARY_FAMILY] = {"military_family", N_("Military family")},
	[PRIORITY_LOW_INCOME] = {"low_income", N_("Low income")},
	[PRIORITY_DV_VICTIM] = {"dv_victim", N_("Victim of domestic violence")},
	[PRIORITY_LEFT_BEHIND] = {"left_behind", N_("Left behind by migrants")},
	[PRIORITY_PLATFORM_WORKER] = {"platform_worker", N_("Platform worker")},
	[PRIORITY_RELEASED_CORRECTIONS] = {"released_corrections", N_("Released from corrections")},
};

const struct coded_table priority_table = {priorities, PRIORITIES};
