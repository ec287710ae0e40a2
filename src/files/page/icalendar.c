#include "menzhen/files/page/icalendar.h"

#include <string.h>

#include "menzhen/base/text.h"

/* Octets of a line without its end (3.1). */
enum { LINE_MAX_OCTETS = 75 };

/* LINE, folded: a line end and a blank between characters wherever it would be too long. */
static void add_line(struct buffer *out, const char *line)
{
	size_t room = LINE_MAX_OCTETS;

	while (strlen(line) > room) {
		size_t cut = text_cut(line, room);
		buffer_add(out, line, cut);
		buffer_add_text(out, "\r\n ");
		line += cut;
		room = LINE_MAX_OCTETS - 1; /* the blank counts */
	}
	buffer_add_text(out, line);
	buffer_add_text(out, "\r\n");
}

/*
 * TEXT of a TEXT property (3.3.11). Line ends become blanks, and what a terminal must not be shown
 * a phone must not either: control characters have no place in an iCalendar.
 */
static void add_escaped(struct buffer *line, const char *text)
{
	struct buffer safe = {0};

	text_add_safe(&safe, text);
	for (const char *c = buffer_text(&safe); *c != '\0'; c++) {
		if (*c == '\\' || *c == ';' || *c == ',')
			buffer_add_char(line, '\\');
		buffer_add_char(line, *c);
	}
	line->failed = line->failed || safe.failed;
	buffer_release(&safe);
}

static void add_text(struct buffer *out, const char *property, const char *text)
{
	struct buffer line = {0};

	if (text == NULL || *text == '\0')
		return;
	buffer_printf(&line, "%s:", property);
	add_escaped(&line, text);
	add_line(out, buffer_text(&line));
	out->failed = out->failed || line.failed;
	buffer_release(&line);
}

/* "20261125T114200Z" */
static void add_moment(struct buffer *out, const char *property, moment at)
{
	struct local_time utc = moment_local(at, 0);
	struct civil date = day_to_civil(utc.day);
	struct buffer line = {0};

	buffer_printf(&line, "%s:%04d%02d%02dT%02d%02d%02dZ", property, date.year, date.month,
		date.day, utc.minute / 60, utc.minute % 60, utc.second);
	add_line(out, buffer_text(&line));
	out->failed = out->failed || line.failed;
	buffer_release(&line);
}

void icalendar_begin(struct buffer *out, const char *name)
{
	add_line(out, "BEGIN:VCALENDAR");
	add_line(out, "VERSION:2.0");
	add_line(out, "PRODID:-//Menzhen//Menzhen//EN");
	add_text(out, "X-WR-CALNAME", name);
}

void icalendar_add(struct buffer *out, const struct icalendar_event *event)
{
	struct buffer sequence = {0};

	buffer_printf(&sequence, "SEQUENCE:%d", event->sequence);
	add_line(out, "BEGIN:VEVENT");
	add_text(out, "UID", event->uid);
	add_moment(out, "DTSTAMP", event->stamp);
	add_moment(out, "DTSTART", event->start);
	add_moment(out, "DTEND", event->end);
	add_line(out, buffer_text(&sequence));
	add_line(out, event->cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
	add_text(out, "SUMMARY", event->summary);
	add_text(out, "LOCATION", event->location);
	add_text(out, "DESCRIPTION", event->description);
	add_line(out, "END:VEVENT");
	out->failed = out->failed || sequence.failed;
	buffer_release(&sequence);
}

void icalendar_end(struct buffer *out)
{
	add_line(out, "END:VCALENDAR");
}
