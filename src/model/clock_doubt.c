#include "menzhen/model/clock_doubt.h"

enum { DEAD_YEAR_LAST = 2000 };

/* Where the year begins first on earth. */
static moment begin_of(int year)
{
	struct local_time begin = {.day = day_from_civil((struct civil){year, 1, 1})};
	return moment_from_local(begin, 14 * 60);
}

enum clock_doubt clock_doubt(moment now, bool pinned, moment last, int year)
{
	if (last != 0 && now < last - CLOCK_BACK_MOST)
		return CLOCK_BACK;
	return now < begin_of(pinned ? DEAD_YEAR_LAST + 1 : year) ? CLOCK_DEAD : CLOCK_SOUND;
}
