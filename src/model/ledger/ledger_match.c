#include "menzhen/model/ledger/ledger_match.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/model/case/case_state.h"
#include "menzhen/model/case/reply_clock.h"

/* A letter in either case, full width as half. */
static int32_t fold(int32_t codepoint)
{
	codepoint = text_narrow(codepoint);
	return codepoint >= 'A' && codepoint <= 'Z' ? codepoint - 'A' + 'a' : codepoint;
}

static void fold_text(const char *text, struct buffer *out)
{
	char bytes[4];
	size_t length = strlen(text);

	for (size_t at = 0; at < length;) {
		int32_t codepoint;
		at += text_decode(text + at, length - at, &codepoint);
		buffer_add(out, bytes, text_encode(fold(codepoint), bytes));
	}
}

/* The next character of *TEXT, folded; *TEXT moves behind it. Zero at END. */
static int32_t next(const char **text, const char *end)
{
	int32_t codepoint;

	if (*text == end)
		return 0;
	*text += text_decode(*text, (size_t)(end - *text), &codepoint);
	return fold(codepoint);
}

static bool begins_with(const char *text, const char *end, const char *folded)
{
	const char *folded_end = folded + strlen(folded);

	while (folded < folded_end)
		if (next(&text, end) != next(&folded, folded_end))
			return false;
	return true;
}

/* Does TEXT, folded as it is read, hold FOLDED? */
static bool contains(const char *text, const char *folded)
{
	const char *end = text + strlen(text);
	unsigned char first = (unsigned char)folded[0];

	/* Folding changes ASCII and what is full width (EF …): all else must be in the text as it
	 * is, and many texts need not be read to see that it is not. */
	if (first >= 0x80 && first < 0xef && strchr(text, folded[0]) == NULL)
		return false;
	for (; text < end; next(&text, end))
		if (begins_with(text, end, folded))
			return true;
	return false;
}

/* --- making ready --- */

static enum status ready_text(struct ledger_rule *rule, struct error *err)
{
	struct buffer folded = {0};

	fold_text(rule->value, &folded);
	bool copied = string_copy(&rule->folded, buffer_text(&folded));
	buffer_release(&folded);
	return copied ? STATUS_OK : error_memory(err);
}

static void ready_number(struct ledger_rule *rule)
{
	const char *dots = strstr(rule->value, "..");

	rule->low = strtol(rule->value, NULL, 10);
	rule->high = dots != NULL ? strtol(dots + 2, NULL, 10) : rule->low;
}

static unsigned states_of(const char *value)
{
	unsigned states = 0;

	for (int state = 0; state < CASE_STATES; state++)
		if (coded_set_has(value, case_state_code((enum case_state)state)))
			states |= 1u << state;
	return states;
}

/* What the rule leaves of the days and states to be looked at. */
static void narrow(struct ledger_match *match, const struct ledger_rule *rule)
{
	bool is = rule->relation == LEDGER_IS;

	if (rule->field == LEDGER_STATE && rule->kind == RULE_VALUE)
		match->states &= is ? states_of(rule->value) : ~states_of(rule->value);
	if (rule->field != LEDGER_DAY || rule->kind != RULE_VALUE || !is)
		return;
	if (rule->days.first.n > match->days.first.n)
		match->days.first = rule->days.first;
	if (rule->days.last.n < match->days.last.n)
		match->days.last = rule->days.last;
}

static enum status ready(
	struct ledger_match *match, struct ledger_rule *rule, struct day today, struct error *err)
{
	enum ledger_kind kind =
		rule->field < LEDGER_COLUMNS ? ledger_column_at(rule->field).kind : LEDGER_CODE;

	rule->kind = rule->field == LEDGER_FILTER_OVERDUE ? RULE_VALUE
		     : strcmp(rule->value, "none") == 0   ? RULE_NONE
		     : strcmp(rule->value, "any") == 0    ? RULE_ANY
							  : RULE_VALUE;
	if (rule->field >= LEDGER_REGISTER && rule->field < LEDGER_COLUMNS)
		match->wants_register = true;
	if (rule->kind == RULE_VALUE && kind == LEDGER_DATE &&
		!ledger_days_parse(rule->value, today, &rule->days))
		rule->days = (struct day_range){{1}, {0}}; /* no day at all */
	if (kind == LEDGER_LEVEL)
		ready_number(rule);
	narrow(match, rule);
	return kind == LEDGER_TEXT ? ready_text(rule, err) : STATUS_OK;
}

