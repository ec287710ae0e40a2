/* The rows of the ledger's list, in whichever columns are chosen. */
#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "screens/phrases.h"

static size_t count_rows(void *context)
{
	const struct ledger_screen *state = context;

	return ledger_count(&state->ledger);
}

static void load_rows(void *context, size_t offset, size_t count)
{
	struct ledger_screen *state = context;

	ledger_read(&state->ledger, offset, count);
}

/* What is finished steps back behind what is still to be done. */
static enum role role_of(const struct case_record *record, int column)
{
	if (column == LEDGER_STATE)
		return phrase_state_role(record->state);
	if (record->state == CASE_VOIDED)
		return ROLE_DISABLED;
	if (column == LEDGER_RATING && record->rating > 0 && record->rating <= RATING_BAD_MAX)
		return ROLE_WARNING;
	return ROLE_VALUE;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	struct ledger_screen *state = context;
	struct ledger_case item = ledger_at(&state->ledger, row);

	if (item.record == NULL)
		return;
	*role = role_of(item.record, state->columns.items[column]);
	ledger_value_mask(
		state->ledger.desk, &item, state->columns.items[column], language_translate, out);
	/* Its day is what the computer's clock said, which was not believed. */
	if (item.record->doubted && state->columns.items[column] == LEDGER_DAY) {
		*role = ROLE_WARNING;
		buffer_add_char(out, '?');
	}
}

static void brief(void *context, size_t row, size_t column, struct buffer *out)
{
	struct ledger_screen *state = context;
	struct ledger_case item = ledger_at(&state->ledger, row);

	if (item.record != NULL && state->columns.items[column] == LEDGER_CATEGORY)
		buffer_add_text(
			out, desk_category_brief(state->ledger.desk, item.record->category));
}

static const struct list_source source = {
	.count = count_rows, .load = load_rows, .cell = cell, .brief = brief};

struct list ledger_rows_list(struct ledger_screen *state)
{
	size_t count =
		state->columns.count < LIST_COLUMNS_MAX ? state->columns.count : LIST_COLUMNS_MAX;

	for (size_t i = 0; i < count; i++) {
		struct ledger_column column = ledger_column_at(state->columns.items[i]);
		state->shown[i] = (struct list_column){.title = column.title,
			.width = column.width + (state->columns.items[i] == LEDGER_DAY),
			.minimum = column.minimum,
			.flex = column.minimum > 0 && column.width >= 30};
	}
	return (struct list){
		.columns = state->shown,
		.column_count = count,
		.source = &source,
		.context = state,
		.empty = N_("No case here."),
	};
}
