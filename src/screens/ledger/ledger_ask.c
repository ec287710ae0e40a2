/* Which condition is put to the ledger: the field, and what it is to be. */
#include <stdlib.h>
#include <string.h>

#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/ledger/ledger_words.h"
#include "menzhen/tui/widget/dialog.h"
#include "menzhen/tui/widget/picker.h"

/* Bytes of the mark, in either width, that what follows is to be left out; 0: there is none. */
static size_t not_mark(const char *text)
{
	static const char wide[] = "\uff01";

	if (*text == '!')
		return 1;
	return strncmp(text, wide, strlen(wide)) == 0 ? strlen(wide) : 0;
}

static void answered(struct app *app, void *context, const char *text)
{
	struct ledger_screen *state = context;
	size_t mark = not_mark(text);

	ledger_screen_set(
		app, state->field, mark > 0 ? LEDGER_IS_NOT : state->relation, text + mark);
}

/* How a value is to be written, by what the field is. */
static const char *question(int field)
{
	if (field < LEDGER_COLUMNS && ledger_column_at(field).kind == LEDGER_DATE)
		return _("Which days? 2026-11-25, 2026-11, or 2026-11-01..2026-11-30");
	if (field < LEDGER_COLUMNS && ledger_column_at(field).kind == LEDGER_LEVEL)
		return _("Which number? 3, or 1..2");
	if (field == LEDGER_FILTER_TEXT)
		return _("What is to be in it? A part of the text is enough");
	return _("What is to be in it? A part is enough; !… is not to be in it");
}

static enum status ask_text(struct app *app, struct ledger_screen *state, struct error *err)
{
	return dialog_prompt(app, _(ledger_filter_title(state->field)), question(state->field),
		answered, state, err);
}

/* The choices that lead to a line to write, and to the same choices of what is to be left out. */
static const char write_it[] = "=", leave_out[] = "!";

static enum status ask_value(struct app *app, struct ledger_screen *state, struct error *err);

static void picked(struct app *app, void *context, const struct choice *choice)
{
	struct ledger_screen *state = context;
	struct error err;
	enum status status = STATUS_OK;

	if (strcmp(choice->code, leave_out) == 0) {
		state->relation = LEDGER_IS_NOT;
		status = ask_value(app, state, &err);
	} else if (strcmp(choice->code, write_it) == 0) {
		status = ask_text(app, state, &err);
	} else {
		ledger_screen_set(app, state->field, state->relation, choice->code);
	}
	if (status != STATUS_OK)
		dialog_error(app, &err);
}

static enum status add_choice(
	struct choices *choices, const char *code, const char *title, struct error *err)
{
	return choices_add(
		choices, (struct choice){.code = code, .label = _(title), .alias = title}, err);
}

static enum status add_days(struct choices *choices, struct error *err)
{
	static const struct coded days[] = {
		{"today", N_("today")},
		{"yesterday", N_("yesterday")},
		{"this_week", N_("this week")},
		{"this_month", N_("this month")},
		{"last_month", N_("last month")},
		{"this_year", N_("this year")},
		{write_it, N_("other days …")},
	};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]) && status == STATUS_OK; i++)
		status = add_choice(choices, days[i].code, days[i].title, err);
	return status;
}

static enum status add_levels(struct choices *choices, struct error *err)
{
	static const struct coded levels[] = {
		{"5", NULL}, {"4", NULL}, {"3", NULL}, {"2", NULL}, {"1", NULL}};
	enum status status = add_choice(choices, "1..2", N_("bad: 1 and 2"), err);

	for (size_t i = 0; i < sizeof(levels) / sizeof(levels[0]) && status == STATUS_OK; i++)
		status = add_choice(
			choices, levels[i].code, rating_level_title(*levels[i].code - '0'), err);
	return status;
}

/* What there is to choose from of a list that the station words. */
static enum status fill_words(
	struct choices *choices, const struct desk *desk, int field, struct error *err)
{
	switch (field) {
	case LEDGER_ADVISER:
		return choices_advisers(choices, desk, err);
	case LEDGER_OUTCOME:
		return choices_outcomes(choices, desk, err);
	default:
		return choices_rating_reasons(choices, desk, err);
	}
}

