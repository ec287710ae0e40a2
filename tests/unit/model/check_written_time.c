#include "menzhen/model/ledger/written_time.h"

#include <string.h>

#include "unit.h"

/* ISO: what is meant; NULL: no time. */
static const struct {
	const char *written, *iso;
} times[] = {
	{"2024-03-11T09:30", "2024-03-11T09:30:00+08:00"},
	{"2024-03-11T09:30:15", "2024-03-11T09:30:15+08:00"},
	{"2024-03-11T09:30:00+08:00", "2024-03-11T09:30:00+08:00"},
	{"2024-03-11T01:30:00Z", "2024-03-11T09:30:00+08:00"},
	{"2024-03-11 9:30", "2024-03-11T09:30:00+08:00"},
	{"2024-3-1", "2024-03-01T00:00:00+08:00"},
	{"2024/3/11 09:30:00", "2024-03-11T09:30:00+08:00"},
	{"2024.3.11", "2024-03-11T00:00:00+08:00"},
	{"2024年3月11日", "2024-03-11T00:00:00+08:00"},
	{"2024年3月11日 9时30分", "2024-03-11T09:30:00+08:00"},
	{"2024年3月11日9:30", "2024-03-11T09:30:00+08:00"},
	{"２０２４－０３－１１　０９：３０", "2024-03-11T09:30:00+08:00"},
	{" 2024-03-11 09:30 ", "2024-03-11T09:30:00+08:00"},
	{"2024-03-11 09:30:00.000", "2024-03-11T09:30:00+08:00"},
	{"20240311", "2024-03-11T00:00:00+08:00"},
	{"20240311 9:30", "2024-03-11T09:30:00+08:00"},
	{"2024-03-11 9时", "2024-03-11T09:00:00+08:00"},
	{"2024-03-11 9点整", "2024-03-11T09:00:00+08:00"},
	{"2024-03-11 上午9:30", "2024-03-11T09:30:00+08:00"},
	{"2024年3月11日下午2点半", "2024-03-11T14:30:00+08:00"},
	{"2024-03-11 晚上 7:05", "2024-03-11T19:05:00+08:00"},
	{"2024-03-11 下午12:15", "2024-03-11T12:15:00+08:00"},
	{"2024-03-11 下午15:00", "2024-03-11T15:00:00+08:00"},
	{"2024-03-11 上午12:30", NULL}, /* midnight or half an hour past noon? */
	{"2024-03-11 上午14:30", NULL},
	{"20241311", NULL},
	{"2024031", NULL},
	{"202403110930", NULL},
	{"2024-03-11 9时半夜", NULL},
	{"2024-03-11 9", NULL},
	{"2024-02-30", NULL},
	{"2024-13-01", NULL},
	{"2024-03/11", NULL},
	{"24:00", NULL},
	{"2024-03-11 24:00", NULL},
	{"2024-03-11 09:60", NULL},
	{"2024-03-11 09:30 上午", NULL},
	{"2024-03-11 half past nine", NULL},
	{"3月11日", NULL},
	{"", NULL},
	{"昨天", NULL},
};

START_TEST(times_are_read)
{
	struct written_time read = {-1, false};
	moment meant = -1;
	bool is_time = written_time_parse(times[_i].written, 8 * 60, &read);

	ck_assert_msg(is_time == (times[_i].iso != NULL), "%s", times[_i].written);
	if (is_time)
		ck_assert(moment_parse(times[_i].iso, &meant));
	ck_assert_msg(read.at == meant, "%s", times[_i].written);
	ck_assert_msg(read.has_clock == ((strchr(times[_i].written, ':') != NULL ||
						 strstr(times[_i].written, "：") != NULL ||
						 strstr(times[_i].written, "时") != NULL ||
						 strstr(times[_i].written, "点") != NULL) &&
						is_time),
		"%s", times[_i].written);
}
END_TEST

static const struct {
	const char *written;
	int minute; /* -1: no time of day */
} minutes[] = {{"9:30", 570}, {"09:30", 570}, {"９：３０", 570}, {"9时", 540}, {"下午2点半", 870},
	{"24:00", -1}, {"9", -1}, {"9:30:15", -1}, {"", -1}, {"2024-03-11 9:30", -1}};

START_TEST(a_time_of_day_is_read)
{
	int minute = -1;

	ck_assert_int_eq(written_minute(minutes[_i].written, &minute), minutes[_i].minute >= 0);
	ck_assert_int_eq(minute, minutes[_i].minute);
}
END_TEST

START_TEST(a_day_is_read_without_a_time)
{
	static const char *const same[] = {"20240311", "2024-3-11", "2024/3/11", "2024年3月11日"};
	const struct day meant = day_from_civil((struct civil){2024, 3, 11});

	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
		struct day day = {0};
		ck_assert_msg(written_day(same[i], &day) && day.n == meant.n, "%s", same[i]);
	}
	struct day day = meant;
	ck_assert(!written_day("2024-03-11 9:30", &day) && !written_day("20240230", &day));
	ck_assert_int_eq(day.n, meant.n);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, a_time_of_day_is_read, 0, sizeof(minutes) / sizeof(minutes[0]));
	tcase_add_test(tests, a_day_is_read_without_a_time);
	tcase_add_loop_test(tests, times_are_read, 0, sizeof(times) / sizeof(times[0]));
}

UNIT_MAIN("written_time", add_tests)
