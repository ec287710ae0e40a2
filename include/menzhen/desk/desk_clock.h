/*
 * A clock that went back, or began again because its battery died. Order stays as it was recorded;
 * what is recorded meanwhile is marked (station.clock_doubted … station.clock_trusted), whoever
 * records it: every use case sees to that, by recording.h.
 */
#ifndef MENZHEN_DESK_DESK_CLOCK_H
#define MENZHEN_DESK_DESK_CLOCK_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/clock_doubt.h"

struct desk_clock {
	enum clock_doubt doubt;
	moment now;
	moment last; /* what it said before; 0: not known */
};

/* Can the clock be believed? It is compared with the journal and with what this desk has seen. */
enum status desk_clock_look(struct desk *desk, struct desk_clock *out, struct error *err);

/* Has the clock gone back since this was last asked? Reads no file: cheap enough for every tick. */
bool desk_clock_jumped(struct desk *desk);

/* Somebody says that the clock is right: it was wrong before. On record. */
enum status desk_clock_trust(struct desk *desk, struct error *err);

#endif
