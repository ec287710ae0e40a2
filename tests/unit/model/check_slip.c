/* Numbers of paper slips as they are written, and as people type them. */
#include "menzhen/model/case/slip.h"

#include "unit.h"

START_TEST(numbers_are_written)
{
	char text[SLIP_NUMBER_SIZE];
	ck_assert_str_eq(slip_format((struct slip){2026, 1}, text), "P-2026-0001");
	ck_assert_str_eq(slip_format((struct slip){2026, 12345}, text), "P-2026-12345");
}
END_TEST

START_TEST(numbers_are_read)
{
	static const struct {
		const char *text, *number; /* NULL: none */
	} cases[] = {
		{"P-2026-0001", "P-2026-0001"},
		{"p-2026-1", "P-2026-0001"},
		{" P-2026-0012 ", "P-2026-0012"},
		{"Ｐ－２０２６－００１２", "P-2026-0012"},
		{"P-2026-99999", "P-2026-99999"},
		{"P-2026-100000", NULL},
		{"P-2026-0000", NULL},
		{"P-2026-", NULL},
		{"P-26-0001", NULL},
		{"P20260001", NULL},
		{"A-2026-0001", NULL},
		{"P-2026-12a", NULL},
		{"", NULL},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct slip slip;
		char text[SLIP_NUMBER_SIZE];
		bool read = slip_parse(cases[i].text, &slip);
		ck_assert_msg(read == (cases[i].number != NULL), "'%s'", cases[i].text);
		if (read)
			ck_assert_str_eq(slip_format(slip, text), cases[i].number);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, numbers_are_written);
	tcase_add_test(tests, numbers_are_read);
}

UNIT_MAIN("slip", add_tests)
