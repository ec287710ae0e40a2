#include "menzhen/model/assign/queue.h"

moment queue_turn(moment arrived, bool priority, int head_start)
{
	return priority ? arrived - (moment)head_start * MS_PER_MINUTE : arrived;
}

moment queue_turn_booked(moment arrived, moment booked, int head_start)
{
	moment turn = booked - (moment)head_start * MS_PER_MINUTE;

	return arrived <= booked && turn < arrived ? turn : arrived;
}
