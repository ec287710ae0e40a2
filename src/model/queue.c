#include "menzhen/model/queue.h"

enum { MINUTE_MS = 60000 };

moment queue_turn(moment arrived, bool priority, int head_start)
{
	return priority ? arrived - (moment)head_start * MINUTE_MS : arrived;
}
