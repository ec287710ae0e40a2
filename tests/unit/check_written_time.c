#include "menzhen/model/written_time.h"

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
						 strstr(times[_i].written, "时") != NULL) &&
						is_time),
		"%s", times[_i].written);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, times_are_read, 0, sizeof(times) / sizeof(times[0]));
}

UNIT_MAIN("written_time", add_tests)
