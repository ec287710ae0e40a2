#include "unit.h"

#include "menzhen/model/client/phone.h"

START_TEST(numbers_as_typed)
{
	static const struct {
		const char *text, *folded;
		enum phone_finding finding;
	} cases[] = {
		{"13812341234", "13812341234", PHONE_MOBILE},
		{"138 1234 1234", "13812341234", PHONE_MOBILE},
		{"138-1234-1234", "138-1234-1234", PHONE_MOBILE},
		{"１３８１２３４１２３４", "13812341234", PHONE_MOBILE},
		{"+8613812341234", "+8613812341234", PHONE_MOBILE},
		{"＋86　198-1234-1234", "+86198-1234-1234", PHONE_MOBILE},

		{"0519-86680000", "0519-86680000", PHONE_LANDLINE},
		{"05198668000", "05198668000", PHONE_LANDLINE},
		{"0519－86680000", "0519-86680000", PHONE_LANDLINE},
		{"01062345678", "01062345678", PHONE_LANDLINE},
		{"025-8323456", "025-8323456", PHONE_LANDLINE},
		{"+8651986680000", "+8651986680000", PHONE_LANDLINE},
		{"+86051986680000", "+86051986680000", PHONE_LANDLINE},
		{"+861062345678", "+861062345678", PHONE_LANDLINE},

		{"", "", PHONE_EMPTY},
		{" 　", "", PHONE_EMPTY},

		{"1", "1", PHONE_INCOMPLETE},
		{"13", "13", PHONE_INCOMPLETE},
		{"1381234123", "1381234123", PHONE_INCOMPLETE},
		{"0", "0", PHONE_INCOMPLETE},
		{"0519-866800", "0519-866800", PHONE_INCOMPLETE},
		{"010623456", "010623456", PHONE_INCOMPLETE},
		{"+", "+", PHONE_INCOMPLETE},
		{"+8", "+8", PHONE_INCOMPLETE},
		{"+86", "+86", PHONE_INCOMPLETE},
		{"+861", "+861", PHONE_INCOMPLETE},
		{"+86138", "+86138", PHONE_INCOMPLETE},

		{"138123412345", "138123412345", PHONE_ODD},
		{"12812341234", "12812341234", PHONE_ODD},
		{"10812341234", "10812341234", PHONE_ODD},
		{"12348", "12348", PHONE_ODD},
		{"86680000", "86680000", PHONE_ODD},
		{"0519-866800001", "0519-866800001", PHONE_ODD},
		{"010623456789", "010623456789", PHONE_ODD},
		{"0011", "0011", PHONE_ODD},
		{"0112345678", "0112345678", PHONE_ODD},
		{"+447911123456", "+447911123456", PHONE_ODD},
		{"+1", "+1", PHONE_ODD},
		{"138+12341234", "138+12341234", PHONE_ODD},
		{"++8613812341234", "++8613812341234", PHONE_ODD},
		{"(0519)86680000", "(0519)86680000", PHONE_ODD},
		{"0519-86680000转12", "0519-86680000转12", PHONE_ODD},
		{"l3812341234", "l3812341234", PHONE_ODD},
		{"-", "-", PHONE_ODD},
		{"1234567890123456789012345", "1234567890123456789012345", PHONE_ODD},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char out[40];
		enum phone_finding finding = phone_parse(cases[i].text, out, sizeof(out));
		ck_assert_msg(finding == cases[i].finding, "'%s': %d", cases[i].text, (int)finding);
		ck_assert_str_eq(out, cases[i].folded);
	}
}
END_TEST

START_TEST(what_does_not_fit_is_odd)
{
	char out[12];

	ck_assert_int_eq(phone_parse("13812341234", out, sizeof(out)), PHONE_MOBILE);
	ck_assert_int_eq(phone_parse("138123412345", out, sizeof(out)), PHONE_ODD);
	ck_assert_str_eq(out, "13812341234");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, numbers_as_typed);
	tcase_add_test(tests, what_does_not_fit_is_odd);
}

UNIT_MAIN("phone", add_tests)
