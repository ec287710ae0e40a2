#include "menzhen/model/roster/adviser.h"

#include <stdlib.h>

#include "menzhen/base/error.h"

static const struct coded kinds[ADVISER_KINDS] = {
	[ADVISER_LAWYER] = {"lawyer", N_("Lawyer")},
	[ADVISER_NOTARY] = {"notary", N_("Notary")},
	[ADVISER_MEDIATOR] = {"mediator", N_("Mediator")},
	[ADVISER_GRASSROOTS_LEGAL_WORKER] = {"grassroots_legal_worker",
		N_("Grassroots legal worker")},
	[ADVISER_JUDGE] = {"judge", N_("Judge")},
	[ADVISER_PROSECUTOR] = {"prosecutor", N_("Prosecutor")},
	[ADVISER_POLICE] = {"police", N_("Police officer")},
	[ADVISER_RETIRED_JUDGE] = {"retired_judge", N_("Retired judge")},
	[ADVISER_RETIRED_PROSECUTOR] = {"retired_prosecutor", N_("Retired prosecutor")},
	[ADVISER_PUBLICIST] = {"publicist", N_("Publicist")},
	[ADVISER_VOLUNTEER] = {"volunteer", N_("Volunteer")},
	[ADVISER_STAFF] = {"staff", N_("Staff")},
};

const struct coded_table adviser_kind_table = {kinds, ADVISER_KINDS};

const char *adviser_kind_title(enum adviser_kind kind)
{
	return kinds[kind].title;
}

static const struct coded sexes[] = {{"male", N_("male")}, {"female", N_("female")}};

const struct coded_table adviser_sex_table = {sexes, sizeof(sexes) / sizeof(sexes[0])};

enum adviser_sex adviser_sex_of(const char *code)
{
	int found = code != NULL ? coded_find(&adviser_sex_table, code) : -1;

	return found < 0 ? SEX_UNSTATED : (enum adviser_sex)(SEX_MALE + found);
}

bool adviser_kind_advises(enum adviser_kind kind)
{
	return kind != ADVISER_PUBLICIST && kind != ADVISER_VOLUNTEER && kind != ADVISER_STAFF;
}

void adviser_release(struct adviser *adviser)
{
	if (adviser == NULL)
		return;
	free(adviser->id);
	free(adviser->name);
	free(adviser->licence);
	free(adviser->firm);
	free(adviser->selected_by);
	string_list_release(&adviser->pools);
	string_list_release(&adviser->skills);
	string_list_release(&adviser->languages);
	string_list_release(&adviser->represents);
	*adviser = (struct adviser){0};
}
