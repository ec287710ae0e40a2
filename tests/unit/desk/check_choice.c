/* What a few letters pick from a list, and in which order. */
#include "menzhen/tui/widget/choice.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "unit.h"

static const struct choice items[] = {
	{.code = "FAM01", .label = "离婚", .alias = "divorce"},
	{.code = "LAB01", .label = "拖欠工资", .alias = "unpaid wages"},
	{.code = "LAB02", .label = "工资争议", .alias = "wage dispute"},
	{.code = "TRF01", .label = "交通事故"},
};
static const struct choice_list list = {items, sizeof(items) / sizeof(items[0])};

static const struct {
	const char *query, *codes;
} cases[] = {
	{"", "FAM01 LAB01 LAB02 TRF01 "},
	{"tqgz", "LAB01 "},
	{"gz", "LAB02 LAB01 "}, /* what begins with it comes first */
	{"工资", "LAB02 LAB01 "},
	{"lab", "LAB01 LAB02 "},
	{"LAB02", "LAB02 "},
	{"wage", "LAB02 LAB01 "},
	{"ages", ""}, /* the middle of an English word does not count */
	{"disp", "LAB02 "},
	{"jiaotong", "TRF01 "},
	{"zzz", ""},
};

START_TEST(picks)
{
	size_t found[sizeof(items) / sizeof(items[0])];
	char codes[128] = "";
	size_t count = choice_filter(&list, cases[_i].query, found);
	for (size_t i = 0; i < count; i++) {
		strcat(codes, items[found[i]].code);
		strcat(codes, " ");
	}
	ck_assert_str_eq(codes, cases[_i].codes);
}
END_TEST

START_TEST(finds_by_code)
{
	ck_assert_ptr_eq(choice_find(&list, "TRF01"), &items[3]);
	ck_assert_ptr_null(choice_find(&list, "TRF"));
	ck_assert_ptr_null(choice_find(&list, ""));
	ck_assert_ptr_null(choice_find(&(struct choice_list){0}, "TRF01"));
}
END_TEST

START_TEST(codes_with_commas_between)
{
	static const struct {
		const char *codes, *labels;
		bool has_lab01;
	} sets[] = {
		{"", "", false},
		{"LAB01", "拖欠工资", true},
		{"TRF01,LAB01", "交通事故; 拖欠工资", true},
		{"LAB0,LAB011", "LAB0; LAB011", false}, /* of another version of the list */
		{"LAB01,XXX", "拖欠工资; XXX", true},
	};
	for (size_t i = 0; i < sizeof(sets) / sizeof(sets[0]); i++) {
		struct buffer labels = {0};
		choice_add_labels(&list, sets[i].codes, "; ", &labels);
		ck_assert_str_eq(buffer_text(&labels), sets[i].labels);
		ck_assert_int_eq(choice_is_among(sets[i].codes, "LAB01"), sets[i].has_lab01);
		buffer_release(&labels);
	}
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, picks, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, finds_by_code);
	tcase_add_test(tests, codes_with_commas_between);
}

UNIT_MAIN("choice", add)
