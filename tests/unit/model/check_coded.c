#include "coded_unit.h"
#include "menzhen/model/duty/duty.h"

static const struct coded rows[] = {{"night", "Night"}, {"nigh", "Nigh"}, {"day", "Day"}};
static const struct coded_table table = {rows, 3}, two = {rows, 2}, none = {rows, 0};

START_TEST(finds_whole_codes_only)
{
	ck_assert_int_eq(coded_find(&table, "night"), 0);
	ck_assert_int_eq(coded_find(&table, "nigh"), 1);
	ck_assert_int_eq(coded_find(&table, "day"), 2);
	ck_assert_int_eq(coded_find(&two, "day"), -1);
	ck_assert_int_eq(coded_find(&table, "Night"), -1);
	ck_assert_int_eq(coded_find(&table, ""), -1);
	ck_assert_int_eq(coded_find(&none, "night"), -1);
}
END_TEST

START_TEST(a_code_no_longer_known_stands_for_itself)
{
	ck_assert_str_eq(coded_title(&table, "nigh"), "Nigh");
	ck_assert_str_eq(coded_title(&two, "day"), "day");
	ck_assert_str_eq(coded_title(&table, ""), "");
	ck_assert_str_eq(coded_title(&table, NULL), "");
}
END_TEST

START_TEST(codes_are_listed_in_order)
{
	char all[32], cut[8];

	ck_assert_str_eq(coded_list(&table, all, sizeof(all)), "night, nigh, day");
	ck_assert_str_eq(coded_list(&none, all, sizeof(all)), "");
	ck_assert_str_eq(coded_list(&table, cut, sizeof(cut)), "night, ");
}
END_TEST

/* The other tables are looked at beside the rules of their modules. */
START_TEST(states_of_a_duty)
{
	static const char *const codes[] = {
		"planned", "leave", "swapped", "stand_in", "signed_in", "away", "signed_out"};

	expect_codes(&duty_state_table, codes, DUTY_STATES);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, finds_whole_codes_only);
	tcase_add_test(tests, a_code_no_longer_known_stands_for_itself);
	tcase_add_test(tests, codes_are_listed_in_order);
	tcase_add_test(tests, states_of_a_duty);
}

UNIT_MAIN("coded", add_tests)
