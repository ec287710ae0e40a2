#include "unit.h"

#include "menzhen/model/client/typed_number.h"

START_TEST(folds_and_squeezes)
{
	static const struct {
		const char *text, *folded;
		bool fits; /* into 8 bytes */
	} cases[] = {
		{"", "", true},
		{" \t　", "", true},
		{"138 12", "13812", true},
		{"１３８　１２", "13812", true},
		{"－＋Ｘｘ～！", "-+Xx~!", true},
		{"1234567", "1234567", true},
		{"12345678", "1234567", false},
		{"1 2 3 4 5 6 7  ", "1234567", true},
		{"转12", "转12", true},
		{"12345张", "12345", false}, /* cut at a character */
		{"𬭎123", "𬭎123", true},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char out[8];
		ck_assert_int_eq(typed_number_fold(cases[i].text, out, sizeof(out)), cases[i].fits);
		ck_assert_str_eq(out, cases[i].folded);
	}
}
END_TEST

START_TEST(a_letter_may_lead)
{
	static const struct {
		const char *text;
		int number; /* 0: none */
	} cases[] = {{"R-0007", 7}, {"r7", 7}, {" 7 ", 7}, {"Ｒ－７", 7}, {"A-7", 0}, {"R-", 0},
		{"R--7", 0}, {"-7", 0}, {"R-0", 0}, {"999999999", 999999999}, {"1000000000", 0}};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int number = 0;
		ck_assert_int_eq(
			typed_number_parse(cases[i].text, 'R', &number), cases[i].number != 0);
		ck_assert_int_eq(number, cases[i].number);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, folds_and_squeezes);
	tcase_add_test(tests, a_letter_may_lead);
}

UNIT_MAIN("typed_number", add_tests)
