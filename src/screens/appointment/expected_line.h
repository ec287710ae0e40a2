/* Who is expected today, in a part of the desk's line of counts. Private to the screens layer. */
#ifndef MENZHEN_SCREENS_EXPECTED_LINE_H
#define MENZHEN_SCREENS_EXPECTED_LINE_H

#include "menzhen/desk/appointment/appointments_today.h"
#include "menzhen/tui/terminal/canvas.h"

/*
 * "Expected 3 (14:00 张*, 14:30 李*) late 1 !1": those of about now by name as far as AREA, of one
 * row, has room, and how many cannot be kept, today or later. Nothing when nobody is.
 */
void expected_draw(
	const struct appointments_today *expected, struct canvas *canvas, struct rect area);

#endif
