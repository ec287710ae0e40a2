#include "menzhen/model/session.h"

#include "menzhen/base/error.h"

static const struct coded sessions[SESSION_KINDS] = {
	[SESSION_DAYTIME] = {"daytime", N_("Daytime clinic")},
	[SESSION_NIGHT] = {"night", N_("Night clinic")},
	[SESSION_WEEKEND] = {"weekend", N_("Weekend clinic")},
	[SESSION_EXPERT] = {"expert", N_("Expert clinic")},
	[SESSION_FREE_EVENT] = {"free_event", N_("Free event")},
	[SESSION_BOOKED_VISIT] = {"booked_visit", N_("Booked visit")},
	[SESSION_ONLINE_TRIAGE] = {"online_triage", N_("Online triage")},
	[SESSION_HOME_ROUND] = {"home_round", N_("Home round")},
	[SESSION_JOINT_CONSULTATION] = {"joint_consultation", N_("Joint consultation")},
	[SESSION_LAW_BUS] = {"law_bus", N_("Law bus")},
	[SESSION_HALL] = {"hall", N_("Discussion hall")},
};

const struct coded_table session_table = {sessions, SESSION_KINDS};

static const char letters[SESSION_KINDS] = {
	[SESSION_DAYTIME] = 'D',
	[SESSION_NIGHT] = 'N',
	[SESSION_WEEKEND] = 'W',
	[SESSION_EXPERT] = 'E',
	[SESSION_FREE_EVENT] = 'F',
	[SESSION_BOOKED_VISIT] = 'B',
	[SESSION_ONLINE_TRIAGE] = 'O',
	[SESSION_HOME_ROUND] = 'H',
	[SESSION_JOINT_CONSULTATION] = 'J',
	[SESSION_LAW_BUS] = 'L',
	[SESSION_HALL] = 'T',
};

const char *session_code(enum session_kind kind)
{
	return sessions[kind].code;
}

const char *session_title(enum session_kind kind)
{
	return sessions[kind].title;
}

char session_letter(enum session_kind kind)
{
	return letters[kind];
}

bool session_parse(const char *code, enum session_kind *out)
{
	int found = coded_find(&session_table, code);

	if (found < 0)
		return false;
	*out = (enum session_kind)found;
	return true;
}
