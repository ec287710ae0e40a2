#include "unit.h"

#include "menzhen/model/masking.h"

START_TEST(names)
{
	static const struct {
		const char *whole, *masked;
	} pairs[] = {
		{"张三", "张*"}, {"张小明", "张*"}, {"张", "张*"}, {"", ""}, {"欧阳修", "欧阳*"},
		{"司马相如", "司马*"}, {"上官婉儿", "上官*"}, {"诸葛亮", "诸葛*"},
		{"尉迟恭", "尉迟*"}, {"夏侯惇", "夏侯*"}, {"东方朔", "东方*"}, {"皇甫谧", "皇甫*"},
		{"令狐冲", "令狐*"}, {"公孙策", "公孙*"}, {"慕容复", "慕容*"}, {"司徒静", "司徒*"},
		{"端木蕻良", "端木*"}, {"南宫问天", "南宫*"}, {"独孤求败", "独孤*"},
		{"欧阳", "欧*"}, /* two characters: 欧 and a given name, or all would show */
		{"欧文", "欧*"}, {"阿卜杜拉·买买提", "阿*"}, {"John Smith", "J*"},
		{"é́tienne", "é́*"},          /* one grapheme of several code points */
		{"𬭎某", "𬭎*"},       /* beyond the BMP */
		{"葛󠄀某", "葛󠄀*"}, /* with a variation selector */
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		char out[64];
		ck_assert_ptr_eq(mask_name(pairs[i].whole, out, sizeof(out)), out);
		ck_assert_str_eq(out, pairs[i].masked);
	}
}
END_TEST

START_TEST(a_name_that_does_not_fit_is_left_out)
{
	char out[5];

	ck_assert_str_eq(mask_name("张三", out, 5), "张*");
	ck_assert_str_eq(mask_name("张三", out, 4), "");
	ck_assert_str_eq(mask_name("欧阳修", out, 5), "");
	ck_assert_str_eq(mask_name("张三", out, 1), "");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, names);
	tcase_add_test(tests, a_name_that_does_not_fit_is_left_out);
}

UNIT_MAIN("masking", add_tests)
