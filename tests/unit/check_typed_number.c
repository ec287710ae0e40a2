#include "unit.h"

#include "menzhen/model/typed_number.h"

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

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, folds_and_squeezes);
}

UNIT_MAIN("typed_number", add_tests)
