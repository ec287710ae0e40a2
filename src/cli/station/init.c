#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/desk_disk.h"

static enum status read_station(struct invocation *in, struct station *station, struct error *err)
{
	const char *name = invocation_value(in, "name");
	const char *code = invocation_value(in, "code");

	station->offset_minutes = STATION_OFFSET_DEFAULT;
	if (in->options.language != NULL)
		station->language = *in->options.language;
	if (!station_code_valid(code))
		return error_set(err, STATUS_USAGE,
			N_("'%s' cannot be a station code; use 1 to 24 letters, digits and '-'"),
			code);
	station->level = (enum station_level)invocation_choice(in, "level", LEVEL_CITY);
	if (!string_copy(&station->name, name) || !string_copy(&station->code, code) ||
		!string_copy(&station->parent, invocation_value(in, "parent")))
		return error_memory(err);
	return STATUS_OK;
}

/* What is shown: the station that was made. */
struct answer {
	const struct station *station;
	const char *folder;
};

static void answer_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct answer *answer = item;
	(void)desk;

	json_member(json, "station", answer->station->code);
	json_member(json, "name", answer->station->name);
	json_member(json, "level", station_level_code(answer->station->level));
	output_member_word(json, "parent", answer->station->parent);
	json_member(json, "folder", answer->folder);
}

static void answer_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct answer *answer = item;
	struct buffer folder = {0};
	(void)desk;

	text_add_safe(&folder, answer->folder);
	buffer_printf(out,
		_("The station is ready in %s. Write who is on duty into roster.yaml there; anyone "
		  "who can open that folder can read it.\n"
		  "It has no accounts yet: whoever sits at the desk may do everything. 'menzhen "
		  "user add NAME --role admin' makes the first and closes it."),
		buffer_text(&folder));
	buffer_release(&folder);
}

/* A disk that will do, and had better be another. */
static void warn_of_disk(const struct invocation *in)
{
	const char *warning = desk_disk_warning(in->options.directory);
	struct error said;

	if (warning == NULL)
		return;
	error_say(&said, STATUS_OK, warning);
	error_at(&said, in->options.directory, 0, 0);
	output_error(&said, in->json);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {answer_json, answer_text};
	struct station station = {0};
	const struct answer answer = {&station, in->options.directory};
	enum status status = read_station(in, &station, err);

	if (status == STATUS_OK)
		status = desk_create(&in->options, &station, err);
	in->recorded = status == STATUS_OK;
	if (status == STATUS_OK)
		status = output_item(in, &form, &answer, err);
	if (status == STATUS_OK)
		warn_of_disk(in);
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
			{"name", N_("NAME"), true, N_("full name of the station"), NULL},
			{"code", N_("CODE"), true, N_("short code that leads the case numbers"),
				NULL},
			{"level", N_("LEVEL"), true, N_("which of the four it is"),
				&station_level_table},
			{"parent", N_("CODE"), false, N_("code of the station above"), NULL},
		},
};
