/* categories.yaml: the built-in taxonomy, and bad ones. */
#include "menzhen/files/lists/category_file.h"

#include <ctype.h>

#include "files_unit.h"

#define GROUP "categories:\n  - code: LAB\n    zh: 劳动\n    hotline_class: M\n"

struct bad_list {
	const char *text, *expected;
};

static const struct bad_list bad_lists[] = {
	{"categories: []\n", "c.yaml:1:13: the list for 'categories' is empty\n"},
	{"items: []\n", "c.yaml:1:1: unknown key 'items'\n"
			"c.yaml:1:1: 'categories' is missing here\n"},
	{GROUP "    items: []\n", "c.yaml:5:12: the list for 'items' is empty\n"},
	{GROUP "    items: [{code: lab1, zh: a}, {code: LAB, zh: b}, {code: LAB01, zh: \"\"}]\n"
	       "  - {code: LAB01, zh: c, hotline_class: Z, items: x}\n",
		"c.yaml:5:20: 'lab1' cannot be a code; use up to 15 of A-Z, 0-9, such as LAB01\n"
		"c.yaml:5:41: the code 'LAB' is given twice\n"
		"c.yaml:5:72: 'zh' is empty\n"
		"c.yaml:6:12: the code 'LAB01' is given twice\n"
		"c.yaml:6:41: unknown hotline_class 'Z'; use one of: M, X, A, O\n"
		"c.yaml:6:51: expected a list for 'items', found a word; write it as [x]\n"},
	{GROUP "    items: [{code: LAB01, zh: a, cause: [1], hotline_class: M}]\n",
		"c.yaml:5:41: expected a single word for 'cause', found a list\n"
		"c.yaml:5:46: unknown key 'hotline_class'\n"},
};

START_TEST(bad_lists_are_told)
{
	const struct bad_list *bad = &bad_lists[_i];
	struct category_list list;
	struct error_list errors = {0};
	enum status status =
		category_file_parse(bad->text, strlen(bad->text), "c.yaml", &list, &errors, NULL);
	expect_findings(&errors, bad->expected, bad->text);
	ck_assert_int_eq(status, STATUS_CONFIG);
	ck_assert_uint_eq(list.count, 0);
	error_list_release(&errors);
}
END_TEST

START_TEST(builtin_taxonomy_is_whole)
{
	const struct category_list *list = &builtin_defaults.categories;
	size_t groups = 0;
	for (size_t i = 0; i < list->count; i++) {
		const struct category *category = &list->items[i];
		groups += !category_is_leaf(category);
		ck_assert(category->zh[0] != '\0' && category->en[0] != '\0');
		for (const char *c = category->py; *c; c++)
			ck_assert_msg(islower((unsigned char)*c), "%s", category->code);
		ck_assert(category->group < (int)i);
	}
	ck_assert_uint_eq(groups, 14);
	ck_assert_uint_eq(list->count - groups, 90);

	const struct category *wages = category_find(list, "LAB01");
	ck_assert_str_eq(wages->zh, "拖欠工资");
	ck_assert_str_eq(wages->cause, "205.5");
	ck_assert_int_eq(wages->hotline_class, 'M');
	ck_assert_str_eq(list->items[wages->group].code, "LAB");
	ck_assert_str_eq(list->items[wages->group].cause, "");
	ck_assert_int_eq(category_find(list, "CRM01")->hotline_class, 'X');
	ck_assert(category_is_confidential(list, "SVC06"));
	ck_assert(!category_is_confidential(list, "SVC05"));
	ck_assert(!category_is_confidential(list, "SVC"));
	ck_assert(!category_is_confidential(list, NULL));
}
END_TEST

START_TEST(a_group_is_confidential_with_all_its_matters)
{
	const char *text = GROUP "    confidential: true\n    items: [{code: LAB01, zh: a}]\n"
				 "  - {code: FAM, zh: b, hotline_class: M, items: [\n"
				 "     {code: FAM01, zh: c, confidential: true},\n"
				 "     {code: FAM02, zh: d, confidential: false}]}\n";
	struct category_list list;
	struct error_list errors = {0};

	ck_assert_int_eq(
		category_file_parse(text, strlen(text), "c.yaml", &list, &errors, NULL), STATUS_OK);
	ck_assert(category_is_confidential(&list, "LAB"));
	ck_assert(category_is_confidential(&list, "LAB01"));
	ck_assert(!category_is_confidential(&list, "FAM"));
	ck_assert(category_is_confidential(&list, "FAM01"));
	ck_assert(!category_is_confidential(&list, "FAM02"));
	category_list_release(&list);
}
END_TEST

START_TEST(words_may_be_left_out)
{
	const char *text = GROUP "    items: [{code: LAB01, zh: 拖欠工资}]\n";
	struct category_list list;
	struct error_list errors = {0};
	ck_assert_int_eq(
		category_file_parse(text, strlen(text), "c.yaml", &list, &errors, NULL), STATUS_OK);
	ck_assert_str_eq(list.items[1].en, "拖欠工资");
	ck_assert_str_eq(list.items[1].py, "");
	category_list_release(&list);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, bad_lists_are_told, 0, sizeof(bad_lists) / sizeof(bad_lists[0]));
	tcase_add_test(tests, builtin_taxonomy_is_whole);
	tcase_add_test(tests, a_group_is_confidential_with_all_its_matters);
	tcase_add_test(tests, words_may_be_left_out);
}

UNIT_MAIN("category_file", add_tests)
