/* How duties and days are worded and marked on the duty screen. Private to the screens layer. */
#ifndef MENZHEN_SCREENS_DUTY_WORDS_H
#define MENZHEN_SCREENS_DUTY_WORDS_H

#include "menzhen/base/buffer.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/tui/terminal/theme.h"

/* A character for what has become of a duty, translated; "" as long as it is only planned. */
const char *duty_mark(enum duty_state state);

/* How a duty stands out; one that runs at NOW more than the others. */
enum role duty_role(const struct duty *duty, struct local_time now);

/* All marks with what they mean, in one line. */
void duty_legend(struct buffer *out);

/*
 * What is out of the ordinary about a day, for the head of its column: that it is TODAY, a holiday,
 * a make-up workday; "" for other days.
 */
void duty_day_marks(
	struct buffer *out, const struct calendar *calendar, struct day day, struct day today);

#endif
