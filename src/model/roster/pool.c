#include "menzhen/model/roster/pool.h"

#include "menzhen/base/error.h"

static const struct coded pools[] = {
	{"expert_panel", N_("Panel of well-known lawyers")},
	{"lecturers", N_("Thousand lecturers on law by cases")},
	{"government_counsel", N_("Government's legal counsel")},
	{"legal_aid", N_("Legal-aid and pro bono lawyers")},
	{"fine_notaries", N_("Outstanding notaries")},
	{"hotline_12348", N_("Team of the 12348 hotline")},
	{"village_adviser", N_("Village and community legal advisers")},
	{"three_officers", N_("Judges, prosecutors, police officers and lawyers")},
	{"five_elders", N_("Five kinds of elders")},
	{"law_literate", N_("Law-literate villagers")},
};

const struct coded_table pool_table = {pools, sizeof(pools) / sizeof(pools[0])};
