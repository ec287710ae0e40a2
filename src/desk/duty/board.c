#include "menzhen/desk/duty/board.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "desk/access/sighted.h"
#include "desk/assign/standings.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/case/case_queue.h"
#include "menzhen/store/case/overdue_store.h"

/* More than any day has. */
enum { DESK_CASES_MAX = 100000 };

/* A person whose two shifts overlap stands on the board once, with the one that began first. */
static bool is_on_board(const struct board *board, const struct adviser *adviser)
{
	for (size_t i = 0; i < board->on_duty_count; i++)
		if (board->on_duty[i].duty->adviser == adviser)
			return true;
	return false;
}

static enum status collect_on_duty(struct board *board, struct local_time now, struct error *err)
{
	const struct duty_list *duties = &board->book->list;

	for (size_t i = 0; i < duties->count; i++) {
		const struct duty *duty = &duties->items[i];
		if (!duty_serves(duty) || !duty_covers(duty, now) ||
			is_on_board(board, duty->adviser))
			continue;
		if (!array_reserve((void **)&board->on_duty, &board->on_duty_capacity,
			    board->on_duty_count, sizeof(*board->on_duty)))
			return error_memory(err);
		board->on_duty[board->on_duty_count++] = (struct board_duty){.duty = duty};
	}
	return STATUS_OK;
}

static struct board_duty *duty_of(struct board *board, const char *adviser)
{
	for (size_t i = 0; i < board->on_duty_count; i++)
		if (strcmp(board->on_duty[i].duty->adviser->id, adviser) == 0)
			return &board->on_duty[i];
	return NULL;
}

static void mark_consulting(struct board *board, const struct case_record *record)
{
	struct board_duty *duty = record->adviser != NULL ? duty_of(board, record->adviser) : NULL;

	if (duty == NULL)
		return;
	duty->waiting_for--;
	duty->since = record->started_at;
	snprintf(duty->ticket, sizeof(duty->ticket), "%s", record->ticket);
}

/* Those cases count as open, but nobody waits for the adviser to get to them. */
static enum status mark_called(const struct desk *desk, struct board *board, struct error *err)
{
	enum status status = STATUS_OK;

	if (board->counts.by_state[CASE_CALLED] > 0)
		status = case_desk_state(
			desk->store, board->session.service_day, CASE_CALLED, &board->called, err);
	for (size_t i = 0; i < board->called.count && status == STATUS_OK; i++) {
		const struct case_record *record = &board->called.items[i];
		struct board_duty *duty =
			record->adviser != NULL ? duty_of(board, record->adviser) : NULL;
		if (duty == NULL)
			continue;
		duty->waiting_for--;
		snprintf(duty->called, sizeof(duty->called), "%s", record->ticket);
	}
	return status == STATUS_OK ? sighted_list(desk, &board->called, 0, err) : status;
}

/* Nearly always there is none, and then nothing is read. */
static enum status count_leftovers(const struct desk *desk, struct board *board, struct error *err)
{
	struct case_list left = {0};
	enum status status = STATUS_OK;

	if (board->counts.earlier > 0)
		status = case_leftovers(desk->store, board->session.service_day, &left, err);
	board->left_over = left.count;
	if (left.count > 0)
		board->left_since = left.items[0].queue_day;
	case_list_release(&left);
	return status;
}

/* Open cases are those assigned and those being consulted on; the latter name a ticket. */
static enum status mark_busy(const struct desk *desk, struct board *board, struct error *err)
{
	struct case_list consulting = {0};
	const struct standing *standings;
	enum status status = standings_read(desk, board->session.service_day, &standings, err);

	for (size_t i = 0; i < board->on_duty_count && status == STATUS_OK; i++) {
		struct board_duty *on_duty = &board->on_duty[i];
		on_duty->waiting_for =
			standings[on_duty->duty->adviser - desk->config.roster.advisers].open_cases;
	}
	if (status == STATUS_OK && board->counts.by_state[CASE_CONSULTING] > 0)
		status = case_desk_state(
			desk->store, board->session.service_day, CASE_CONSULTING, &consulting, err);
	for (size_t i = 0; i < consulting.count; i++)
		mark_consulting(board, &consulting.items[i]);
	case_list_release(&consulting);
	return status;
}

enum status board_load(const struct desk *desk, struct board *board, struct error *err)
{
	board_release(board);
	board->now = desk_now(desk);
	struct local_time now = desk_local(desk, board->now);
	enum status status = desk_may(desk, "queue.read", err);
	if (status == STATUS_OK)
		status = duty_book_open(desk, board->now, &board->book, err);
	if (status != STATUS_OK)
		return status;
	const struct duty_list *duties = &board->book->list;
	board->session = duty_session(duties, &desk->config.station, &desk->config.calendar, now);
	board->next = duty_next(duties, NULL, now);
	status = collect_on_duty(board, now, err);
	if (status == STATUS_OK)
		status = case_count(desk->store, board->session.service_day, &board->counts, err);
	if (status == STATUS_OK)
		status = mark_busy(desk, board, err);
	if (status == STATUS_OK)
		status = mark_called(desk, board, err);
	if (status == STATUS_OK)
		status = count_leftovers(desk, board, err);
	if (status == STATUS_OK)
		status = overdue_count(desk->store, board->now, &board->overdue, err);
	if (status == STATUS_OK)
		status = appointments_today_load(desk, board->book, board->session.service_day,
			board->now, &board->expected, err);
	return status;
}

void board_release(struct board *board)
{
	if (board == NULL)
		return;
	free(board->on_duty);
	free(board->advice);
	case_list_release(&board->called);
	appointments_today_release(&board->expected);
	duty_book_close(board->book);
	memset(board, 0, sizeof(*board));
}

/* Of LIST those of WINDOW alone. */
static void cut(struct case_list *list, size_t first, const struct desk_window *window)
{
	size_t kept = first;

	for (size_t i = first; i < list->count; i++) {
		size_t row = i - first;
		if (row >= window->offset && row - window->offset < window->limit)
			list->items[kept++] = list->items[i];
		else
			case_record_release(&list->items[i]);
	}
	list->count = kept;
}

/* The list is a day's, so that somebody's own are found by reading it. */
static enum status own_cases(const struct desk *desk, const struct desk_window *window,
	struct case_list *out, size_t *total, struct error *err)
{
	const struct desk_window all = {.day = window->day, .limit = DESK_CASES_MAX};
	size_t first = out->count;
	enum status status = case_desk_page(desk->store, &all, out, total, err);

	if (status == STATUS_OK)
		status = sighted_list(desk, out, first, err);
	*total = out->count - first;
	cut(out, first, window);
	return status;
}

enum status board_cases(const struct desk *desk, const struct board *board, size_t offset,
	size_t limit, struct case_list *out, size_t *total, struct error *err)
{
	size_t first = out->count;
	const struct desk_window window = {
		.day = board->session.service_day,
		.offset = offset,
		.limit = limit,
	};
	enum status status = desk_may(desk, "queue.read", err);

	if (status == STATUS_OK && desk_only_own(desk, "case.read"))
		return own_cases(desk, &window, out, total, err);
	if (status == STATUS_OK)
		status = case_desk_page(desk->store, &window, out, total, err);
	return status == STATUS_OK ? sighted_cases(desk, out, first, err) : status;
}
