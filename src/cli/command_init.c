#include <stdio.h>

#include "command.h"
#include "menzhen/base/language.h"
#include "menzhen/base/memory.h"
#include "output.h"

static enum status read_station(struct invocation *in, struct station *station, struct error *err)
{
	const char *name = invocation_value(in, "name");
	const char *code = invocation_value(in, "code");
	const char *level = invocation_value(in, "level");

	station->offset_minutes = STATION_OFFSET_DEFAULT;
	if (in->options.language != NULL)
		station->language = *in->options.language;
	if (!station_code_valid(code))
		return error_set(err, STATUS_USAGE,
			N_("'%s' cannot be a station code; use 1 to 24 letters, digits and '-'"),
			code);
	if (!station_level_parse(level, &station->level))
		return error_set(err, STATUS_USAGE,
			N_("There is no level '%s'; it is one of city, district, town, village"),
			level);
	if (!string_copy(&station->name, name) || !string_copy(&station->code, code) ||
		!string_copy(&station->parent, invocation_value(in, "parent")))
		return error_memory(err);
	return STATUS_OK;
}

static enum status report(
	const struct invocation *in, const struct station *station, struct error *err)
{
	struct buffer line = {0};
	struct json_writer json = {.out = &line};

	if (in->json) {
		json_object_begin(&json);
		json_member(&json, "station", station->code);
		json_member(&json, "name", station->name);
		json_member(&json, "level", station_level_code(station->level));
		json_member_word(&json, "parent", station->parent);
		json_member(&json, "folder", in->options.directory);
		json_object_end(&json);
	} else {
		buffer_printf(&line,
			_("The station is ready in %s. Write who is on duty into roster.yaml "
			  "there; anyone who can open that folder can read it."),
			in->options.directory);
	}
	enum status status = output_line(&line, err);
	buffer_release(&line);
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct station station = {0};
	enum status status = read_station(in, &station, err);

	if (status == STATUS_OK)
		status = desk_create(&in->options, &station, err);
	if (status == STATUS_OK)
		status = report(in, &station, err);
	station_release(&station);
	return status;
}

const struct command command_init = {
	.name = "init",
	.summary = N_("Make a new station"),
	.without_station = true,
	.run = run,
	.options =
		{
			{"name", N_("NAME"), true, N_("full name of the station")},
			{"code", N_("CODE"), true, N_("short code that leads the case numbers")},
			{"level", N_("LEVEL"), true, N_("city, district, town or village")},
			{"parent", N_("CODE"), false, N_("code of the station above")},
		},
};
