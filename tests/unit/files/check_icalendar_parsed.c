/* What we write for phones, read back by a parser that is not ours: libical. */
#include <libical/ical.h>
#include <string.h>

#include "menzhen/files/page/icalendar.h"
#include "state_council.h"
#include "unit.h"

static const struct {
	const char *start, *end, *summary, *location;
	bool cancelled;
} events[] = {
	{"2026-11-25T19:00+08:00", "2026-11-25T21:00+08:00", "夜门诊", "1号室", false},
	{"2026-11-28T22:30+08:00", "2026-11-29T00:30+08:00", "夜门诊", "夜市", false},
	{"2026-12-31T20:00+08:00", "2027-01-01T08:00+08:00", "over the year", NULL, true},
	{"2026-11-25T02:00-03:30", "2026-11-25T03:00-03:30", "early, west", "a; b, c \\ d", false},
	{"2026-12-04T08:30+08:00", "2026-12-04T16:30+08:00",
		"普法直通车 👩‍⚖️ 𠮷𬭎䶮",
		"邹区镇文化广场邹区镇文化广场邹区镇文化广场邹区镇文化广场邹区镇文化广场邹区镇文化广"
		"场",
		false},
};

/* Emoji are joined by invisible characters, which are made visible rather than shown to anyone. */
static const char *as_written(const char *summary)
{
	return strstr(summary, "\xE2\x80\x8D") != NULL
		       ? "普法直通车 👩<U+200D>⚖️ 𠮷𬭎䶮"
		       : summary;
}

static moment at(const char *text)
{
	moment out = 0;

	ck_assert(moment_parse(text, &out));
	return out;
}

static icalcomponent *parse(const struct buffer *out)
{
	icalcomponent *calendar = icalparser_parse_string(buffer_text(out));

	ck_assert_ptr_nonnull(calendar);
	ck_assert_int_eq(icalcomponent_isa(calendar), ICAL_VCALENDAR_COMPONENT);
	ck_assert_int_eq(icalcomponent_count_errors(calendar), 0);
	ck_assert(icalrestriction_check(calendar));
	ck_assert_int_eq(icalcomponent_count_errors(calendar), 0); /* it notes them there */
	return calendar;
}

static moment moment_of(struct icaltimetype time)
{
	ck_assert(icaltime_is_utc(time));
	return (moment)icaltime_as_timet(time) * 1000;
}

static void compare(icalcomponent *event, size_t i)
{
	ck_assert_ptr_nonnull(event);
	ck_assert(moment_of(icalcomponent_get_dtstart(event)) == at(events[i].start));
	ck_assert(moment_of(icalcomponent_get_dtend(event)) == at(events[i].end));
	ck_assert(moment_of(icalcomponent_get_dtstamp(event)) == at("2026-11-20T08:00:30+08:00"));
	ck_assert_str_eq(icalcomponent_get_summary(event), as_written(events[i].summary));
	ck_assert_int_eq(icalcomponent_get_sequence(event), (int)i);
	ck_assert_int_eq(icalcomponent_get_status(event),
		events[i].cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED);
	if (events[i].location != NULL)
		ck_assert_str_eq(icalcomponent_get_location(event), events[i].location);
	else
		ck_assert_ptr_null(icalcomponent_get_location(event));
}

START_TEST(every_field_comes_back)
{
	struct buffer out = {0};

	icalendar_begin(&out, "王晓明, 坐诊");
	for (size_t i = 0; i < COUNT(events); i++) {
		struct icalendar_event event = {.uid = "x@ZL",
			.stamp = at("2026-11-20T08:00:30+08:00"),
			.start = at(events[i].start),
			.end = at(events[i].end),
			.sequence = (int)i,
			.cancelled = events[i].cancelled,
			.summary = events[i].summary,
			.location = events[i].location};
		icalendar_add(&out, &event);
	}
	icalendar_end(&out);
	icalcomponent *calendar = parse(&out);
	icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
	for (size_t i = 0; i < COUNT(events); i++) {
		compare(event, i);
		event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
	}
	ck_assert_ptr_null(event);
	icalcomponent_free(calendar);
	buffer_release(&out);
}
END_TEST

/* A year of a busy lawyer: none is lost, each keeps its own id and its own hour. */
START_TEST(four_hundred_events)
{
	enum { EVENTS = 400 };
	struct buffer out = {0};
	moment first = at("2026-01-01T09:00+08:00");
	const moment hour = 3600 * (moment)1000;

	icalendar_begin(&out, "x");
	for (int i = 0; i < EVENTS; i++) {
		char uid[64];
		snprintf(uid, sizeof(uid), "slot-%d@ZL", i);
		icalendar_add(&out, &(struct icalendar_event){.uid = uid,
					    .stamp = first,
					    .start = first + (moment)i * 21 * hour,
					    .end = first + (moment)i * 21 * hour + (moment)2 * hour,
					    .summary = "日常坐诊"});
	}
	icalendar_end(&out);
	icalcomponent *calendar = parse(&out);
	ck_assert_int_eq(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT), EVENTS);
	icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
	for (int i = 0; i < EVENTS; i++) {
		char uid[64];
		snprintf(uid, sizeof(uid), "slot-%d@ZL", i);
		ck_assert_str_eq(icalcomponent_get_uid(event), uid);
		ck_assert(moment_of(icalcomponent_get_dtstart(event)) ==
			  first + (moment)i * 21 * hour);
		event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
	}
	icalcomponent_free(calendar);
	buffer_release(&out);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_field_comes_back);
	tcase_add_test(tests, four_hundred_events);
}

UNIT_MAIN("icalendar_parsed", add_tests)
