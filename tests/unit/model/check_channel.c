#include "coded_unit.h"
#include "menzhen/model/channel.h"

/* The ways that registration forms know, as the journal spells them for ever. */
START_TEST(every_way_to_the_desk_has_a_channel)
{
	static const char *const codes[] = {"home_visit", "hotline_12348", "letter", "online",
		"phone", "referral", "walk_in", "wechat"};

	ck_assert_uint_eq(channel_table.count, CHANNELS);
	expect_codes(&channel_table, codes, sizeof(codes) / sizeof(codes[0]));
	for (size_t i = 0; i < CHANNELS; i++) {
		enum channel parsed;
		ck_assert(channel_parse(channel_code((enum channel)i), &parsed));
		ck_assert_uint_eq(parsed, i);
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
	tcase_add_test(tests, every_way_to_the_desk_has_a_channel);
	tcase_add_test(tests, other_words_are_no_channel);
}

UNIT_MAIN("channel", add_tests)
