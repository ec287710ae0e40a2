/*
 * Writing a calendar for phones: iCalendar as RFC 5545 has it, no more than what a duty needs.
 * Times are in UTC, which every phone shows at its own hour. Whether all went well is OUT->failed,
 * asked once at the end.
 *
 *	icalendar_begin(&out, "王晓明 坐诊");
 *	icalendar_add(&out, &(struct icalendar_event){.uid = "…", .start = …, .summary = "夜门诊"});
 *	icalendar_end(&out);
 */
#ifndef MENZHEN_FILES_ICALENDAR_H
#define MENZHEN_FILES_ICALENDAR_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/moment.h"

struct icalendar_event {
	const char *uid;   /* the same for the same event, whenever it is written (3.8.4.7) */
	moment stamp;      /* when this is written (3.8.7.2) */
	moment start, end; /* END is not in it any more */
	int sequence;      /* higher with every change; phones keep the highest (3.8.7.4) */
	bool cancelled;
	const char *summary, *location, *description; /* NULL: none */
};

/* NAME is what the phone calls the calendar. A calendar without an event is none (3.6). */
void icalendar_begin(struct buffer *out, const char *name);
void icalendar_add(struct buffer *out, const struct icalendar_event *event);
void icalendar_end(struct buffer *out);

#endif
