#include "unit.h"

#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/case/category.h"

static struct category items[] = {
	{.code = "FAM", .group = -1},
	{.code = "FAM01", .group = 0, .zh = "离婚", .py = "lh", .en = "divorce"},
	{.code = "FAM02", .group = 0, .zh = "老户", .py = "lh"},
	{.code = "LAB", .group = -1},
	{.code = "LAB01", .group = 3, .zh = "拖欠工资", .py = "tqgz", .en = "unpaid wages"},
};
static const struct category_list list = {.items = items, .count = 5, .capacity = 5};

START_TEST(codes_are_found_whole)
{
	ck_assert_ptr_eq(category_find(&list, "FAM"), &items[0]);
	ck_assert_ptr_eq(category_find(&list, "LAB01"), &items[4]);
	ck_assert_ptr_null(category_find(&list, "LAB0"));
	ck_assert_ptr_null(category_find(&list, "lab01"));
	ck_assert_ptr_null(category_find(&list, ""));
	ck_assert(category_is_leaf(&items[1]));
	ck_assert(!category_is_leaf(&items[3]));
}
END_TEST

START_TEST(what_people_call_them)
{
	static const struct {
		const char *text, *code, *other;
	} cases[] = {
		{"LAB01", "LAB01", NULL},
		{"lab01", "LAB01", NULL},
		{"拖欠工资", "LAB01", NULL},
		{"Unpaid wages", "LAB01", NULL},
		{"TQGZ", "LAB01", NULL},
		{"离婚", "FAM01", NULL},
		{"lh", "FAM01", "FAM02"},
		{"fam", "FAM", NULL},
		{"拖欠", NULL, NULL},
		{"", NULL, NULL},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct category *other, *found = category_named(&list, cases[i].text, &other);
		ck_assert_pstr_eq(found ? found->code : NULL, cases[i].code);
		ck_assert_pstr_eq(other ? other->code : NULL, cases[i].other);
	}
}
END_TEST

START_TEST(a_skill_covers_its_leaf_or_its_group)
{
	static const struct {
		const char *skill, *code;
		int match;
	} cases[] = {
		{"FAM01", "FAM01", 2},
		{"FAM", "FAM01", 1},
		{"FAM", "FAM02", 1},
		{"FAM02", "FAM01", 0},
		{"LAB", "FAM01", 0},
		{"LAB", "LAB01", 1},
		{"LAB01", "LAB", 0},
		{"LAB", "LAB", 1},
		{"FA", "FAM01", 0},
		{"XYZ01", "XYZ01", 0},
		{"FAM", "XYZ01", 0},
		{"", "FAM01", 0},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ck_assert_msg(category_covered(&list, category_find(&list, cases[i].code),
				      cases[i].skill) == cases[i].match,
			"skill '%s' for '%s'", cases[i].skill, cases[i].code);
}
END_TEST

START_TEST(skills_touch_what_they_are_or_have_a_part_of)
{
	static char *leaf[] = {"LAB01", "FAM01"}, *group[] = {"FAM"}, *unknown[] = {"XYZ"};
	const struct string_list leaves = {.items = leaf, .count = 2};
	const struct string_list groups = {.items = group, .count = 1};
	const struct string_list unknowns = {.items = unknown, .count = 1}, none = {0};

	ck_assert(category_touched(&list, &leaves, "FAM01"));
	ck_assert(category_touched(&list, &leaves, "FAM"));
	ck_assert(!category_touched(&list, &leaves, "FAM02"));
	ck_assert(category_touched(&list, &groups, "FAM"));
	ck_assert(category_touched(&list, &groups, "FAM02"));
	ck_assert(!category_touched(&list, &groups, "LAB"));
	ck_assert(!category_touched(&list, &unknowns, "XYZ"));
	ck_assert(!category_touched(&list, &none, "FAM"));
}
END_TEST

START_TEST(release_frees_what_was_read)
{
	struct category_list read = {0};

	ck_assert(array_reserve(
		(void **)&read.items, &read.capacity, read.count, sizeof(*read.items)));
	ck_assert(string_copy(&read.items[0].zh, "婚姻家庭"));
	read.count = 1;
	category_list_release(&read);
	ck_assert_uint_eq(read.count, 0);
	category_list_release(&read);
	category_list_release(NULL);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, what_people_call_them);
	tcase_add_test(tests, codes_are_found_whole);
	tcase_add_test(tests, a_skill_covers_its_leaf_or_its_group);
	tcase_add_test(tests, skills_touch_what_they_are_or_have_a_part_of);
	tcase_add_test(tests, release_frees_what_was_read);
}

UNIT_MAIN("category", add_tests)
