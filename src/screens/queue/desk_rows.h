/*
 * The rows of the desk's list: a window of cases read from the database as the list scrolls.
 * Private to the desk's screen.
 */
#ifndef MENZHEN_SCREENS_DESK_ROWS_H
#define MENZHEN_SCREENS_DESK_ROWS_H

#include "menzhen/desk/duty/board.h"
#include "menzhen/tui/widget/list.h"

/* Zero-initialise all but desk and board; release with desk_rows_release. */
struct desk_rows {
	const struct desk *desk;
	struct board *board;
	struct case_list window; /* rows first … first + window.count - 1 */
	size_t first, total;
	bool loaded;
	struct error error; /* of the last reading; status STATUS_OK when it went well */
};

/* The list over these rows. */
struct list desk_rows_list(struct desk_rows *rows);

/* Read again at the next need: the database has changed. */
void desk_rows_forget(struct desk_rows *rows);

/* *ROW of the case NUMBER. Looks at the window and, failing that, at all rows. */
bool desk_rows_find(struct desk_rows *rows, const char *number, size_t *row);

/* The case in row INDEX, or NULL. */
const struct case_record *desk_rows_at(struct desk_rows *rows, size_t index);

void desk_rows_release(struct desk_rows *rows);

#endif
