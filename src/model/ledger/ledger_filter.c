#include "menzhen/model/ledger/ledger_filter.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/ledger/ledger_match.h"

static const struct {
	const char *code, *title;
} further[LEDGER_FILTER_FIELDS - LEDGER_COLUMNS] = {
	{"text", N_("Any text")},
	{"overdue", N_("Overdue")},
};

const char *ledger_filter_code(int field)
{
	return field < LEDGER_COLUMNS ? ledger_column_at(field).code
				      : further[field - LEDGER_COLUMNS].code;
}

const char *ledger_filter_title(int field)
{
	return field < LEDGER_COLUMNS ? ledger_column_at(field).title
				      : further[field - LEDGER_COLUMNS].title;
}

int ledger_filter_find(const char *code)
{
	for (int field = LEDGER_COLUMNS; field < LEDGER_FILTER_FIELDS; field++)
		if (strcmp(ledger_filter_code(field), code) == 0)
			return field;
	return ledger_column_find(code);
}

/* --- values --- */

static bool reserved(const char *value)
{
	return strcmp(value, "none") == 0 || strcmp(value, "any") == 0;
}

static enum status refuse_code(
	const struct ledger_column *column, const char *value, struct error *err)
{
	char codes[CODED_LIST_SIZE];

	return error_set(err, STATUS_USAGE, N_("'%s' cannot be in %s; it is one of %s"), value,
		column->code, coded_list(column->codes, codes, sizeof(codes)));
}

static bool is_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits > 0 && digits < 6 && (text[digits] == '\0' || text[digits] == '.');
}

static bool is_number_range(const char *value)
{
	const char *dots = strstr(value, "..");

	return is_number(value) && strspn(value, "0123456789.") == strlen(value) &&
	       (dots == NULL ? strchr(value, '.') == NULL : is_number(dots + 2));
}

static enum status check_value(int field, const char *value, struct error *err)
{
	uint64_t set;
	struct day_range days;
	const struct day any_day = {20000};

	if (field == LEDGER_FILTER_OVERDUE)
		return strcmp(value, "yes") == 0 || strcmp(value, "no") == 0
			       ? STATUS_OK
			       : error_set(err, STATUS_USAGE, N_("overdue is yes or no, not '%s'"),
					 value);
	if (field >= LEDGER_COLUMNS || reserved(value))
		return STATUS_OK;
	struct ledger_column column = ledger_column_at(field);
	switch (column.kind) {
	case LEDGER_CODE:
	case LEDGER_CODES:
		return coded_set_parse(column.codes, value, &set)
			       ? STATUS_OK
			       : refuse_code(&column, value, err);
	case LEDGER_DATE:
		return ledger_days_parse(value, any_day, &days)
			       ? STATUS_OK
			       : error_set(err, STATUS_USAGE,
					 N_("'%s' names no days; write 2026-11-25, 2026-11, "
					    "this_month, or 2026-11-01..2026-11-30"),
					 value);
	case LEDGER_LEVEL:
		return is_number_range(value)
			       ? STATUS_OK
			       : error_set(err, STATUS_USAGE,
					 N_("%s is a number such as 3, or 1..2, not '%s'"),
					 column.code, value);
	default:
		return STATUS_OK;
	}
}

static enum status check(
	int field, enum ledger_relation relation, const char *value, struct error *err)
{
	if (field == LEDGER_FILTER_TEXT && relation == LEDGER_IS_NOT)
		return error_say(err, STATUS_USAGE,
			N_("text looks into everything and can only be what is to be found; name "
			   "one column, such as summary!=…"));
	return check_value(field, value, err);
}

enum status ledger_filter_add(struct ledger_filter *filter, int field,
	enum ledger_relation relation, const char *value, struct error *err)
{
	if (*value == '\0')
		return error_set(err, STATUS_USAGE,
			N_("Say what %s is to be, such as %s=none where nothing is recorded"),
			ledger_filter_code(field), ledger_filter_code(field));
	if (strlen(value) > LEDGER_FILTER_VALUE_MAX || filter->count == LEDGER_FILTER_MAX)
		return error_say(
			err, STATUS_USAGE, N_("The filter is too long; leave some of it out"));
	enum status status = check(field, relation, value, err);
	struct ledger_condition *condition = &filter->items[filter->count];
	if (status != STATUS_OK)
		return status;
	if (!string_copy(&condition->value, value))
		return error_memory(err);
	condition->field = field;
	condition->relation = relation;
	filter->count++;
	return STATUS_OK;
}

static void take_out(struct ledger_filter *filter, int field)
{
	size_t kept = 0;

	for (size_t i = 0; i < filter->count; i++) {
		if (filter->items[i].field == field)
			free(filter->items[i].value);
		else
			filter->items[kept++] = filter->items[i];
	}
	for (size_t i = kept; i < filter->count; i++)
		filter->items[i].value = NULL;
	filter->count = kept;
}

