#include "unit.h"

#include <string.h>

#include "menzhen/model/channel.h"

START_TEST(every_channel_has_its_words)
{
	static const struct {
		enum channel channel;
		const char *code;
	} cases[] = {
		{CHANNEL_WALK_IN, "walk_in"},
		{CHANNEL_PHONE, "phone"},
		{CHANNEL_LETTER, "letter"},
		{CHANNEL_ONLINE, "online"},
		{CHANNEL_HOTLINE_12348, "hotline_12348"},
		{CHANNEL_WECHAT, "wechat"},
		{CHANNEL_REFERRAL, "referral"},
		{CHANNEL_HOME_VISIT, "home_visit"},
	};

	ck_assert_int_eq(sizeof(cases) / sizeof(cases[0]), CHANNELS);
	for (int i = 0; i < CHANNELS; i++) {
		enum channel parsed;
		ck_assert_str_eq(channel_code(cases[i].channel), cases[i].code);
		ck_assert(channel_parse(cases[i].code, &parsed));
		ck_assert_int_eq(parsed, cases[i].channel);
		ck_assert_uint_gt(strlen(channel_title(cases[i].channel)), 0);
	}
}
END_TEST

START_TEST(other_words_are_no_channel)
{
	enum channel channel = CHANNEL_LETTER;

	ck_assert(!channel_parse("", &channel));
	ck_assert(!channel_parse("walk-in", &channel));
	ck_assert(!channel_parse("12348", &channel));
	ck_assert_int_eq(channel, CHANNEL_LETTER);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_channel_has_its_words);
	tcase_add_test(tests, other_words_are_no_channel);
}

UNIT_MAIN("channel", add_tests)
