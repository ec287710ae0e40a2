#include "assign_screen.h"

#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/words/words.h"

static const struct list_column columns[ASSIGN_COLUMNS] = {
	[ASSIGN_RANK] = {.width = 3},
	[ASSIGN_NAME] = {.title = N_("Who"), .width = 12, .minimum = 8},
	[ASSIGN_ROOM] = {.title = N_("Room"), .width = 8},
	[ASSIGN_POINTS] = {.title = N_("Points"), .width = 9, .align = ALIGN_RIGHT},
	[ASSIGN_CONFLICT] = {.title = N_("Conflict")}, /* as wide as what there is */
	[ASSIGN_REASONS] = {.title = N_("Why"), .width = 40, .minimum = 16, .flex = 1},
};

enum { COLUMNS_FOR_POINTS = 100 };

/* What stands between CANDIDATE and the case, in a word or two; "": nothing. */
static const char *conflict_words(const struct candidate *candidate)
{
	static const char *const own[CONFLICT_BANDS] = {
		[BAND_NONE] = "",
		[BAND_NAME_ONLY] = N_("name alone"),
		[BAND_LIKELY] = N_("likely"),
		[BAND_CERTAIN] = N_("certain"),
	};
	static const char *const of_firm[CONFLICT_BANDS] = {
		[BAND_NONE] = "",
		[BAND_NAME_ONLY] = N_("firm: name alone"),
		[BAND_LIKELY] = N_("firm: likely"),
		[BAND_CERTAIN] = N_("firm: certain"),
	};
	static const char *const decided[CONFLICT_DECISIONS] = {
		[DECISION_DIFFERENT] = N_("other person"),
		[DECISION_CONSENTED] = N_("consented"),
		[DECISION_OVERRIDDEN] = N_("overridden"),
	};
	const struct conflict *conflict = candidate->conflict;

	if (conflict == NULL)
		return "";
	if (conflict->decision != DECISION_NONE)
		return decided[conflict->decision];
	return (conflict->tie == TIE_FIRM ? of_firm : own)[conflict->band];
}

static enum role conflict_role(const struct conflict *conflict)
{
	if (!conflict_open(conflict))
		return ROLE_GOOD;
	return conflict_stops(conflict) && conflict->band != BAND_NAME_ONLY ? ROLE_DANGER
									    : ROLE_WARNING;
}

static size_t count_rows(void *context)
{
	const struct assign_screen *state = context;

	return state->proposal.candidates.count;
}

static void add_cell(struct buffer *out, const struct candidate *candidate, size_t row,
	enum assign_column column)
{
	char points[POINTS_TEXT_SIZE];

	switch (column) {
	case ASSIGN_RANK:
		if (candidate->eligible)
			buffer_printf(out, "%zu", row + 1);
		else
			buffer_add_char(out, '-');
		break;
	case ASSIGN_NAME:
		buffer_add_text(out, candidate->adviser->name);
		break;
	case ASSIGN_ROOM:
		if (candidate->duty != NULL && duty_where(candidate->duty, language_translate))
			buffer_add_text(out, duty_where(candidate->duty, language_translate));
		break;
	case ASSIGN_POINTS:
		if (candidate->eligible)
			buffer_add_text(out, points_format(candidate->total, points));
		break;
	case ASSIGN_CONFLICT:
		buffer_add_text(out, language_translate(conflict_words(candidate)));
		break;
	default:
		words_add_reasons(out, candidate, language_translate);
		break;
	}
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct assign_screen *state = context;
	const struct candidate *candidate = &state->proposal.candidates.items[row];

	if (!candidate->eligible)
		*role = ROLE_DISABLED;
	if (column == ASSIGN_NAME && candidate == assignment_best(&state->proposal.candidates))
		*role = ROLE_STRONG;
	if (column == ASSIGN_CONFLICT && candidate->conflict != NULL)
		*role = conflict_role(candidate->conflict);
	add_cell(out, candidate, row, (enum assign_column)column);
}

void assign_rows_init(struct assign_screen *state)
{
	static const struct list_source source = {.count = count_rows, .cell = cell};

	memcpy(state->columns, columns, sizeof(columns));
	state->list = (struct list){
		.columns = state->columns,
		.column_count = ASSIGN_COLUMNS,
		.source = &source,
		.context = state,
		.empty = N_("The roster has no advisers yet."),
	};
}

/* The reasons say more than the points, which the pane has in any window. */
void assign_rows_fit(struct assign_screen *state, int window)
{
	state->columns[ASSIGN_POINTS].width =
		window >= COLUMNS_FOR_POINTS ? columns[ASSIGN_POINTS].width : 0;
}

/* Where nobody has a conflict there is no column for it. */
void assign_rows_changed(struct assign_screen *state)
{
	const struct candidate_list *list = &state->proposal.candidates;
	int widest = 0;

	for (size_t i = 0; i < list->count; i++) {
		int width = text_width(language_translate(conflict_words(&list->items[i])));
		widest = width > widest ? width : widest;
	}
	int title = text_width(_(columns[ASSIGN_CONFLICT].title));
	if (widest > 0 && widest < title)
		widest = title;
	state->columns[ASSIGN_CONFLICT].width = widest;
	list_reload(&state->list);
}
