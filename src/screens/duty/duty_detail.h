/* The selected duty in full, below the views of the duty screen. Private to the screens layer. */
#ifndef MENZHEN_SCREENS_DUTY_DETAIL_H
#define MENZHEN_SCREENS_DUTY_DETAIL_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"
#include "menzhen/tui/terminal/canvas.h"

/* Rows it has something for; the first two tell who, when and where. */
enum { DUTY_DETAIL_ROWS_MIN = 2, DUTY_DETAIL_ROWS = 5 };

/* Its two parts as text: when and where; who, and what has become of it. */
void duty_detail_when(struct buffer *out, const struct duty *duty);
void duty_detail_who(struct buffer *out, const struct duty *duty);

/* DUTY (NULL: nobody is on duty) on DAY, as far as AREA has rows. */
void duty_detail_draw(const struct desk *desk, const struct duty *duty, struct day day,
	struct canvas *canvas, struct rect area);

#endif
