#include "unit.h"

#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/station.h"

START_TEST(the_four_levels)
{
	static const struct {
		enum station_level level;
		const char *code;
	} cases[] = {
		{LEVEL_CITY, "city"},
		{LEVEL_DISTRICT, "district"},
		{LEVEL_TOWN, "town"},
		{LEVEL_VILLAGE, "village"},
	};

	ck_assert_int_eq(sizeof(cases) / sizeof(cases[0]), STATION_LEVELS);
	for (int i = 0; i < STATION_LEVELS; i++) {
		enum station_level parsed;
		ck_assert_str_eq(station_level_code(cases[i].level), cases[i].code);
		ck_assert(station_level_parse(cases[i].code, &parsed));
		ck_assert_int_eq(parsed, cases[i].level);
		ck_assert_uint_gt(strlen(station_level_title(cases[i].level)), 0);
	}
	enum station_level level;
	ck_assert(!station_level_parse("county", &level));
}
END_TEST

START_TEST(the_two_languages)
{
	enum station_language language;

	ck_assert(station_language_parse("zh", &language));
	ck_assert_int_eq(language, LANGUAGE_ZH);
	ck_assert(station_language_parse("en", &language));
	ck_assert_int_eq(language, LANGUAGE_EN);
	ck_assert(!station_language_parse("zh_CN", &language));
	ck_assert_str_eq(station_language_code(LANGUAGE_ZH), "zh");
	ck_assert_str_eq(station_language_code(LANGUAGE_EN), "en");
	ck_assert_str_eq(station_language_title(LANGUAGE_ZH), "中文");
	ck_assert_str_eq(station_language_title(LANGUAGE_EN), "English");
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
	tcase_add_test(tests, the_four_levels);
	tcase_add_test(tests, the_two_languages);
	tcase_add_test(tests, codes_that_lead_case_numbers);
	tcase_add_test(tests, release_takes_what_was_half_filled);
}

UNIT_MAIN("station", add_tests)
