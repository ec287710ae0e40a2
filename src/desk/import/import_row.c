#include "import_row.h"

#include <stdlib.h>
#include <string.h>

#include "desk/input.h"
#include "import_words.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/model/assign/priority.h"
#include "menzhen/model/duty/duty_session.h"
#include "menzhen/model/ledger/written_time.h"

enum { WORD_MAX = 256, ADVISER_MAX = 60, NOON = 12 * 60 };

static const char *cell(const struct import_source *source, int column)
{
	int at = source->layout->at[column];

	return at >= 0 ? table_row_cell(source->cells, (size_t)at) : "";
}

/* The cell trimmed and narrow, for what is looked up. */
static const char *word(const struct import_source *source, int column, char out[WORD_MAX])
{
	return text_fold_width(cell(source, column), out, WORD_MAX);
}

static enum status read_time(
	const struct import_source *source, struct written_time *out, struct error *err)
{
	char text[WORD_MAX];
	int offset = source->desk->config.station.offset_minutes;

	if (*word(source, LEDGER_OPENED_AT, text) == '\0')
		return error_say(err, STATUS_USAGE, N_("The time is missing"));
	if (!written_time_parse(text, offset, out))
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no time; write it as 2026-11-25 09:30"),
			cell(source, LEDGER_OPENED_AT));
	return STATUS_OK;
}

static enum status read_category(
	const struct import_source *source, const char **out, struct error *err)
{
	char text[WORD_MAX];

	if (*word(source, LEDGER_CATEGORY, text) == '\0')
		return error_say(err, STATUS_USAGE, N_("The category is missing"));
	*out = import_category(source->desk, text);
	return *out != NULL ? STATUS_OK
			    : error_set(err, STATUS_USAGE,
				      N_("There is no category '%s'; write its code or its title "
					 "(see 'category list')"),
				      cell(source, LEDGER_CATEGORY));
}

static enum status read_channel(
	const struct import_source *source, const char **out, struct error *err)
{
	char text[WORD_MAX], codes[CODED_LIST_SIZE];

	*out = NULL;
	if (*word(source, LEDGER_CHANNEL, text) == '\0')
		return STATUS_OK;
	*out = import_channel(text);
	return *out != NULL ? STATUS_OK
			    : error_set(err, STATUS_USAGE,
				      N_("There is no channel '%s'; it is one of %s"), text,
				      coded_list(&channel_table, codes, sizeof(codes)));
}

/*
 * By the opening hours and the hour: today's roster tells nothing of old days. Of a day alone, as
 * if at noon.
 */
static struct session_slot slot_of(const struct desk *desk, struct written_time time)
{
	static const struct duty_list none = {0};
	struct local_time local = desk_local(desk, time.at);

	if (!time.has_clock)
		local.minute = NOON;
	return duty_session(&none, &desk->config.station, &desk->config.calendar, local);
}

/* What is kept as codes may be written in words; another word is left for its reader to refuse. */
static const char *codes_of(const struct import_source *source, int column,
	const struct coded_table *table, char out[CODED_LIST_SIZE])
{
	const char *written = cell(source, column);
	const char *codes = import_codes(table, written, source->titles->of[column], out);

	return codes != NULL ? codes : written;
}

static enum status read_content(
	struct import_row *out, const struct import_source *source, struct error *err)
{
	char came_at[MOMENT_TEXT_SIZE] = "";
	char groups[CODED_LIST_SIZE], details[REGISTER_FIELDS][CODED_LIST_SIZE];
	struct written_time time;
	struct intake_result findings;
	struct intake intake = {
		.client = cell(source, LEDGER_CLIENT),
		.phone = cell(source, LEDGER_PHONE),
		.id_number = cell(source, LEDGER_ID_NUMBER),
		.opponent = cell(source, LEDGER_OPPONENT),
		.opponent_phone = cell(source, LEDGER_OPPONENT_PHONE),
		.opponent_id = cell(source, LEDGER_OPPONENT_ID),
		.summary = cell(source, LEDGER_SUMMARY),
		.priority = codes_of(source, LEDGER_PRIORITY, &priority_table, groups),
		.dialect = cell(source, LEDGER_DIALECT),
		.paper = cell(source, LEDGER_PAPER),
		.came_at = came_at,
	};
	enum status status = read_time(source, &time, err);

