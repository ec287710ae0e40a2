#include "menzhen/model/station.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/error.h"

static const struct coded levels[STATION_LEVELS] = {
	[LEVEL_CITY] = {"city", N_("City")},
	[LEVEL_DISTRICT] = {"district", N_("District")},
	[LEVEL_TOWN] = {"town", N_("Town")},
	[LEVEL_VILLAGE] = {"village", N_("Village")},
};

const struct coded_table station_level_table = {levels, STATION_LEVELS};

/* Each language names itself, so that whoever cannot read the other one finds it. */
static const struct coded languages[STATION_LANGUAGES] = {
	[LANGUAGE_ZH] = {"zh", "中文"},
	[LANGUAGE_EN] = {"en", "English"},
};

const struct coded_table station_language_table = {languages, STATION_LANGUAGES};

const char *station_level_code(enum station_level level)
{
	return levels[level].code;
}

bool station_level_parse(const char *code, enum station_level *out)
{
	int found = coded_find(&station_level_table, code);

	if (found < 0)
		return false;
	*out = (enum station_level)found;
	return true;
}

const char *station_language_code(enum station_language language)
{
	return languages[language].code;
}

bool station_language_parse(const char *code, enum station_language *out)
{
	int found = coded_find(&station_language_table, code);

	if (found < 0)
		return false;
	*out = (enum station_language)found;
	return true;
}

bool station_code_valid(const char *code)
{
	static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz"
				      "0123456789-";
	size_t length = strlen(code);

	return length > 0 && length <= STATION_CODE_MAX && strspn(code, allowed) == length &&
	       code[0] != '-' && code[length - 1] != '-';
}

bool station_supervises(const struct station *station, const char *actor)
{
	return station->supervisors.count == 0 || string_list_has(&station->supervisors, actor);
}

void station_release(struct station *station)
{
	if (station == NULL)
		return;
	free(station->name);
	free(station->code);
	free(station->parent);
	free(station->phone);
	free(station->supervision_phone);
	free(station->legal_aid_line);
	free(station->backup.to);
	free(station->openings);
	string_list_release(&station->supervisors);
	*station = (struct station){0};
}
