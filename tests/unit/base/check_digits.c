#include "unit.h"

#include "menzhen/base/digits.h"

START_TEST(reads_exactly_so_many_digits)
{
	int value = -1;
	ck_assert(digits_read("0427", 4, &value));
	ck_assert_int_eq(value, 427);
	ck_assert(digits_read("0427", 2, &value));
	ck_assert_int_eq(value, 4);
	ck_assert(digits_read("999999999", 9, &value));
	ck_assert_int_eq(value, 999999999);
}
END_TEST

START_TEST(refuses_what_is_no_digit)
{
	static const char *const texts[] = {"", "1", " 1", "-1", "1/", "1:", "+1", "1a"};
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		int value = -1;
		ck_assert(!digits_read(texts[i], 2, &value));
		ck_assert_int_eq(value, -1);
	}
}
END_TEST

START_TEST(writes_leading_zeros_and_no_terminator)
{
	char out[] = "xxxxx";
	digits_write(out + 1, 3, 7);
	ck_assert_str_eq(out, "x007x");
	digits_write(out + 1, 3, 1234);
	ck_assert_str_eq(out, "x234x");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, reads_exactly_so_many_digits);
	tcase_add_test(tests, refuses_what_is_no_digit);
	tcase_add_test(tests, writes_leading_zeros_and_no_terminator);
}

UNIT_MAIN("digits", add_tests)
