#include "menzhen/model/conflict/organisation_code.h"

#include <string.h>

#include "unit.h"

/* GB 32100: the last of 18 characters by the powers of 3 modulo 31. */
START_TEST(a_code_is_read_however_it_is_typed)
{
	static const char *const typed[] = {"91350100M000100Y43", "91350100m000100y43",
		" 9135 0100 M000 100Y43 ", "91350100-M000100Y4-3",
		"９１３５０１００Ｍ０００１００Ｙ４３"};
	char code[ORGANISATION_CODE_SIZE];

	ck_assert(organisation_code_parse(typed[_i], code));
	ck_assert_str_eq(code, "91350100M000100Y43");
}
END_TEST

START_TEST(what_is_none_is_not_read)
{
	static const char *const typed[] = {"", "91350100M000100Y44", "91350100M000100Y4",
		"91350100M000100Y433", "91350100M000100O43", "11010519491231002X", "公司",
		"91350100M000100Y4公"};
	char code[ORGANISATION_CODE_SIZE];

	ck_assert_msg(!organisation_code_parse(typed[_i], code), "%s", typed[_i]);
	ck_assert_str_eq(code, "");
}
END_TEST

/* Invented ones of several registrars with last characters of each sort, reckoned from the
 * standard's rule by another program. */
START_TEST(codes_of_all_registrars_are_codes)
{
	static const char *const good[] = {"123204000CHX9RQ170", "11320400XR04FN8HWW",
		"513204040MYRPPYT3Y", "523204002WP0K716NA", "91320412JQPBXAADCX",
		"933204814NAHTBG519", "Y1320400CQC0N9DM11"};
	char code[ORGANISATION_CODE_SIZE];

	ck_assert(organisation_code_parse(good[_i], code));
	ck_assert_str_eq(code, good[_i]);
}
END_TEST

START_TEST(every_slip_of_one_character_is_seen)
{
	static const char good[] = "91350100M000100Y43",
			  alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
	char code[ORGANISATION_CODE_SIZE], typed[sizeof(good)];

	for (size_t at = 0; at < strlen(good); at++)
		for (const char *other = alphabet; *other != '\0'; other++) {
			memcpy(typed, good, sizeof(good));
			typed[at] = *other;
			ck_assert(organisation_code_parse(typed, code) == (*other == good[at]));
		}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, a_code_is_read_however_it_is_typed, 0, 5);
	tcase_add_loop_test(tests, codes_of_all_registrars_are_codes, 0, 7);
	tcase_add_loop_test(tests, what_is_none_is_not_read, 0, 8);
	tcase_add_test(tests, every_slip_of_one_character_is_seen);
}

UNIT_MAIN("organisation_code", add_tests)
