/*
 * By when a matter must be answered, by the channel it came on: a letter within seven workdays, a
 * message left online within 24 hours (登记→接待谈话→处理, shidian.gov.cn/info/33148/2549193.htm),
 * what another body or 12348 hands on within five workdays (山东 12348). Who stands at the desk or
 * calls is answered at once: no clock runs, unless the answer is put off (疑难问题约期答复). These
 * are local rules: station.yaml may have its own (reply_within).
 */
#ifndef MENZHEN_MODEL_REPLY_CLOCK_H
#define MENZHEN_MODEL_REPLY_CLOCK_H

#include <stdbool.h>

#include "menzhen/base/moment.h"
#include "menzhen/model/case/case_state.h"
#include "menzhen/model/channel.h"
#include "menzhen/model/roster/calendar.h"

enum reply_unit { REPLY_AT_ONCE, REPLY_HOURS, REPLY_WORKDAYS };

enum { REPLY_LENGTH_MOST = 1000 };

struct reply_clock {
	enum reply_unit unit;
	int length; /* 1..REPLY_LENGTH_MOST; 0 at once */
};

/* The outcome (outcomes.yaml) that puts an answer off to another day. */
#define OUTCOME_APPOINTMENT "appointment"

struct reply_clocks {
	struct reply_clock of[CHANNELS]; /* by enum channel */
	struct reply_clock put_off;      /* from the close-out as OUTCOME_APPOINTMENT */
};

/* Those of a station that says nothing else. */
extern const struct reply_clocks reply_clocks_default;

/* "24 hours", "1 workday", "none". False on anything else. */
bool reply_clock_parse(const char *text, struct reply_clock *out);

/*
 * The moment by which what came at FROM is to be answered; 0: no clock runs. Hours run on; of
 * workdays the day it came does not count and the last one lasts until midnight (民法典 201, 203),
 * make-up workdays count, and in a year without a calendar Monday to Friday do.
 */
moment reply_due(const struct reply_clock *clock, moment from, int offset_minutes,
	const struct calendar *calendar);

/* Is the answer still owed: nobody closed the case out, or only by putting it off? */
bool reply_is_owed(enum case_state state, const char *outcome);

#endif
