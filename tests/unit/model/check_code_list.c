#include "unit.h"

#include "menzhen/base/memory.h"
#include "menzhen/model/code_list.h"

START_TEST(codes_are_found_whole)
{
	struct code_item items[] = {{.code = "413"}, {.code = "41"}, {.code = "late"}};
	struct code_list list = {.items = items, .count = 3, .capacity = 3};

	ck_assert_ptr_eq(code_list_find(&list, "413"), &items[0]);
	ck_assert_ptr_eq(code_list_find(&list, "41"), &items[1]);
	ck_assert_ptr_eq(code_list_find(&list, "late"), &items[2]);
	ck_assert_ptr_null(code_list_find(&list, "4"));
	ck_assert_ptr_null(code_list_find(&list, ""));
	ck_assert_ptr_null(code_list_find(&list, "Late"));
}
END_TEST

START_TEST(release_frees_what_was_read)
{
	struct code_list list = {0};

	ck_assert(array_reserve(
		(void **)&list.items, &list.capacity, list.count, sizeof(*list.items)));
	ck_assert(string_copy(&list.items[0].zh, "当场答复"));
	ck_assert(string_copy(&list.items[0].source, ""));
	list.count = 1;
	code_list_release(&list);
	ck_assert_uint_eq(list.count, 0);
	code_list_release(&list);
	code_list_release(NULL);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, codes_are_found_whole);
	tcase_add_test(tests, release_frees_what_was_read);
}

UNIT_MAIN("code_list", add_tests)