/* None where the value is to be written. */
static enum status fill(
	struct choices *choices, const struct desk *desk, int field, struct error *err)
{
	choices->count = 0;
	if (field == LEDGER_FILTER_TEXT)
		return STATUS_OK;
	if (field == LEDGER_FILTER_OVERDUE) {
		enum status status = add_choice(choices, "yes", N_("yes"), err);
		return status == STATUS_OK ? add_choice(choices, "no", N_("no"), err) : status;
	}
	struct ledger_column column = ledger_column_at(field);
	switch (column.kind) {
	case LEDGER_CODE:
	case LEDGER_CODES:
		return choices_coded(choices, column.codes, err);
	case LEDGER_MATTER:
		return choices_matters(choices, desk, err);
	case LEDGER_WORD:
		return fill_words(choices, desk, field, err);
	case LEDGER_DATE:
		return add_days(choices, err);
	default:
		return field == LEDGER_RATING ? add_levels(choices, err) : STATUS_OK;
	}
}

/* What every field can be; and, of those that are to be left out, none. */
static enum status add_general(struct ledger_screen *state, struct error *err)
{
	enum status status = STATUS_OK;

	if (state->field < LEDGER_COLUMNS) {
		status = add_choice(&state->choices, "none", N_("nothing recorded"), err);
		if (status == STATUS_OK)
			status = add_choice(&state->choices, "any", N_("anything recorded"), err);
	}
	if (status == STATUS_OK && state->relation == LEDGER_IS)
		status = add_choice(&state->choices, leave_out, N_("is not …"), err);
	return status;
}

static enum status ask_value(struct app *app, struct ledger_screen *state, struct error *err)
{
	enum status status = fill(&state->choices, clinic_desk(app), state->field, err);

	if (status == STATUS_OK && state->choices.count == 0)
		return ask_text(app, state, err);
	if (status == STATUS_OK)
		status = add_general(state, err);
	if (status != STATUS_OK)
		return status;
	return picker_open(app,
		&(struct picker_request){.title = state->relation == LEDGER_IS
							  ? _(ledger_filter_title(state->field))
							  : _("Which are to be left out?"),
			.choices = choices_list(&state->choices),
			.selected = ledger_filter_value(&state->ledger.filter, state->field),
			.done = picked,
			.context = state},
		err);
}

static void field_picked(struct app *app, void *context, const struct choice *choice)
{
	struct ledger_screen *state = context;
	struct error err;

	state->field = ledger_filter_find(choice->code);
	state->relation = LEDGER_IS;
	if (ask_value(app, state, &err) != STATUS_OK)
		dialog_error(app, &err);
}

/* Those that are asked for most first: then the table's order. */
static const int often[] = {LEDGER_DAY, LEDGER_CATEGORY, LEDGER_ADVISER, LEDGER_STATE,
	LEDGER_RATING, LEDGER_CHANNEL, LEDGER_SESSION, LEDGER_OUTCOME, LEDGER_PRIORITY,
	LEDGER_FILTER_OVERDUE, LEDGER_CLIENT, LEDGER_FILTER_TEXT};

enum { OFTEN = sizeof(often) / sizeof(often[0]) };

static bool is_often(int field)
{
	for (int i = 0; i < OFTEN; i++)
		if (often[i] == field)
			return true;
	return false;
}

static enum status add_field(struct choices *choices, int field, struct error *err)
{
	return add_choice(choices, ledger_filter_code(field), ledger_filter_title(field), err);
}

enum status ledger_ask_filter(struct app *app, struct error *err)
{
	struct ledger_screen *state = ledger_screen_state(app);
	enum status status = STATUS_OK;

	state->choices.count = 0;
	for (int i = 0; i < OFTEN && status == STATUS_OK; i++)
		status = add_field(&state->choices, often[i], err);
	for (int field = 0; field < LEDGER_FILTER_FIELDS && status == STATUS_OK; field++)
		if (!is_often(field))
			status = add_field(&state->choices, field, err);
	if (status != STATUS_OK)
		return status;
	return picker_open(app,
		&(struct picker_request){.title = _("Filter by"),
			.choices = choices_list(&state->choices),
			.done = field_picked,
			.context = state},
		err);
}