enum status ledger_filter_set(struct ledger_filter *filter, int field,
	enum ledger_relation relation, const char *value, struct error *err)
{
	bool given = value != NULL && *value != '\0';
	enum status status = given ? check(field, relation, value, err) : STATUS_OK;

	if (status != STATUS_OK)
		return status;
	take_out(filter, field);
	return given ? ledger_filter_add(filter, field, relation, value, err) : STATUS_OK;
}

const char *ledger_filter_value(const struct ledger_filter *filter, int field)
{
	for (size_t i = 0; i < filter->count; i++)
		if (filter->items[i].field == field)
			return filter->items[i].value;
	return NULL;
}

/* --- the line --- */

/* The value at *TEXT into OUT, quotes taken off; *TEXT is moved behind it. False: no end quote. */
static bool take_value(const char **text, struct buffer *out)
{
	const char *at = *text;
	bool quoted = *at == '"';

	for (at += quoted; *at != '\0'; at++) {
		if (quoted && *at == '"' && *++at != '"') {
			*text = at;
			return true;
		}
		if (!quoted && *at == ' ')
			break;
		buffer_add_char(out, *at);
	}
	*text = at;
	return !quoted;
}

static enum status refuse_word(const char *word, struct error *err)
{
	return error_set(err, STATUS_USAGE,
		N_("'%s' is no condition; write a column of the ledger, '=' and a value, such as "
		   "state=closed"),
		word);
}

/* One condition from *LINE on, which is moved behind it. */
static enum status take_condition(
	struct ledger_filter *filter, const char **line, struct buffer *value, struct error *err)
{
	char code[32];
	size_t length = strcspn(*line, "!= ");
	bool fits = length < sizeof(code);
	enum ledger_relation relation = (*line)[length] == '!' ? LEDGER_IS_NOT : LEDGER_IS;
	const char *at = *line + length + (relation == LEDGER_IS_NOT);

	memcpy(code, *line, fits ? length : sizeof(code) - 1);
	code[fits ? length : sizeof(code) - 1] = '\0';
	int field = fits ? ledger_filter_find(code) : -1;
	if (field < 0 || *at != '=')
		return refuse_word(code, err);
	*line = at + 1;
	buffer_clear(value);
	if (!take_value(line, value))
		return error_set(err, STATUS_USAGE,
			N_("The value of %s begins with a quote that does not end"), code);
	if (value->failed)
		return error_memory(err);
	return ledger_filter_add(filter, field, relation, buffer_text(value), err);
}

enum status ledger_filter_parse(struct ledger_filter *filter, const char *line, struct error *err)
{
	struct buffer value = {0};
	enum status status = STATUS_OK;

	line += strspn(line, " ");
	while (*line != '\0' && status == STATUS_OK) {
		status = take_condition(filter, &line, &value, err);
		line += strspn(line, " ");
	}
	buffer_release(&value);
	return status;
}

static void format_value(const char *value, struct buffer *out)
{
	if (strpbrk(value, " \"") == NULL) {
		buffer_add_text(out, value);
		return;
	}
	buffer_add_char(out, '"');
	for (; *value != '\0'; value++)
		buffer_add_text(out, *value == '"' ? "\"\"" : (const char[]){*value, '\0'});
	buffer_add_char(out, '"');
}

void ledger_filter_format(const struct ledger_filter *filter, struct buffer *out)
{
	for (size_t i = 0; i < filter->count; i++) {
		const struct ledger_condition *condition = &filter->items[i];
		buffer_printf(out, "%s%s%s=", i > 0 ? " " : "",
			ledger_filter_code(condition->field),
			condition->relation == LEDGER_IS_NOT ? "!" : "");
		format_value(condition->value, out);
	}
}

/* Columns that lists mask; and texts in which anything may stand. */
static bool may_name(int field)
{
	switch (field) {
	case LEDGER_FILTER_TEXT:
	case LEDGER_SUMMARY:
	case LEDGER_ADVICE:
	case LEDGER_RATING_TEXT:
		return true;
	default:
		return field < LEDGER_COLUMNS && ledger_column_at(field).mask != LEDGER_OPEN;
	}
}

bool ledger_filter_names_people(const struct ledger_filter *filter)
{
	for (size_t i = 0; i < filter->count; i++) {
		const char *value = filter->items[i].value;
		if (may_name(filter->items[i].field) && strcmp(value, "none") != 0 &&
			strcmp(value, "any") != 0)
			return true;
	}
	return false;
}

enum status ledger_filter_copy(
	struct ledger_filter *to, const struct ledger_filter *from, struct error *err)
{
	enum status status = STATUS_OK;

	ledger_filter_release(to);
	for (size_t i = 0; i < from->count && status == STATUS_OK; i++)
		status = ledger_filter_add(to, from->items[i].field, from->items[i].relation,
			from->items[i].value, err);
	return status;
}

void ledger_filter_release(struct ledger_filter *filter)
{
	for (size_t i = 0; i < filter->count; i++)
		free(filter->items[i].value);
	*filter = (struct ledger_filter){0};
}
