/* The strip at the foot of the desk: who is on duty now, in which room, with whom. */
#ifndef MENZHEN_SCREENS_DUTY_STRIP_H
#define MENZHEN_SCREENS_DUTY_STRIP_H

#include "menzhen/desk/duty/board.h"
#include "menzhen/tui/terminal/canvas.h"

/* Rows it wants of a desk of this size: one at least, a third at most. */
int duty_strip_rows(const struct board *board, struct rect inside);

void duty_strip_draw(const struct board *board, const struct desk *desk, struct canvas *canvas,
	struct rect area);

#endif
