#include "menzhen/desk/duty/duty_board.h"

#include "duty_scope.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/files/page/board_page.h"

/* Yesterday's are asked for too: they may run past midnight. */
enum status duty_board_now(const struct desk *desk, error_translate translate,
	struct duty_board *board, struct error *err)
{
	struct local_time now = desk_local(desk, desk_now(desk));

	duty_board_release(board);
	enum status status = desk_may(desk, "board.read", err);
	if (status == STATUS_OK)
		status = duties_between(desk, day_add(now.day, -1), now.day, &board->duties, err);
	if (status == STATUS_OK)
		status = duty_plates_make(&board->duties, &now, translate, &board->plates, err);
	return status;
}

enum status duty_board_page(const struct desk *desk, struct day_range days,
	error_translate translate, struct buffer *out, struct error *err)
{
	struct duty_board board = {0};
	enum status status = desk_may(desk, "board.read", err);

	if (status == STATUS_OK)
		status = duties_between(desk, days.first, days.last, &board.duties, err);
	if (status == STATUS_OK)
		status = duty_plates_make(&board.duties, NULL, translate, &board.plates, err);
	const struct board_page page = {.station = &desk->config.station,
		.calendar = &desk->config.calendar,
		.first = days.first,
		.last = days.last,
		.plates = &board.plates,
		.printed = desk_local(desk, desk_now(desk)),
		.language = desk->language,
		.translate = translate};
	if (status == STATUS_OK)
		status = board_page_write(&page, out, err);
	duty_board_release(&board);
	return status;
}

void duty_board_release(struct duty_board *board)
{
	if (board == NULL)
		return;
	duty_plates_release(&board->plates);
	duty_list_release(&board->duties);
}
