/*
 * The rows of the desk's list: a window of cases read from the database as the list scrolls.
 * Private to the desk's screen.
 */
#ifndef MENZHEN_SCREENS_DESK_ROWS_H
#define MENZHEN_SCREENS_DESK_ROWS_H

#include "menzhen/desk/board.h"
#include "menzhen/tui/list.h"

/* Zero-initialise all but desk and board; release with desk_rows_release. */
struct desk_rows {
	const struct desk *desk;
	struct board *board;
	struct case_list window; /* rows first … first + window.count - 1 */
	size_t first, total;
	bool loaded;
	struct error error; /* of the last reading; status STATUS_OK when it went well */
};

extern const struct list_source desk_rows_source; /* its context is a struct desk_rows */

/* The list over these rows. */
void desk_rows_list(struct desk_rows *rows, struct list *list);

/* Read again at the next need: the database has changed. */
void desk_rows_forget(struct desk_rows *rows);

/* Row of the case NUMBER, or -1. Looks at the window and, failing that, at all rows. */
long desk_rows_find(struct desk_rows *rows, const char *number);

/* The case in row INDEX, or NULL. */
const struct case_record *desk_rows_at(struct desk_rows *rows, size_t index);

void desk_rows_release(struct desk_rows *rows);

#endif
