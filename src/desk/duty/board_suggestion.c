/* Whom the desk's list names for those who wait. */
#include "desk/assign/ranking.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/duty/board.h"

/* Nobody is named where the proposal cannot be made: the desk says by itself what is wrong. */
static const char *find(
	const struct desk *desk, const struct board *board, const struct case_record *record)
{
	struct candidate_list candidates = {0};
	struct conflict_list conflicts = {0};
	const struct candidate *best = NULL;
	const struct need need = need_of(record);
	const struct ranking ranking = {
		.duties = &board->book->list,
		.service_day = board->session.service_day,
		.now = board->now,
	};

	if (ranking_make_for(desk, &ranking, record, &need, &conflicts, &candidates, NULL) ==
		STATUS_OK)
		best = assignment_best(&candidates);
	const char *name = best != NULL ? best->adviser->name : NULL;
	candidate_list_release(&candidates);
	conflict_list_release(&conflicts);
	return name;
}

const char *board_suggestion(
	const struct desk *desk, struct board *board, const struct case_record *record)
{
	if (record->outline || desk_may(desk, "assignment.read", NULL) != STATUS_OK)
		return NULL;
	for (size_t i = 0; i < board->advice_count; i++)
		if (board->advice[i].case_id == record->id)
			return board->advice[i].name;
	const char *name = find(desk, board, record);
	/* Without memory for it, it is found anew the next time. */
	if (array_reserve((void **)&board->advice, &board->advice_capacity, board->advice_count,
		    sizeof(*board->advice)))
		board->advice[board->advice_count++] =
			(struct board_advice){.case_id = record->id, .name = name};
	return name;
}
