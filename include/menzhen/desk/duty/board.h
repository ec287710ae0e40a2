/* Use case: the desk at a glance. Who waits, who is with whom, who is on duty. Reads only. */
#ifndef MENZHEN_DESK_BOARD_H
#define MENZHEN_DESK_BOARD_H

#include "menzhen/desk/appointment/appointments_today.h"
#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/desk.h"
#include "menzhen/store/case/case_store.h"

/* One person on duty now. */
struct board_duty {
	const struct duty *duty; /* borrowed from the board's duties */
	char ticket[16];         /* of the case they are consulting on; "" when free */
	moment since;            /* when that began */
	char called[16];         /* ticket of the one on the way to them; "": nobody */
	int waiting_for;         /* cases assigned to them that have not begun */
};

/* Whom a waiting case would go to. */
struct board_advice {
	int64_t case_id;
	const char *name; /* borrowed from the roster; NULL: nobody may take it */
};

struct board {
	moment now;
	struct session_slot session;
	struct case_counts counts;
	struct case_list called; /* who has been called and is on the way, the first called first */
	size_t left_over;        /* open cases of earlier days to be asked about (leftovers_list) */
	struct day left_since;   /* the first of those days; with any alone */
	size_t overdue;          /* answers that are owed although their time is over */
	struct appointments_today expected;
	struct duty_book *book; /* the duties around now */
	struct board_duty *on_duty;
	size_t on_duty_count, on_duty_capacity;
	const struct duty *next; /* the next duty to begin when nobody is on; borrowed; or NULL */
	struct board_advice *advice; /* what board_suggestion found; the board's own */
	size_t advice_count, advice_capacity;
};

/* Zero-initialise once; loading again replaces the content. */
enum status board_load(const struct desk *desk, struct board *board, struct error *err);
void board_release(struct board *board);

/* A window of the desk's list: today's cases and the open ones of earlier days. */
enum status board_cases(const struct desk *desk, const struct board *board, size_t offset,
	size_t limit, struct case_list *out, size_t *total, struct error *err);

/*
 * Whom a waiting case would go to now: name of the best candidate, or NULL when nobody may take it.
 * As the proposal has it: by the matter, the wishes and the conflicts of interest. It is found once
 * for each case and kept until the board is loaded again, so that it can be asked at every drawing.
 */
const char *board_suggestion(
	const struct desk *desk, struct board *board, const struct case_record *record);

#endif
