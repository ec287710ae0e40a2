/*
 * What lists show of a case, a cell each. A list has a table of what its columns show, and fills
 * those that are CASE_CELL_NONE by itself. Private to the screens layer.
 *
 *	static const enum case_cell cells[COLUMNS] = {
 *		[COLUMN_TICKET] = CASE_CELL_TICKET, [COLUMN_CLIENT] = CASE_CELL_CLIENT};
 *	…
 *	if (!case_cell_add(out, role, desk, record, cells[column]))
 *		…
 */
#ifndef MENZHEN_SCREENS_CASE_CELL_H
#define MENZHEN_SCREENS_CASE_CELL_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/desk.h"
#include "menzhen/tui/widget/list.h"

enum case_cell {
	CASE_CELL_NONE = 0,
	CASE_CELL_DAY, /* it was opened for */
	CASE_CELL_TICKET,
	CASE_CELL_CLIENT, /* masked: visitors can see the screen */
	CASE_CELL_CATEGORY,
	CASE_CELL_STATE,
	CASE_CELL_ADVISER,
	CASE_CELL_CAME, /* time of day */
	CASE_CELL_CHANNEL,
};

/* False for CASE_CELL_NONE. Changes *ROLE where the value stands out. */
bool case_cell_add(struct buffer *out, enum role *role, const struct desk *desk,
	const struct case_record *record, enum case_cell cell);

/* What stands for it in a column that is too narrow (struct list_source), if there is such. */
void case_cell_add_brief(struct buffer *out, const struct desk *desk,
	const struct case_record *record, enum case_cell cell);

/* A list that has no others: the context of case_cell_source. */
struct case_cells {
	const struct desk *desk;
	const enum case_cell *columns; /* what each of them shows */
	const struct case_list *cases; /* a row each */
};
extern const struct list_source case_cell_source;

#endif
