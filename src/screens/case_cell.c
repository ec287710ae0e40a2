#include "case_cell.h"

#include "menzhen/base/language.h"
#include "phrases.h"

bool case_cell_add(struct buffer *out, enum role *role, const struct desk *desk,
	const struct case_record *record, enum case_cell cell)
{
	switch (cell) {
	case CASE_CELL_NONE:
		return false;
	case CASE_CELL_DAY:
		phrase_day(out, record->service_day);
		break;
	case CASE_CELL_TICKET:
		buffer_add_text(out, record->ticket);
		break;
	case CASE_CELL_CLIENT:
		phrase_masked(out, record->client);
		break;
	case CASE_CELL_CATEGORY:
		buffer_add_text(out, desk_category_title(desk, record->category));
		break;
	case CASE_CELL_STATE:
		*role = phrase_state_role(record->state);
		buffer_add_text(out, _(case_state_title(record->state)));
		break;
	case CASE_CELL_ADVISER:
		/* To whom it is offered must answer. */
		if (record->offered_to != NULL)
			buffer_printf(out, "%s?  ", desk_adviser_name(desk, record->offered_to));
		buffer_add_text(out, desk_adviser_name(desk, record->adviser));
		break;
	case CASE_CELL_CAME:
		phrase_clock(out, desk, record->opened_at);
		break;
	case CASE_CELL_CHANNEL:
		buffer_add_text(out, phrase_channel(record->channel));
		break;
	}
	return true;
}

void case_cell_add_brief(struct buffer *out, const struct desk *desk,
	const struct case_record *record, enum case_cell cell)
{
	if (cell == CASE_CELL_CATEGORY)
		buffer_add_text(out, desk_category_brief(desk, record->category));
}

static size_t count_rows(void *context)
{
	const struct case_cells *cells = context;

	return cells->cases->count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct case_cells *cells = context;

	case_cell_add(out, role, cells->desk, &cells->cases->items[row], cells->columns[column]);
}

static void brief(void *context, size_t row, size_t column, struct buffer *out)
{
	const struct case_cells *cells = context;

	case_cell_add_brief(out, cells->desk, &cells->cases->items[row], cells->columns[column]);
}

const struct list_source case_cell_source = {.count = count_rows, .cell = cell, .brief = brief};
