/* Writing station.yaml. */

#include "menzhen/base/buffer.h"
#include "menzhen/base/moment.h"
#include "menzhen/base/path.h"
#include "menzhen/files/lists/builtin.h"
#include "menzhen/files/page/text_template.h"
#include "menzhen/files/station/station_file.h"
#include "menzhen/files/text_file.h"
#include "menzhen/files/yaml/value_list.h"

enum {
	BLANK_SESSIONS,
	BLANK_NAME,
	BLANK_CODE,
	BLANK_PARENT,
	BLANK_LEVEL,
	BLANK_LANGUAGE,
	BLANK_OFFSET,
	BLANKS
};

static const char *const example_sessions =
	"# sessions:\n"
	"#   - {session: daytime, days: workdays, time: \"09:00-11:30, 14:30-17:30\"}\n"
	"#   - {session: night, days: workdays, time: 19:00-21:00}\n"
	"#   - {session: weekend, days: [weekends, holidays], time: 09:00-12:00}";

static void add_time(struct buffer *out, int minute)
{
	buffer_printf(out, "%02d:%02d", minute / 60, minute % 60);
}

static void add_opening(struct buffer *out, const struct opening *opening)
{
	const char *separator = "";
	buffer_printf(out, "\n  - {session: %s, days: [", session_code(opening->session));
	for (size_t i = 0; i < value_day_classes.count; i++) {
		if (!opening->on_class[i])
			continue;
		buffer_printf(out, "%s%s", separator, value_day_classes.rows[i].code);
		separator = ", ";
	}
	buffer_add_text(out, "], time: ");
	add_time(out, opening->start);
	buffer_add_char(out, '-');
	add_time(out, opening->end);
	buffer_add_char(out, '}');
}

static void add_sessions(struct buffer *out, const struct station *station)
{
	buffer_add_text(out, station->opening_count > 0 ? "sessions:" : example_sessions);
	for (size_t i = 0; i < station->opening_count; i++)
		add_opening(out, &station->openings[i]);
}

static void add_parent(struct buffer *out, const char *parent)
{
	if (parent && parent[0] != '\0')
		buffer_printf(out, "parent: \"%s\"", parent);
	else
		buffer_add_text(out, "# parent: \"CZ\"");
}

static enum status check_words(const struct station *station, struct error *err)
{
	if (!station_code_valid(station->code))
		return error_set(err, STATUS_CONFIG,
			N_("'%s' cannot be a station code; use up to 24 of A-Z, 0-9 and '-', such "
			   "as ZL-01"),
			station->code);
	if (station->parent && station->parent[0] != '\0' && !station_code_valid(station->parent))
		return error_set(err, STATUS_CONFIG,
			N_("'%s' cannot be a station code; use up to 24 of A-Z, 0-9 and '-', such "
			   "as ZL-01"),
			station->parent);
	return STATUS_OK;
}

/* The text of the file, composed in BLANKS and filled into OUT. */
static enum status compose(
	const struct station *station, struct buffer *blanks, struct buffer *out, struct error *err)
{
	char offset[OFFSET_TEXT_SIZE];
	if (!text_template_quote(station->name, &blanks[BLANK_NAME]))
		return blanks[BLANK_NAME].failed ? error_memory(err)
						 : error_set(err, STATUS_CONFIG,
							   N_("the name of the station must be one "
							      "line of plain text"));
	buffer_printf(&blanks[BLANK_CODE], "\"%s\"", station->code);
	buffer_add_text(&blanks[BLANK_LEVEL], station_level_code(station->level));
	add_parent(&blanks[BLANK_PARENT], station->parent);
	buffer_add_text(&blanks[BLANK_LANGUAGE], station_language_code(station->language));
	buffer_printf(
		&blanks[BLANK_OFFSET], "\"%s\"", offset_format(station->offset_minutes, offset));
	add_sessions(&blanks[BLANK_SESSIONS], station);
	for (size_t i = 0; i < BLANKS; i++) {
		if (blanks[i].failed)
			return error_memory(err);
	}
	const struct template_value values[BLANKS] = {
		{"name", buffer_text(&blanks[BLANK_NAME])},
		{"code", buffer_text(&blanks[BLANK_CODE])},
		{"level", buffer_text(&blanks[BLANK_LEVEL])},
		{"parent", buffer_text(&blanks[BLANK_PARENT])},
		{"language", buffer_text(&blanks[BLANK_LANGUAGE])},
		{"utc_offset", buffer_text(&blanks[BLANK_OFFSET])},
		{"sessions", buffer_text(&blanks[BLANK_SESSIONS])},
	};
	if (!text_template_fill(builtin_find("template/station.yaml")->text, values, BLANKS, out))
		return error_memory(err);
	return STATUS_OK;
}

/* What is written must read back without an error: the reader's rules hold for names given
 * elsewhere. */
static enum status check_readable(const struct buffer *text, const char *path, struct error *err)
{
	struct station station;
	struct error_list errors = {0};
	enum status status = station_file_parse(
		buffer_text(text), text->length, path_leaf(path), &station, &errors, err);
	if (status == STATUS_CONFIG)
		error_at(err, NULL, 0, 0); /* there is no such file yet */
	error_list_release(&errors);
	station_release(&station);
	return status;
}

enum status station_file_write(const char *path, const struct station *station, struct error *err)
{
	struct buffer text = {0}, blanks[BLANKS] = {{0}};
	enum status status = check_words(station, err);
	if (status == STATUS_OK)
		status = compose(station, blanks, &text, err);
	if (status == STATUS_OK)
		status = check_readable(&text, path, err);
	if (status == STATUS_OK)
		status = text_file_create(path, buffer_text(&text), text.length, err);
	for (size_t i = 0; i < BLANKS; i++)
		buffer_release(&blanks[i]);
	buffer_release(&text);
	return status;
}
