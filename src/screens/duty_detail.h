/* The selected duty in full, below the views of the duty screen. Private to the screens layer. */
#ifndef MENZHEN_SCREENS_DUTY_DETAIL_H
#define MENZHEN_SCREENS_DUTY_DETAIL_H

#include "menzhen/desk/desk.h"
#include "menzhen/tui/canvas.h"

/* Rows it has something for; the first two tell who, when and where. */
enum { DUTY_DETAIL_ROWS_MIN = 2, DUTY_DETAIL_ROWS = 5 };

/* DUTY (NULL: nobody is on duty) on DAY, as far as AREA has rows. */
void duty_detail_draw(const struct desk *desk, const struct duty *duty, struct day day,
	struct canvas *canvas, struct rect area);

#endif
