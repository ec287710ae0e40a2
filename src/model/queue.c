#include "menzhen/model/queue.h"

moment queue_turn(moment arrived, bool priority, int head_start)
{
	return priority ? arrived - (moment)head_start * MS_PER_MINUTE : arrived;
}
