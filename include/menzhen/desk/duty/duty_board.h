/* Use case: the duty board (挂牌公示), for a wall display and to print. */
#ifndef MENZHEN_DESK_DUTY_BOARD_H
#define MENZHEN_DESK_DUTY_BOARD_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/duty/duty_plate.h"

/* Zero-initialise; release with duty_board_release. Borrows from the roster as duties do. */
struct duty_board {
	struct duty_list duties;
	struct duty_plates plates;
};

/* Today's plates as they stand now, in place of what BOARD had. TRANSLATE as in duty_plate.h. */
enum status duty_board_now(const struct desk *desk, error_translate translate,
	struct duty_board *board, struct error *err);

/* Append the page of DAYS (both ends included) to OUT; see files/page/board_page.h. */
enum status duty_board_page(const struct desk *desk, struct day_range days,
	error_translate translate, struct buffer *out, struct error *err);

void duty_board_release(struct duty_board *board);

#endif
