#include "menzhen/model/conflict/party_name.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The names of LIST with " | " between them; organisations with a star. */
static const char *read_list(const char *list)
{
	static char text[512];
	struct party_name name;
	size_t length = 0;

	text[0] = '\0';
	while (party_name_next(&list, &name)) {
		length += (size_t)snprintf(text + length, sizeof(text) - length, "%s%s%s",
			length > 0 ? " | " : "", name.text, name.organisation ? "*" : "");
		ck_assert_uint_eq(name.length, strlen(name.text));
	}
	return text;
}

static const struct {
	const char *typed, *want;
} names[] = {
	{"张三", "张三"},
	{" 张　三 ", "张三"},
	{"張三", "张三"},
	{"⼩明明", "小明明"},
	/* The middle dots of minority names, whichever was typed. */
	{"买买提·艾合买提", "买买提艾合买提"},
	{"买买提•艾合买提", "买买提艾合买提"},
	{"买买提・艾合买提", "买买提艾合买提"},
	{"买买提．艾合买提", "买买提艾合买提"},
	{"买买提 艾合买提", "买买提艾合买提"},
	{"Anna O’Brien", "annaobrien"},
	{"ＡＮＮＡ o'brien", "annaobrien"},
	{"Zoë", "zoë"},
	/* Beyond the BMP, and with a variation selector. */
	{"王𬭎", "王𬭎"},
	{"李䶮", "李䶮"},
	{"周㛃", "周㛃"},
	{"葛\xF3\xA0\x84\x80明", "葛明"},
	/* Remarks, and how many are with them. */
	{"张三（已故）", "张三"},
	{"张三(鑫源公司经理)", "张三"},
	{"张三【李四之妻】", "张三"},
	{"张三等5人", "张三"},
	{"张三等十二人", "张三"},
	{"张三等", "张三"},
	/* Organisations. */
	{"常州鑫源建材有限公司", "常州鑫源建材有限公司*"},
	{"常州鑫源（集团）有限公司", "常州鑫源集团有限公司*"},
	{"常州市鑫源律師事務所", "常州市鑫源律师事务所*"},
	{"鑫源建材公司（常州）", "鑫源建材公司常州*"},
	{"常州红星机械厂", "常州红星机械厂*"},
	{"演示区人民法院", "演示区人民法院*"},
	{"演示村村民委员会", "演示村村民委员会*"},
	{"Example Trading Co.", "exampletradingco*"},
	{"江苏某某建设有限公司", "江苏某某建设有限公司*"},
	{"某某建材有限公司", "某某建材有限公司*"},
	{"服部", "服部"},
	{"李店", "李店"},
	/* Several. */
	{"李四、王五", "李四 | 王五"},
	{"李四，王五；赵六/钱七", "李四 | 王五 | 赵六 | 钱七"},
	{"李四、房东、常州鑫源建材有限公司", "李四 | 常州鑫源建材有限公司*"},
	{"张三（男，45岁）", "张三"},
	/* Nobody. */
	{"", ""},
	{"张", ""},
	{"?", ""},
	{"张*", ""},
	{"张＊＊", ""},
	{"张××", ""},
	{"张某", ""},
	{"张某某", ""},
	{"某男子", ""},
	{"某公司", ""},
	{"某某公司", ""},
	{"某物业公司", ""},
	{"匿名", ""},
	{"不详", ""},
	{"Anonymous", ""},
	{"ＡＮＯＮＹＭＯＵＳ", ""},
	{"房东", ""},
	{"用人单位", ""},
	{"物业公司", ""},
	{"王先生", ""},
	{"王女士", ""},
	{"老王", ""},
	{"小李", ""},
	{"、、，", ""},
};

START_TEST(a_name_is_folded_or_passed_over)
{
	ck_assert_str_eq(read_list(names[_i].typed), names[_i].want);
}
END_TEST

/* Longer than there is room for, it is cut at a character and goes on being a name. */
START_TEST(a_long_name_is_cut)
{
	char typed[1024] = "", folded[PARTY_NAME_SIZE];
	const char *list = typed;
	struct party_name name;

	for (int i = 0; i < 150; i++)
		strcat(typed, "𬭎");
	ck_assert(party_name_next(&list, &name));
	ck_assert_uint_eq(name.length % 4, 0);
	ck_assert_uint_lt(name.length, PARTY_NAME_SIZE);
	ck_assert_uint_gt(name.length, PARTY_NAME_SIZE - 5);
	party_name_fold(typed, folded);
	ck_assert_str_eq(folded, name.text);
}
END_TEST

START_TEST(folding_takes_whatever_there_is)
{
	char folded[PARTY_NAME_SIZE];

	ck_assert_str_eq(party_name_fold("示例 律師（常州）事務所", folded), "示例律师常州事务所");
	ck_assert_str_eq(party_name_fold("某某、律师事务所", folded), "某某律师事务所");
	ck_assert_str_eq(party_name_fold("", folded), "");
	ck_assert_str_eq(party_name_fold("\xff\xfe张", folded), "张");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, a_name_is_folded_or_passed_over, 0, COUNT(names));
	tcase_add_test(tests, a_long_name_is_cut);
	tcase_add_test(tests, folding_takes_whatever_there_is);
}

UNIT_MAIN("party_name", add_tests)
