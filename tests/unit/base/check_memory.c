#include "unit.h"

#include <stdint.h>

#include "menzhen/base/memory.h"

struct item {
	int id;
	char *name;
};

START_TEST(array_grows_and_new_items_are_zeroed)
{
	struct item *items = NULL;
	size_t capacity = 0;
	for (size_t count = 0; count < 1000; count++) {
		ck_assert(array_reserve((void **)&items, &capacity, count, sizeof(*items)));
		ck_assert_uint_gt(capacity, count);
		ck_assert_int_eq(items[count].id, 0);
		ck_assert_ptr_null(items[count].name);
		items[count] = (struct item){.id = (int)count, .name = "x"};
	}
	for (size_t i = 0; i < 1000; i++)
		ck_assert_int_eq(items[i].id, (int)i);
	free(items);
}
END_TEST

START_TEST(array_with_room_stays_where_it_is)
{
	struct item *items = NULL;
	size_t capacity = 0;
	ck_assert(array_reserve((void **)&items, &capacity, 0, sizeof(*items)));
	struct item *before = items;
	size_t capacity_before = capacity;
	ck_assert(array_reserve((void **)&items, &capacity, capacity - 1, sizeof(*items)));
	ck_assert_ptr_eq(items, before);
	ck_assert_uint_eq(capacity, capacity_before);
	free(items);
}
END_TEST

START_TEST(array_too_large_for_memory_changes_nothing)
{
	struct item *items = NULL;
	size_t capacity = 0;
	ck_assert(!array_reserve((void **)&items, &capacity, SIZE_MAX / 4, sizeof(*items)));
	ck_assert(!array_reserve((void **)&items, &capacity, SIZE_MAX, sizeof(*items)));
	ck_assert_ptr_null(items);
	ck_assert_uint_eq(capacity, 0);
}
END_TEST

START_TEST(string_copy_takes_null)
{
	char *copy = "untouched";
	ck_assert(string_copy(&copy, NULL));
	ck_assert_ptr_null(copy);
	ck_assert(string_copy(&copy, "门诊"));
	ck_assert_str_eq(copy, "门诊");
	free(copy);
}
END_TEST

START_TEST(string_replace_may_copy_from_itself)
{
	char *text = NULL;
	ck_assert(string_replace(&text, "night clinic"));
	ck_assert_str_eq(text, "night clinic");
	ck_assert(string_replace(&text, text + 6));
	ck_assert_str_eq(text, "clinic");
	ck_assert(string_replace(&text, NULL));
	ck_assert_ptr_null(text);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, array_grows_and_new_items_are_zeroed);
	tcase_add_test(tests, array_with_room_stays_where_it_is);
	tcase_add_test(tests, array_too_large_for_memory_changes_nothing);
	tcase_add_test(tests, string_copy_takes_null);
	tcase_add_test(tests, string_replace_may_copy_from_itself);
}

UNIT_MAIN("memory", add_tests)
