/* Use case: one person's duties as a calendar for their phone (RFC 5545, files/page/icalendar.h).
 */
#ifndef MENZHEN_DESK_DUTY_CALENDAR_H
#define MENZHEN_DESK_DUTY_CALENDAR_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"

enum { DUTY_CALENDAR_DAYS = 92 }; /* how far ahead it looks where nothing is said */

/*
 * The duties of ADVISER (an id) on DAYS as a calendar into OUT. What is theirs to do is confirmed;
 * leave, what another took over, and what they had taken over and no longer have is cancelled, so
 * that a phone which has it shown takes it away. The id of an event is that of the duty and the
 * person, the same whenever it is made; every change counts up its sequence. Times are in UTC.
 *
 * STATUS_USAGE when there is no such person, STATUS_REFUSED when there is nothing to tell;
 * otherwise as roster_show.
 */
enum status duty_calendar(const struct desk *desk, const char *adviser, struct day_range days,
	error_translate translate, struct buffer *out, struct error *err);

#endif
