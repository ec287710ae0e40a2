/*
 * Whether the computer's clock can be believed. One whose battery has died begins again in 1970, in
 * 2000 or when its board was made; one that is set by hand may go back.
 */
#ifndef MENZHEN_MODEL_CLOCK_DOUBT_H
#define MENZHEN_MODEL_CLOCK_DOUBT_H

#include <stdbool.h>

#include "menzhen/base/moment.h"

enum clock_doubt {
	CLOCK_SOUND,
	CLOCK_BACK, /* before what was recorded or seen already */
	CLOCK_DEAD, /* before this program was there */
};

/* A clock is kept right by steps of seconds: what is less far back is no doubt. */
enum { CLOCK_BACK_MOST = 2 * MS_PER_MINUTE };

/*
 * The clock says NOW. LAST is what it said when something was last recorded or seen, 0 where that
 * is not known; YEAR that in which the program was built. A time that somebody PINNED for training
 * or a test is taken at its word, but for the years that only a dead battery gives (up to 2000).
 */
enum clock_doubt clock_doubt(moment now, bool pinned, moment last, int year);

#endif
