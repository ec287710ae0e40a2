#include "coded_unit.h"
#include "menzhen/base/memory.h"
#include "menzhen/model/station.h"

START_TEST(the_plans_four_levels_and_the_two_languages)
{
	static const char *const levels[] = {"city", "district", "town", "village"};
	static const char *const languages[] = {"en", "zh"};

	expect_codes(&station_level_table, levels, STATION_LEVELS);
	expect_codes(&station_language_table, languages, STATION_LANGUAGES);
	for (size_t i = 0; i < STATION_LEVELS; i++) {
		enum station_level parsed;
		ck_assert(station_level_parse(station_level_code((enum station_level)i), &parsed));
		ck_assert_uint_eq(parsed, i);
	}
	for (size_t i = 0; i < STATION_LANGUAGES; i++) {
		enum station_language parsed;
		ck_assert(station_language_parse(
			station_language_code((enum station_language)i), &parsed));
		ck_assert_uint_eq(parsed, i);
	}
}
END_TEST

START_TEST(other_words_are_no_level_and_no_language)
{
	enum station_level level = LEVEL_TOWN;
	enum station_language language = LANGUAGE_EN;

	ck_assert(!station_level_parse("county", &level));
	ck_assert(!station_level_parse("", &level));
	ck_assert(!station_language_parse("zh_CN", &language));
	ck_assert_int_eq(level, LEVEL_TOWN);
	ck_assert_int_eq(language, LANGUAGE_EN);
}
END_TEST

START_TEST(codes_that_lead_case_numbers)
{
	static const struct {
		const char *code;
		bool valid;
	} cases[] = {
		{"ZL", true},
		{"cz-zl-01", true},
		{"7", true},
		{"A--B", true},
		{"ABCDEFGHIJKLMNOPQRSTUVWX", true},   /* 24 */
		{"ABCDEFGHIJKLMNOPQRSTUVWXY", false}, /* 25 */
		{"", false},
		{"-", false},
		{"ZL-", false},
		{"-ZL", false},
		{"Z L", false},
		{"Z_L", false},
		{"Z/L", false},
		{"钟楼", false},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ck_assert_msg(
			station_code_valid(cases[i].code) == cases[i].valid, "'%s'", cases[i].code);
}
END_TEST

START_TEST(supervisors_are_those_named_or_else_anybody)
{
	struct station station = {0};

	ck_assert(station_supervises(&station, "reception"));
	ck_assert(string_list_add(&station.supervisors, "chen"));
	ck_assert(station_supervises(&station, "chen"));
	ck_assert(!station_supervises(&station, "reception"));
	ck_assert(!station_supervises(&station, "Chen"));
	station_release(&station);
	ck_assert_uint_eq(station.supervisors.count, 0);
}
END_TEST

START_TEST(release_takes_what_was_half_filled)
{
	struct station station = {.offset_minutes = 480};

	ck_assert(string_copy(&station.name, "钟楼区公共法律服务中心"));
	station_release(&station);
	ck_assert_ptr_null(station.name);
	station_release(&station);
	station_release(NULL);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, the_plans_four_levels_and_the_two_languages);
	tcase_add_test(tests, other_words_are_no_level_and_no_language);
	tcase_add_test(tests, codes_that_lead_case_numbers);
	tcase_add_test(tests, supervisors_are_those_named_or_else_anybody);
	tcase_add_test(tests, release_takes_what_was_half_filled);
}

UNIT_MAIN("station", add_tests)
