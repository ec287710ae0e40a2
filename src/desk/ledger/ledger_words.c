#include "menzhen/desk/ledger/ledger_words.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/model/case/rating.h"

/* Values that are the same for every column, or for days. */
static const struct coded values[] = {
	{"none", N_("nothing recorded")},
	{"any", N_("anything recorded")},
	{"today", N_("today")},
	{"yesterday", N_("yesterday")},
	{"this_week", N_("this week")},
	{"this_month", N_("this month")},
	{"last_month", N_("last month")},
	{"this_year", N_("this year")},
	{"yes", N_("yes")},
	{"no", N_("no")},
};

static const struct coded_table value_table = {values, sizeof(values) / sizeof(values[0])};

static const char *code_title(
	const struct desk *desk, int field, const char *code, error_translate translate)
{
	struct ledger_column column = ledger_column_at(field);

	if (column.codes != NULL)
		return translate(coded_title(column.codes, code));
	if (field == LEDGER_ADVISER)
		return desk_adviser_name(desk, code);
	if (field == LEDGER_CATEGORY)
		return desk_category_title(desk, code);
	return field == LEDGER_OUTCOME ? desk_outcome_title(desk, code)
				       : desk_rating_reason_title(desk, code);
}

/* The next of the codes at *TEXT into CODE. */
static bool next_code(const char **text, char code[64])
{
	size_t length = strcspn(*text, ",");

	if (length == 0)
		return false;
	snprintf(code, 64, "%.*s", (int)length, *text);
	*text += length + ((*text)[length] == ',');
	return true;
}

static bool has_codes(int field)
{
	if (field >= LEDGER_COLUMNS)
		return false;
	enum ledger_kind kind = ledger_column_at(field).kind;
	return kind == LEDGER_CODE || kind == LEDGER_CODES || kind == LEDGER_WORD ||
	       kind == LEDGER_MATTER;
}

void ledger_words_add_value(const struct desk *desk, int field, const char *value,
	error_translate translate, struct buffer *out)
{
	char code[64];

	if (field != LEDGER_FILTER_TEXT && coded_find(&value_table, value) >= 0) {
		buffer_add_text(out, translate(coded_title(&value_table, value)));
		return;
	}
	if (field == LEDGER_RATING && strlen(value) == 1 && *value >= '1' && *value <= '5') {
		buffer_add_text(out, translate(rating_level_title(*value - '0')));
		return;
	}
	if (!has_codes(field)) {
		buffer_add_text(out, value);
		return;
	}
	for (bool first = true; next_code(&value, code); first = false) {
		if (!first)
			buffer_add_text(out, translate(N_(", ")));
		buffer_add_text(out, code_title(desk, field, code, translate));
	}
}

void ledger_words_add_filter(const struct desk *desk, const struct ledger_filter *filter,
	error_translate translate, struct buffer *out)
{
	for (size_t i = 0; i < filter->count; i++) {
		const struct ledger_condition *condition = &filter->items[i];
		buffer_printf(out, "%s%s%s", i > 0 ? "  " : "",
			translate(ledger_filter_title(condition->field)),
			translate(condition->relation == LEDGER_IS ? N_(": ") : N_(" is not: ")));
		ledger_words_add_value(desk, condition->field, condition->value, translate, out);
	}
}

static bool is_known(const struct desk *desk, int field, const char *code)
{
	if (field == LEDGER_CATEGORY)
		return category_find(&desk->config.categories, code) != NULL;
	return field != LEDGER_OUTCOME || code_list_find(&desk->config.outcomes, code) != NULL;
}

enum status ledger_words_check(
	const struct desk *desk, const struct ledger_filter *filter, struct error *err)
{
	char code[64];

	for (size_t i = 0; i < filter->count; i++) {
		int field = filter->items[i].field;
		const char *value = filter->items[i].value;
		if (coded_find(&value_table, value) >= 0)
			continue;
		while ((field == LEDGER_CATEGORY || field == LEDGER_OUTCOME) &&
			next_code(&value, code))
			if (!is_known(desk, field, code))
				return error_set(err, STATUS_USAGE,
					field == LEDGER_CATEGORY
						? N_("There is no matter '%s'; 'menzhen category "
						     "list' shows them")
						: N_("There is no outcome '%s'; 'menzhen outcome "
						     "list' shows them"),
					code);
	}
	return STATUS_OK;
}
