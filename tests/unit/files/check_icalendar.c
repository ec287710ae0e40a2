/* iCalendar octet by octet: line ends, folding, escapes, times. */
#include "menzhen/files/page/icalendar.h"

#include <string.h>

#include "menzhen/base/text.h"
#include "state_council.h"
#include "unit.h"

static moment at(const char *text)
{
	moment out = 0;

	ck_assert(moment_parse(text, &out));
	return out;
}

static struct icalendar_event evening(void)
{
	return (struct icalendar_event){
		.uid = "20261125-1900-night-clinic-wang-xm@ZL",
		.stamp = at("2026-11-20T08:00:30+08:00"),
		.start = at("2026-11-25T19:00+08:00"),
		.end = at("2026-11-25T21:00+08:00"),
		.summary = "夜门诊",
		.location = "1号室",
	};
}

static void write_one(struct buffer *out, const struct icalendar_event *event)
{
	icalendar_begin(out, "王晓明");
	icalendar_add(out, event);
	icalendar_end(out);
	ck_assert(!out->failed);
}

START_TEST(a_whole_calendar)
{
	struct icalendar_event event = evening();
	struct buffer out = {0};

	write_one(&out, &event);
	ck_assert_str_eq(buffer_text(&out), "BEGIN:VCALENDAR\r\n"
					    "VERSION:2.0\r\n"
					    "PRODID:-//Menzhen//Menzhen//EN\r\n"
					    "X-WR-CALNAME:王晓明\r\n"
					    "BEGIN:VEVENT\r\n"
					    "UID:20261125-1900-night-clinic-wang-xm@ZL\r\n"
					    "DTSTAMP:20261120T000030Z\r\n"
					    "DTSTART:20261125T110000Z\r\n"
					    "DTEND:20261125T130000Z\r\n"
					    "SEQUENCE:0\r\n"
					    "STATUS:CONFIRMED\r\n"
					    "SUMMARY:夜门诊\r\n"
					    "LOCATION:1号室\r\n"
					    "END:VEVENT\r\n"
					    "END:VCALENDAR\r\n");
	buffer_release(&out);
}
END_TEST

/* RFC 5545, 3.3.11; control characters are no part of any value (3.1). */
static const struct {
	const char *text, *line;
} escapes[] = {
	{"a,b;c\\d:e\"f", "\r\nSUMMARY:a\\,b\\;c\\\\d:e\"f\r\n"},
	{"two\nlines", "\r\nSUMMARY:two lines\r\n"}, {"\x1b[31m", "\r\nSUMMARY:<U+001B>[31m\r\n"},
	{"bad \xff byte", "\r\nSUMMARY:bad \xEF\xBF\xBD byte\r\n"},
	{"END:VEVENT\r\nBEGIN:VALARM", "\r\nSUMMARY:END:VEVENT BEGIN:VALARM\r\n"},
	{"", "\r\nSTATUS:CONFIRMED\r\nLOCATION"}, /* an empty one is left out */
};

START_TEST(text_is_escaped)
{
	struct icalendar_event event = evening();
	struct buffer out = {0};

	event.summary = escapes[_i].text;
	write_one(&out, &event);
	ck_assert_msg(strstr(buffer_text(&out), escapes[_i].line) != NULL, "%s", buffer_text(&out));
	buffer_release(&out);
}
END_TEST

/* No line is longer than 75 octets, each is whole UTF-8, and unfolding gives the text again. */
static void check_lines(const struct buffer *out, const char *wanted)
{
	struct buffer unfolded = {0};
	const char *line = buffer_text(out);

	while (*line != '\0') {
		const char *end = strstr(line, "\r\n");
		ck_assert_ptr_nonnull(end);
		size_t length = (size_t)(end - line);
		ck_assert_uint_le(length, 75);
		ck_assert(text_valid(line, length));
		ck_assert_ptr_null(memchr(line, '\n', length));
		if (line[0] == ' ' && unfolded.data != NULL)
			unfolded.data[--unfolded.length] = '\0'; /* goes on where it broke off */
		buffer_add(&unfolded, line[0] == ' ' ? line + 1 : line,
			line[0] == ' ' ? length - 1 : length);
		buffer_add_char(&unfolded, '\n');
		line = end + 2;
	}
	ck_assert_msg(strstr(buffer_text(&unfolded), wanted) != NULL, "%s", buffer_text(&unfolded));
	buffer_release(&unfolded);
}

/* Every length, so that the fold falls on each byte of a character of each width. */
START_TEST(long_lines_are_folded_between_characters)
{
	static const char *const units[] = {"a", "é", "诊", "𠮷", "👩"};
	for (size_t unit = 0; unit < COUNT(units); unit++)
		for (size_t count = 1; count < 160; count++) {
			struct icalendar_event event = evening();
			struct buffer text = {0}, wanted = {0}, out = {0};
			for (size_t i = 0; i < count; i++)
				buffer_add_text(&text, i == 0 ? "x" : units[unit]);
			buffer_printf(&wanted, "\nLOCATION:%s\n", buffer_text(&text));
			event.location = buffer_text(&text);
			write_one(&out, &event);
			check_lines(&out, buffer_text(&wanted));
			buffer_release(&text);
			buffer_release(&wanted);
			buffer_release(&out);
		}
}
END_TEST

START_TEST(cancelled_and_changed)
{
	struct icalendar_event event = evening();
	struct buffer out = {0};

	event.cancelled = true;
	event.sequence = 3;
	event.location = NULL;
	write_one(&out, &event);
	ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\r\nSEQUENCE:3\r\nSTATUS:CANCELLED\r\n"));
	ck_assert_ptr_null(strstr(buffer_text(&out), "LOCATION"));
	buffer_release(&out);
}
END_TEST

START_TEST(a_full_buffer_is_told)
{
	struct icalendar_event event = evening();

	for (size_t maximum = 1; maximum < 300; maximum += 7) {
		struct buffer out = {.maximum = maximum};
		icalendar_begin(&out, "x");
		icalendar_add(&out, &event);
		icalendar_end(&out);
		ck_assert(out.failed);
		buffer_release(&out);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_whole_calendar);
	tcase_add_loop_test(tests, text_is_escaped, 0, COUNT(escapes));
	tcase_add_test(tests, long_lines_are_folded_between_characters);
	tcase_add_test(tests, cancelled_and_changed);
	tcase_add_test(tests, a_full_buffer_is_told);
}

UNIT_MAIN("icalendar", add_tests)