enum status ledger_match_init(struct ledger_match *match, const struct ledger_filter *filter,
	const struct ledger_context *context, struct error *err)
{
	char date[DAY_TEXT_SIZE];
	struct day today = {0};
	enum status status = STATUS_OK;

	*match = (struct ledger_match){
		.days = {{INT32_MIN}, {INT32_MAX}}, .states = (1u << CASE_STATES) - 1};
	match->context = *context;
	snprintf(date, sizeof(date), "%.10s", context->now);
	day_parse(date, &today);
	for (size_t i = 0; i < filter->count && status == STATUS_OK; i++) {
		if (filter->items[i].field == LEDGER_FILTER_TEXT)
			continue;
		struct ledger_rule *rule = &match->rules[match->count++];
		rule->field = filter->items[i].field;
		rule->relation = filter->items[i].relation;
		rule->value = filter->items[i].value;
		status = ready(match, rule, today, err);
	}
	return status;
}

void ledger_match_release(struct ledger_match *match)
{
	for (size_t i = 0; i < match->count; i++)
		free(match->rules[i].folded);
	*match = (struct ledger_match){0};
}

/* --- asking --- */

struct asked {
	const char *(*value)(void *context, int column);
	void *context;
};

static bool is_on(const struct ledger_rule *rule, const char *value)
{
	char date[DAY_TEXT_SIZE];
	struct day day;

	snprintf(date, sizeof(date), "%.10s", value);
	return day_parse(date, &day) && day_range_has(rule->days, day);
}

/* One of the codes of VALUE is one that the rule names. */
static bool shares_code(const struct coded_table *table, const char *value, const char *named)
{
	for (size_t i = 0; i < table->count; i++)
		if (coded_set_has(value, table->rows[i].code) &&
			coded_set_has(named, table->rows[i].code))
			return true;
	return false;
}

static bool is_matter(const struct ledger_match *match, const char *value, const char *named)
{
	const struct category *category = category_find(match->context.categories, value);

	if (coded_set_has(named, value))
		return true;
	return category != NULL && category->group >= 0 &&
	       coded_set_has(named, match->context.categories->items[category->group].code);
}

/* As a case is owed an answer elsewhere (query case/overdue): one that was put off still is. */
static bool is_owed(const struct asked *asked)
{
	enum case_state state;
	const char *code = asked->value(asked->context, LEDGER_STATE);

	if (code == NULL || !case_state_parse(code, &state) || state == CASE_VOIDED)
		return false;
	if (asked->value(asked->context, LEDGER_CLOSED_AT) == NULL)
		return true;
	const char *outcome = asked->value(asked->context, LEDGER_OUTCOME);
	return outcome != NULL && strcmp(outcome, OUTCOME_APPOINTMENT) == 0;
}

static bool is_overdue(const struct ledger_match *match, const struct asked *asked)
{
	if (!is_owed(asked))
		return false;
	const char *due = asked->value(asked->context, LEDGER_DUE_AT);
	return due != NULL && strcmp(due, match->context.now) < 0;
}

static bool is_me(
	const struct ledger_match *match, const struct ledger_rule *rule, const char *value)
{
	return rule->field == LEDGER_ADVISER && coded_set_has(rule->value, LEDGER_ME) &&
	       strcmp(value, match->context.me) == 0;
}

static bool column_holds(
	const struct ledger_match *match, const struct ledger_rule *rule, const char *value)
{
	struct ledger_column column = ledger_column_at(rule->field);

	if (rule->kind != RULE_VALUE)
		return (value != NULL) == (rule->kind == RULE_ANY);
	if (value == NULL)
		return false;
	switch (column.kind) {
	case LEDGER_DATE:
		return is_on(rule, value);
	case LEDGER_LEVEL:
		return strtol(value, NULL, 10) >= rule->low &&
		       strtol(value, NULL, 10) <= rule->high;
	case LEDGER_CODES:
		return shares_code(column.codes, value, rule->value);
	case LEDGER_MATTER:
		return is_matter(match, value, rule->value);
	case LEDGER_TEXT:
		return contains(value, rule->folded);
	default:
		return coded_set_has(rule->value, value) || is_me(match, rule, value);
	}
}

static bool holds(
	const struct ledger_match *match, const struct ledger_rule *rule, const struct asked *asked)
{
	if (rule->field == LEDGER_FILTER_OVERDUE)
		return is_overdue(match, asked) == (strcmp(rule->value, "yes") == 0);
	return column_holds(match, rule, asked->value(asked->context, rule->field));
}

bool ledger_match_case(const struct ledger_match *match,
	const char *(*value)(void *context, int column), void *context)
{
	const struct asked asked = {value, context};

	for (size_t i = 0; i < match->count; i++)
		if (holds(match, &match->rules[i], &asked) !=
			(match->rules[i].relation == LEDGER_IS))
			return false;
	return true;
}
