#include "adviser_named.h"

#include <string.h>

#include "menzhen/files/yaml/suggestion.h"

enum status adviser_named(
	const struct desk *desk, const char *id, const struct adviser **out, struct error *err)
{
	const struct roster *roster = &desk->config.roster;
	struct suggestion near = {.word = id};

	*out = roster_adviser(roster, id);
	if (*out != NULL)
		return STATUS_OK;
	for (size_t i = 0; i < roster->adviser_count; i++) {
		const struct adviser *adviser = &roster->advisers[i];
		suggestion_offer(&near, adviser->id);
		if (strcmp(adviser->name, id) == 0)
			near = (struct suggestion){.word = id, .best = adviser->id};
	}
	if (near.best != NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no adviser '%s' in the roster (did you mean '%s'?)"), id,
			near.best);
	return error_set(err, STATUS_USAGE,
		N_("There is no adviser '%s' in the roster; give the id that roster.yaml has"), id);
}

enum status shift_named(
	const struct desk *desk, const char *id, const struct shift **out, struct error *err)
{
	const struct roster *roster = &desk->config.roster;
	struct suggestion near = {.word = id};

	*out = NULL;
	for (size_t i = 0; i < roster->shift_count; i++) {
		if (strcmp(roster->shifts[i].id, id) == 0) {
			*out = &roster->shifts[i];
			return STATUS_OK;
		}
		suggestion_offer(&near, roster->shifts[i].id);
	}
	if (near.best != NULL)
		return error_set(err, STATUS_USAGE,
			N_("There is no shift '%s' in the roster (did you mean '%s'?)"), id,
			near.best);
	return error_set(err, STATUS_USAGE,
		N_("There is no shift '%s' in the roster; give the id that roster.yaml has"), id);
}
