#include "menzhen/base/variant.h"

#include <string.h>

#include "menzhen/base/text.h"
#include "menzhen/base/variant_table.h"
#include "unit.h"

static int32_t leader_of(const char *character)
{
	int32_t codepoint = 0;

	text_decode(character, strlen(character), &codepoint);
	return variant_leader(codepoint);
}

/* Ways to write one character: traditional, old forms, radicals and compatibility ideographs. */
static const char *const same[][2] = {
	{"张", "張"},
	{"后", "後"},
	{"峰", "峯"},
	{"强", "強"},
	{"强", "彊"},
	{"叶", "葉"},
	{"黄", "黃"},
	{"吕", "呂"},
	{"温", "溫"},
	{"杰", "傑"},
	{"群", "羣"},
	{"启", "啓"},
	{"云", "雲"},
	{"钟", "鍾"},
	{"钟", "鐘"},
	{"喆", "哲"},
	{"堃", "坤"},
	{"小", "⼩"},
	{"金", "⾦"},
	{"金", "金"},
	{"林", "林"},
	{"务", "務"},
};

START_TEST(variants_have_one_leader)
{
	ck_assert_msg(leader_of(same[_i][0]) == leader_of(same[_i][1]), "%s %s", same[_i][0],
		same[_i][1]);
}
END_TEST

/* What is no way to write the other: sounds alike, looks alike, or is so on some days only. */
static const char *const different[][2] = {
	{"张", "章"},
	{"未", "末"},
	{"已", "己"},
	{"干", "乾"},
	{"李", "理"},
	{"鑫", "新"},
	{"𬭎", "宏"},
	{"䶮", "龚"},
	{"㛃", "洁"},
};

START_TEST(others_have_their_own)
{
	ck_assert_msg(leader_of(different[_i][0]) != leader_of(different[_i][1]), "%s %s",
		different[_i][0], different[_i][1]);
}
END_TEST

START_TEST(what_is_no_variant_is_itself)
{
	ck_assert_int_eq(variant_leader(0), 0);
	ck_assert_int_eq(variant_leader('A'), 'A');
	ck_assert_int_eq(variant_leader(0x10FFFF), 0x10FFFF);
	ck_assert_int_eq(leader_of("李"), 0x674E);
}
END_TEST

START_TEST(the_table_is_ordered_and_no_leader_is_led)
{
	const size_t count = variant_starts[variant_page_count];
	ck_assert_uint_gt(count, 5000);
	for (size_t i = 0; i < count; i++) {
		ck_assert(i == 0 || variants[i - 1].code < variants[i].code);
		ck_assert_int_eq(variant_leader(variants[i].leader), variants[i].leader);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, variants_have_one_leader, 0, sizeof(same) / sizeof(same[0]));
	tcase_add_loop_test(
		tests, others_have_their_own, 0, sizeof(different) / sizeof(different[0]));
	tcase_add_test(tests, what_is_no_variant_is_itself);
	tcase_add_test(tests, the_table_is_ordered_and_no_leader_is_led);
}

UNIT_MAIN("variant", add_tests)
