#include "coded_unit.h"

#include <limits.h>

#include "menzhen/model/case/rating.h"

static struct code_item items[] = {
	{.code = "413", .bad = false},
	{.code = "214", .bad = true},
};
static const struct code_list reasons = {.items = items, .count = 2, .capacity = 2};

START_TEST(levels_and_sources_have_their_words)
{
	static const char *const codes[] = {"kiosk", "online", "phone", "slip"};

	for (int level = RATING_MIN; level <= RATING_MAX; level++)
		for (int other = RATING_MIN; other < level; other++)
			ck_assert_str_ne(rating_level_title(level), rating_level_title(other));
	ck_assert_str_eq(rating_level_title(5), "Very satisfied");
	ck_assert_str_eq(rating_level_title(1), "Very dissatisfied");
	ck_assert_int_eq(coded_find(&rating_level_table, "5"), 5 - RATING_MIN);
	ck_assert_int_eq(coded_find(&rating_level_table, "6"), -1);
	ck_assert_int_eq(coded_find(&rating_level_table, "0"), -1);

	ck_assert_uint_eq(rating_source_table.count, RATING_SOURCES);
	expect_codes(&rating_source_table, codes, sizeof(codes) / sizeof(codes[0]));
	for (size_t i = 0; i < RATING_SOURCES; i++)
		ck_assert_str_eq(rating_source_code((enum rating_source)i),
			rating_source_table.rows[i].code);
}
END_TEST

START_TEST(a_bad_rating_says_why)
{
	static const struct {
		int level;
		const char *reason, *text;
		enum status status;
	} cases[] = {
		{5, NULL, NULL, STATUS_OK},
		{4, NULL, NULL, STATUS_OK},
		{3, NULL, NULL, STATUS_OK},
		{5, "413", NULL, STATUS_OK},
		{3, "413", "谢谢", STATUS_OK},
		{5, NULL, "态度好", STATUS_OK},
		{5, "", "", STATUS_OK},

		{2, NULL, NULL, STATUS_REFUSED},
		{1, NULL, NULL, STATUS_REFUSED},
		{2, "", "", STATUS_REFUSED},
		{1, NULL, " \t\n　", STATUS_REFUSED},
		{2, "214", NULL, STATUS_OK},
		{1, "214", "等了一小时", STATUS_OK},
		{1, NULL, "等了一小时", STATUS_OK},
		{1, NULL, "　无", STATUS_OK},
		{2, "", "late", STATUS_OK},

		{1, "413", NULL, STATUS_REFUSED},
		{1, "413", "等了一小时", STATUS_REFUSED},
		{3, "214", NULL, STATUS_REFUSED},
		{5, "214", NULL, STATUS_REFUSED},

		{1, "999", NULL, STATUS_USAGE},
		{5, "41", NULL, STATUS_USAGE},
		{0, NULL, NULL, STATUS_USAGE},
		{6, NULL, NULL, STATUS_USAGE},
		{-1, "214", NULL, STATUS_USAGE},
		{INT_MAX, NULL, NULL, STATUS_USAGE},
		{INT_MIN, "214", NULL, STATUS_USAGE},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct rating rating = {
			.level = cases[i].level, .reason = cases[i].reason, .text = cases[i].text};
		struct error err = {0};
		enum status status = rating_check(&rating, &reasons, &err);
		ck_assert_msg(status == cases[i].status, "case %zu: level %d gave %d", i,
			cases[i].level, (int)status);
		ck_assert_int_eq(err.status, status);
	}
}
END_TEST

START_TEST(nobody_enters_their_own_rating)
{
	struct error err = {0};

	ck_assert_int_eq(rating_check_rater("wang-xm", "wang-xm", &err), STATUS_REFUSED);
	ck_assert_int_eq(err.status, STATUS_REFUSED);
	ck_assert_int_eq(rating_check_rater("desk", "wang-xm", NULL), STATUS_OK);
	ck_assert_int_eq(rating_check_rater("wang", "wang-xm", NULL), STATUS_OK);
	ck_assert_int_eq(rating_check_rater("wang-xm", NULL, NULL), STATUS_OK);
	ck_assert_int_eq(rating_check_rater(NULL, "wang-xm", NULL), STATUS_OK);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, levels_and_sources_have_their_words);
	tcase_add_test(tests, a_bad_rating_says_why);
	tcase_add_test(tests, nobody_enters_their_own_rating);
}

UNIT_MAIN("rating", add_tests)
