#include "unit.h"

#include "menzhen/model/client/masking.h"

START_TEST(names)
{
	static const struct {
		const char *whole, *masked;
	} pairs[] = {
		{"张三", "张*"},
		{"匿名", "匿名"}, /* nobody, and a star would make somebody of it */
		{"佚名", "佚名"}, {"张小明", "张*"}, {"张", "张*"}, {"", ""}, {"欧阳修", "欧阳*"},
		{"司马相如", "司马*"}, {"上官婉儿", "上官*"}, {"诸葛亮", "诸葛*"},
		{"尉迟恭", "尉迟*"}, {"夏侯惇", "夏侯*"}, {"东方朔", "东方*"}, {"皇甫谧", "皇甫*"},
		{"令狐冲", "令狐*"}, {"公孙策", "公孙*"}, {"慕容复", "慕容*"}, {"司徒静", "司徒*"},
		{"端木蕻良", "端木*"}, {"南宫问天", "南宫*"}, {"独孤求败", "独孤*"},
		{"欧阳", "欧*"}, /* two characters: 欧 and a given name, or all would show */
		{"欧文", "欧*"}, {"阿卜杜拉·买买提", "阿*"}, {"John Smith", "J*"},
		{"é́tienne", "é́*"},          /* one grapheme of several code points */
		{"𬭎某", "𬭎*"},       /* beyond the BMP */
		{"葛󠄀某", "葛󠄀*"}, /* with a variation selector */
		{"常州某某建材有限公司", "常州某某建材有限公司"}, /* nobody's personal data */
		{"示例社区居民委员会", "示例社区居民委员会"},
		{"张三、常州某某建材有限公司", "张*"}, /* nor may a list show the people in it */
		{"常州某某建材有限公司、张三", "常*"},
		{"公司", "公司"}, /* whose, it does not say */
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

START_TEST(phones)
{
	static const struct {
		const char *whole, *masked;
	} pairs[] = {
		{"13800001234", "138****1234"}, {"138 0000 1234", "138****1234"},
		{"138-0000-1234", "138****1234"}, {"+8613800001234", "138****1234"},
		{"１３８００００１２３４", "138****1234"}, {"0519-86881234", "0519****1234"},
		{"051986881234", "0519****1234"}, {"010-12345678", "010****5678"},
		{"021-1234567", "021***4567"}, {"0519-8688123", "0519***8123"}, {"12345", "***45"},
		{"1234", "****"}, {"110", "***"}, {"", ""},
		{"邻居家的", "****"}, /* what is no number is nobody's to read either */
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		char out[MASK_NUMBER_SIZE];
		ck_assert_str_eq(mask_phone(pairs[i].whole, out), pairs[i].masked);
	}
	char out[MASK_NUMBER_SIZE];
	ck_assert_str_eq(mask_phone(NULL, out), "");
}
END_TEST

START_TEST(ids)
{
	static const struct {
		const char *whole, *masked;
	} pairs[] = {
		{"11010519491231002X", "1101**********002X"},
		{"11010519491231002x", "1101**********002x"},
		{"110105 19491231 002X", "1101**********002X"},
		{"110105491231002", "1101*******1002"}, /* of 15 digits */
		{"810000199408230021", "8100**********0021"}, {"11010519491231", "1101******1231"},
		{"E12345678", "E******78"}, {"军字第1234567号", "****"}, {"AB", "**"}, {"", ""},
		{"91350100M000100Y43", "91350100M000100Y43"}, /* an organisation's */
		/* Residents' numbers whose check fits an organisation's code as well. */
		{"320402198003151396", "3204**********1396"},
		{"320402198003150051", "3204**********0051"},
		{"320402 19800315 1396", "3204**********1396"},
		{"320402198013151391", "3204**********1391"}, /* and one that is mistyped */
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		char out[MASK_NUMBER_SIZE];
		ck_assert_str_eq(mask_id(pairs[i].whole, out), pairs[i].masked);
	}
	char out[MASK_NUMBER_SIZE];
	ck_assert_str_eq(mask_id(NULL, out), "");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, names);
	tcase_add_test(tests, phones);
	tcase_add_test(tests, ids);
	tcase_add_test(tests, a_name_that_does_not_fit_is_left_out);
}

UNIT_MAIN("masking", add_tests)
