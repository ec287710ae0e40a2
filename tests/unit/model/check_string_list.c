#include "unit.h"

#include <stdio.h>

#include "menzhen/model/string_list.h"

START_TEST(keeps_copies_in_order)
{
	struct string_list list = {0};
	char text[] = "LAB";

	ck_assert(!string_list_has(&list, "LAB"));
	ck_assert(string_list_add(&list, text));
	ck_assert(string_list_add(&list, "常州话"));
	text[0] = 'X';
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.items[0], "LAB");
	ck_assert_str_eq(list.items[1], "常州话");
	ck_assert(string_list_has(&list, "LAB"));
	ck_assert(string_list_has(&list, "常州话"));
	ck_assert(!string_list_has(&list, "LA"));
	ck_assert(!string_list_has(&list, "LAB01"));

	string_list_release(&list);
	ck_assert_uint_eq(list.count, 0);
	string_list_release(&list);
	string_list_release(NULL);
}
END_TEST

START_TEST(grows)
{
	struct string_list list = {0};
	char text[8];

	for (int i = 0; i < 1000; i++) {
		snprintf(text, sizeof(text), "%d", i);
		ck_assert(string_list_add(&list, text));
	}
	ck_assert_uint_eq(list.count, 1000);
	ck_assert_str_eq(list.items[999], "999");
	ck_assert_str_eq(list.items[0], "0");
	string_list_release(&list);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, keeps_copies_in_order);
	tcase_add_test(tests, grows);
}

UNIT_MAIN("string_list", add_tests)