	for (int i = 0; i < REGISTER_FIELDS; i++) {
		const struct coded_table *table = register_fields[i].codes;
		int column = LEDGER_REGISTER + i;
		intake.details[i] = table != NULL ? codes_of(source, column, table, details[i])
						  : cell(source, column);
	}
	if (status == STATUS_OK) {
		moment_format(time.at, source->desk->config.station.offset_minutes, came_at);
		out->matter.slot = slot_of(source->desk, time);
		status = read_category(source, &intake.category, err);
	}
	if (status == STATUS_OK)
		status = read_channel(source, &intake.channel, err);
	return status == STATUS_OK
		       ? matter_read_content(&out->matter, source->desk, &intake, &findings, err)
		       : status;
}

/* By id or by name; whom the roster does not know stands as written: old lists name old people. */
static enum status read_adviser(
	struct import_row *out, const struct import_source *source, struct error *err)
{
	const struct roster *roster = &source->desk->config.roster;
	const struct adviser *found = NULL;
	enum status status = input_text(cell(source, LEDGER_ADVISER), INPUT_NAME, ADVISER_MAX,
		N_("the adviser"), &out->adviser, err);

	if (status != STATUS_OK || out->adviser == NULL)
		return status;
	for (size_t i = 0; i < roster->adviser_count; i++) {
		const struct adviser *adviser = &roster->advisers[i];
		if (strcmp(adviser->id, out->adviser) != 0 &&
			strcmp(adviser->name, out->adviser) != 0)
			continue;
		if (found != NULL)
			return error_set(err, STATUS_USAGE,
				N_("Two in the roster are called '%s'; write the id"),
				cell(source, LEDGER_ADVISER));
		found = adviser;
	}
	if (found != NULL && !string_replace(&out->adviser, found->id))
		return error_memory(err);
	out->adviser_name = found != NULL ? found->name : out->adviser;
	out->adviser_known = found != NULL;
	return STATUS_OK;
}

static enum status read_outcome(
	struct import_row *out, const struct import_source *source, struct error *err)
{
	char text[WORD_MAX];

	if (*word(source, LEDGER_OUTCOME, text) == '\0')
		return STATUS_OK;
	out->outcome = import_outcome(source->desk, text);
	return out->outcome != NULL
		       ? STATUS_OK
		       : error_set(err, STATUS_USAGE,
				 N_("There is no outcome '%s'; write its code or its title (see "
				    "'outcome list')"),
				 cell(source, LEDGER_OUTCOME));
}

static enum status read_rating(
	struct import_row *out, const struct import_source *source, int *level, struct error *err)
{
	char text[WORD_MAX];

	*level = 0;
	if (*word(source, LEDGER_RATING, text) == '\0')
		return STATUS_OK;
	*level = import_level(text);
	if (*level == IMPORT_NO_LEVEL)
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no rating; write 1 (very dissatisfied) to 5 (very satisfied)"),
			cell(source, LEDGER_RATING));
	out->level = *level > 0 ? *level : 0;
	return STATUS_OK;
}

static enum case_state state_of(const struct import_row *row, int level, struct day today)
{
	if (level > 0)
		return CASE_RATED;
	if (level == IMPORT_DECLINED)
		return CASE_DECLINED;
	if (row->outcome != NULL || row->matter.slot.service_day.n < today.n)
		return CASE_CLOSED;
	return row->adviser != NULL ? CASE_ASSIGNED : CASE_WAITING;
}

enum status import_row_read(
	struct import_row *out, const struct import_source *source, struct error *err)
{
	int level = 0;

	out->number = source->cells->number;
	enum status status = read_content(out, source, err);
	if (status == STATUS_OK)
		status = input_text(cell(source, LEDGER_ADVICE), INPUT_TEXT, TEXT_MAX,
			N_("the advice"), &out->advice, err);
	if (status == STATUS_OK)
		status = read_adviser(out, source, err);
	if (status == STATUS_OK)
		status = read_outcome(out, source, err);
	if (status == STATUS_OK)
		status = read_rating(out, source, &level, err);
	if (status == STATUS_OK) {
		struct written_time now = {out->matter.at, true};
		out->state = state_of(out, level, slot_of(source->desk, now).service_day);
	}
	if (status == STATUS_OK && out->state == CASE_ASSIGNED && !out->adviser_known)
		status = error_set(err, STATUS_USAGE,
			N_("'%s' is not in the roster, and the matter is still open; leave the "
			   "adviser "
			   "out, or write its outcome"),
			cell(source, LEDGER_ADVISER));
	return status;
}

void import_row_release(struct import_row *row)
{
	matter_release(&row->matter);
	free(row->advice);
	free(row->adviser);
}
