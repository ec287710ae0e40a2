#include "menzhen/desk/ledger/ledger_value.h"

#include <stddef.h>
#include <string.h>

#include "menzhen/model/case/rating.h"
#include "menzhen/model/client/masking.h"

/* Where the record has its text. */
static const size_t members[LEDGER_REGISTER] = {
	[LEDGER_NUMBER] = offsetof(struct case_record, number),
	[LEDGER_TICKET] = offsetof(struct case_record, ticket),
	[LEDGER_CLIENT] = offsetof(struct case_record, client),
	[LEDGER_PHONE] = offsetof(struct case_record, phone),
	[LEDGER_ID_NUMBER] = offsetof(struct case_record, id_number),
	[LEDGER_PRIORITY] = offsetof(struct case_record, priority),
	[LEDGER_CATEGORY] = offsetof(struct case_record, category),
	[LEDGER_OPPONENT] = offsetof(struct case_record, opponent),
	[LEDGER_OPPONENT_PHONE] = offsetof(struct case_record, opponent_phone),
	[LEDGER_OPPONENT_ID] = offsetof(struct case_record, opponent_id),
	[LEDGER_SUMMARY] = offsetof(struct case_record, summary),
	[LEDGER_CHANNEL] = offsetof(struct case_record, channel),
	[LEDGER_ADVISER] = offsetof(struct case_record, adviser),
	[LEDGER_OUTCOME] = offsetof(struct case_record, outcome),
	[LEDGER_ADVICE] = offsetof(struct case_record, advice),
	[LEDGER_RATING_REASON] = offsetof(struct case_record, rating_reason),
	[LEDGER_RATING_TEXT] = offsetof(struct case_record, rating_text),
	[LEDGER_PAPER] = offsetof(struct case_record, paper),
	[LEDGER_APPOINTMENT] = offsetof(struct case_record, appointment),
	[LEDGER_DIALECT] = offsetof(struct case_record, dialect),
};

/* To the minute, local; NULL for none. */
static const char *time_value(const struct desk *desk, moment at, struct buffer *scratch)
{
	char text[MOMENT_TEXT_SIZE];

	if (at == 0)
		return NULL;
	moment_format(at, desk->config.station.offset_minutes, text);
	buffer_printf(scratch, "%.16s", text);
	return buffer_text(scratch);
}

static const char *day_value(struct day day, struct buffer *scratch)
{
	char text[DAY_TEXT_SIZE];

	buffer_add_text(scratch, day_format(day, text));
	return buffer_text(scratch);
}

static const char *rating_value(int level, struct buffer *scratch)
{
	if (level == 0)
		return NULL;
	buffer_printf(scratch, "%d", level);
	return buffer_text(scratch);
}

static const char *value_of(
	const struct desk *desk, const struct ledger_case *item, int column, struct buffer *scratch)
{
	const struct case_record *record = item->record;

	if (column >= LEDGER_REGISTER)
		return item->entry != NULL ? item->entry->values[column - LEDGER_REGISTER] : NULL;
	switch (column) {
	case LEDGER_DAY:
		return day_value(record->service_day, scratch);
	case LEDGER_OPENED_AT:
		return time_value(desk, record->opened_at, scratch);
	case LEDGER_CLOSED_AT:
		return time_value(desk, record->closed_at, scratch);
	case LEDGER_DUE_AT:
		return time_value(desk, record->due_at, scratch);
	case LEDGER_SESSION:
		return session_code(record->session);
	case LEDGER_STATE:
		return case_state_code(record->state);
	case LEDGER_RATING:
		return rating_value(record->rating, scratch);
	default:
		return *(char *const *)((const char *)record + members[column]);
	}
}

const char *ledger_value(
	const struct desk *desk, const struct ledger_case *item, int column, struct buffer *scratch)
{
	buffer_clear(scratch);
	const char *value = value_of(desk, item, column, scratch);
	return scratch->failed ? NULL : value;
}

/* What a code of a list that the station may word is called. */
static const char *word_title(const struct desk *desk, int column, const char *code)
{
	switch (column) {
	case LEDGER_ADVISER:
		return desk_adviser_name(desk, code);
	case LEDGER_CATEGORY:
		return desk_category_title(desk, code);
	case LEDGER_OUTCOME:
		return desk_outcome_title(desk, code);
	default:
		return desk_rating_reason_title(desk, code);
	}
}

/* "2026-11-25T19:42" is read more easily with a blank. */
static void say_time(const char *value, struct buffer *out)
{
	const char *parted = strchr(value, 'T');
	size_t day = parted != NULL ? (size_t)(parted - value) : strlen(value);

	buffer_add(out, value, day);
	if (parted != NULL)
		buffer_printf(out, " %s", parted + 1);
}

static void say(const struct desk *desk, int column, const char *value, error_translate translate,
	struct buffer *out)
{
	struct ledger_column about = ledger_column_at(column);

	switch (about.kind) {
	case LEDGER_WORD:
	case LEDGER_MATTER:
		buffer_add_text(out, word_title(desk, column, value));
		break;
	case LEDGER_CODE:
		buffer_add_text(out, translate(coded_title(about.codes, value)));
		break;
	case LEDGER_CODES:
		coded_set_add_titles(about.codes, value, translate, translate(N_(", ")), out);
		break;
	case LEDGER_DATE:
		say_time(value, out);
		break;
	default:
		if (column == LEDGER_RATING)
			value = translate(rating_level_title(*value - '0'));
		buffer_add_text(out, value);
		break;
	}
}

void ledger_value_say(const struct desk *desk, const struct ledger_case *item, int column,
	error_translate translate, struct buffer *out)
{
	struct buffer scratch = {0};
	const char *value = ledger_value(desk, item, column, &scratch);

	if (value != NULL)
		say(desk, column, value, translate, out);
	out->failed = out->failed || scratch.failed;
	buffer_release(&scratch);
}

void ledger_value_mask(const struct desk *desk, const struct ledger_case *item, int column,
	error_translate translate, struct buffer *out)
{
	char masked[MASK_NUMBER_SIZE];
	struct buffer scratch = {0};
	enum ledger_mask mask = ledger_column_at(column).mask;
	const char *value = ledger_value(desk, item, column, &scratch);

	if (value != NULL && mask == LEDGER_OPEN)
		say(desk, column, value, translate, out);
	else if (value != NULL && mask == LEDGER_MASK_NAME)
		buffer_add_text(out, mask_name(value, masked, sizeof(masked)));
	else if (value != NULL && mask == LEDGER_MASK_PHONE)
		buffer_add_text(out, mask_phone(value, masked));
	else if (value != NULL)
		buffer_add_text(out, mask_id(value, masked));
	out->failed = out->failed || scratch.failed;
	buffer_release(&scratch);
}
