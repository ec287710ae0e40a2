#include "unit.h"

#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/base/text.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static int32_t first_character(const char *text)
{
	int32_t codepoint = 0;
	text_decode(text, strlen(text), &codepoint);
	return codepoint;
}

static bool is_read(const char *character, const char *syllable)
{
	const char *readings[PINYIN_READINGS_MAX];
	size_t count = pinyin_readings(first_character(character), readings);
	for (size_t i = 0; i < count; i++)
		if (strcmp(readings[i], syllable) == 0)
			return true;
	return false;
}

START_TEST(surnames_have_all_their_readings)
{
	static const char *const surnames[][4] = {
		{"阿", "a", "e"},
		{"单", "chan", "dan", "shan"},
		{"仇", "qiu", "chou"},
		{"解", "xie", "jie"},
		{"曾", "zeng", "ceng"},
		{"查", "zha", "cha"},
		{"区", "ou", "qu"},
		{"盖", "ge", "gai"},
		{"尉", "yu", "wei"},
		{"万", "mo", "wan"},
		{"俟", "qi"},
		{"乐", "yue", "le"},
		{"朴", "piao", "pu"},
		{"召", "shao"},
		{"晁", "chao"},
		{"翟", "zhai", "di"},
		{"华", "hua"},
		{"任", "ren"},
		{"缪", "miao", "mou"},
		{"宓", "fu", "mi"},
		{"冼", "xian"},
		{"洗", "xian", "xi"},
		{"逄", "pang"},
		{"逢", "pang", "feng"},
		{"郗", "xi", "chi"},
		{"郄", "qie", "xi"},
		{"员", "yun", "yuan"},
		{"贠", "yun"},
		{"覃", "qin", "tan"},
		{"种", "chong", "zhong"},
		{"秘", "bi", "mi"},
		{"薄", "bo", "bao"},
		{"燕", "yan"},
		{"那", "na"},
		{"隗", "wei", "kui"},
		{"折", "she", "zhe"},
		{"繁", "po", "fan"},
		{"黑", "he", "hei"},
		{"能", "nai", "neng"},
		{"长", "zhang", "chang"},
		{"澹", "tan", "dan"},
		{"台", "tai"},
		{"句", "gou", "ju"},
		{"过", "guo"},
		{"车", "che"},
		{"葛", "ge"},
		{"撒", "sa"},
		{"郇", "xun", "huan"},
		{"俞", "yu", "shu"},
		{"相", "xiang"},
		{"柏", "bai", "bo"},
		{"宁", "ning"},
		{"谌", "chen", "shen"},
		{"牟", "mu", "mou"},
		{"祭", "zhai", "ji"},
		{"费", "fei", "bi"},
		{"贾", "jia", "gu"},
		{"炅", "gui", "jiong"},
		{"重", "chong", "zhong"},
		{"冯", "feng"},
		{"盛", "sheng", "cheng"},
		{"沈", "shen"},
		{"吕", "lv"},
	};
	for (size_t i = 0; i < COUNT(surnames); i++)
		for (size_t k = 1; k < COUNT(surnames[i]) && surnames[i][k]; k++)
			ck_assert_msg(is_read(surnames[i][0], surnames[i][k]), "%s %s",
				surnames[i][0], surnames[i][k]);
}
END_TEST

START_TEST(commonest_reading_comes_first)
{
	static const char *const cases[][2] = {{"单", "dan"}, {"的", "de"}, {"行", "xing"},
		{"重", "zhong"}, {"会", "hui"}, {"了", "le"}, {"不", "bu"}, {"大", "da"},
		{"都", "dou"}, {"还", "hai"}, {"得", "de"}, {"说", "shuo"}, {"给", "gei"},
		{"区", "qu"}, {"王", "wang"}, {"一", "yi"}, {"查", "cha"}, {"费", "fei"},
		{"黑", "hei"}, {"能", "neng"}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *readings[PINYIN_READINGS_MAX];
		ck_assert_uint_ge(pinyin_readings(first_character(cases[i][0]), readings), 1);
		ck_assert_str_eq(readings[0], cases[i][1]);
	}
}
END_TEST

START_TEST(unusual_characters_and_syllables)
{
	static const char *const cases[][2] = {{"女", "nv"}, {"略", "lve"}, {"律", "lv"},
		{"〇", "ling"}, {"嗯", "n"}, {"嗯", "ng"}, {"呣", "m"}, {"哼", "hng"}, {"儿", "er"},
		{"装", "zhuang"}, {"張", "zhang"}, {"䶮", "yan"}, {"𫖮", "yi"}, {"𬀩", "wei"}};
	for (size_t i = 0; i < COUNT(cases); i++)
		ck_assert_msg(is_read(cases[i][0], cases[i][1]), "%s %s", cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(what_is_no_chinese_has_no_reading)
{
	static const int32_t others[] = {INT32_MIN, -1, 0, 'a', 0x3FF, 0x3001, 0x3042, 0xAC00,
		0xFF21, 0xFFFD, 0x1F600, 0x10FFFF, INT32_MAX};
	const char *readings[PINYIN_READINGS_MAX];
	for (size_t i = 0; i < COUNT(others); i++)
		ck_assert_uint_eq(pinyin_readings(others[i], readings), 0);
}
END_TEST

/* Lower case letters only, and none of the readings twice. */
static bool well_formed(const char *const *readings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t letters = strspn(readings[i], "abcdefghijklmnopqrstuvwxyz");
		if (letters == 0 || readings[i][letters] != '\0')
			return false;
		for (size_t k = 0; k < i; k++)
			if (strcmp(readings[i], readings[k]) == 0)
				return false;
	}
	return count <= PINYIN_READINGS_MAX;
}

START_TEST(every_reading_is_a_toneless_syllable_given_once)
{
	size_t characters = 0;
	for (int32_t c = 0; c < 0x110000; c++) {
		const char *readings[PINYIN_READINGS_MAX];
		size_t count = pinyin_readings(c, readings);
		if (count == 0)
			continue;
		ck_assert_msg(well_formed(readings, count), "U+%04X", (unsigned)c);
		characters++;
	}
	ck_assert_uint_gt(characters, 40000);
}
END_TEST

static const struct {
	const char *query, *text;
	bool anywhere, at_start;
} matches[] = {
	/* whole syllables, initials, leading parts, and all of these mixed */
	{"tqgz", "拖欠工资", true, true},
	{"tuoqiangongzi", "拖欠工资", true, true},
	{"tuoqian", "拖欠工资", true, true},
	{"tqgongzi", "拖欠工资", true, true},
	{"tuoqgz", "拖欠工资", true, true},
	{"tqgong", "拖欠工资", true, true},
	{"tqgon", "拖欠工资", true, true},
	{"tuqg", "拖欠工资", true, true},
	{"t", "拖欠工资", true, true},
	{"gz", "拖欠工资", true, false},
	{"gongzi", "拖欠工资", true, false},
	{"z", "拖欠工资", true, false},
	{"qgz", "拖欠工资", true, false},
	{"tgz", "拖欠工资", false, false}, /* no character may be left out */
	{"gzt", "拖欠工资", false, false},
	{"tqgzz", "拖欠工资", false, false},
	{"uo", "拖欠工资", false, false}, /* not from the middle of a syllable */
	{"ongzi", "拖欠工资", false, false},
	{"tqgx", "拖欠工资", false, false},
	/* two-letter initials */
	{"zjd", "宅基地", true, true},
	{"zhjd", "宅基地", true, true},
	{"zhaijd", "宅基地", true, true},
	{"zaijd", "宅基地", false, false},
	{"hj", "宅基地", false, false},
	/* a syllable that can be cut in two ways */
	{"xian", "西安", true, true},
	{"xian", "先", true, true},
	{"xiana", "西安", false, false},
	{"xi'an", "西安", true, true},
	{"fangan", "方案", true, true},
	{"fangan", "反感", true, true},
	{"fga", "方案", false, false},
	{"fang'a", "方案", true, true},
	/* every reading, also of a surname */
	{"sx", "单小明", true, true},
	{"dxm", "单小明", true, true},
	{"chanx", "单小明", true, true},
	{"yuchi", "尉迟恭", true, true},
	{"moqi", "万俟", true, true},
	{"wsx", "万俟", false, false},
	{"lvshi", "律师", true, true},
	{"nv", "女", true, true},
	{"ng", "嗯", true, true},
	/* letters and digits of the text */
	{"12348rx", "12348热线", true, true},
	{"2348r", "12348热线", true, false},
	{"348", "12348热线", true, false},
	{"rx", "12348热线", true, false},
	{"n07", "N07 张三", true, true},
	{"n07zs", "N07 张三", true, true},
	{"07zhang", "N07 张三", true, false},
	{"n7", "N07 张三", false, false},
	{"abfy", "Ａ、Ｂ分院", true, true},
	{"TQGZ", "拖欠工资", true, true},
	/* spaces, punctuation and marks */
	{"mfd", "《民法典》", true, true},
	{"hyjt", "婚姻·家庭", true, true},
	{"zsls", "张三 （李四）", true, true},
	{"tq gz", "拖欠工资", true, true},
	{"gs", "葛\U000E0100三", true, true},
	/* what has no reading stops a match */
	{"zs", "张の三", false, false},
	{"zs", "张д三", false, false},
	{"s", "张の三", true, false},
	/* Chinese in the query, and what is no letter, is taken as it is */
	{"工资", "拖欠工资", true, false},
	{"拖欠", "拖欠工资", true, true},
	{"拖工", "拖欠工资", false, false},
	{"王xm", "王xm", true, true},
	{"王xm", "王小明", false, false},
	{"-", "A-1", true, false},
	{"-", "A1", false, false},
	/* ends */
	{"", "拖欠工资", true, true},
	{"", "", true, true},
	{"a", "", false, false},
	{"zs", "张\xFF三", true, true},
};

START_TEST(matching)
{
	for (size_t i = 0; i < COUNT(matches); i++) {
		ck_assert_msg(
			pinyin_match(matches[i].query, matches[i].text) == matches[i].anywhere,
			"%s in %s", matches[i].query, matches[i].text);
		ck_assert_msg(pinyin_match_start(matches[i].query, matches[i].text) ==
				      matches[i].at_start,
			"%s at start of %s", matches[i].query, matches[i].text);
	}
}
END_TEST

START_TEST(longest_query_still_matches)
{
	char query[PINYIN_QUERY_MAX + 2] = "", text[3 * (PINYIN_QUERY_MAX + 1) + 1] = "";
	for (int i = 0; i < PINYIN_QUERY_MAX; i++) {
		strcat(query, "a");
		strcat(text, "安");
	}
	ck_assert(pinyin_match(query, text));
	ck_assert(!pinyin_match(query, text + 3));
	strcat(query, "a");
	strcat(text, "安");
	ck_assert(!pinyin_match(query, text)); /* looked for as it is */
	ck_assert(pinyin_match(query, query));
}
END_TEST

/* The value of KEY ("zh: ") in a line of YAML, up to a comma or the end; false if it has none. */
static bool value_of(const char *line, const char *key, char *out, size_t size)
{
	const char *at = strstr(line, key);
	if (!at || (at > line && at[-1] != ' ' && at[-1] != '{'))
		return false;
	at += strlen(key);
	size_t length = strcspn(at, ",}\n");
	ck_assert_uint_lt(length, size);
	memcpy(out, at, length);
	out[length] = '\0';
	return true;
}

/* Match each py of the file with the zh before it; returns how many there were. */
static size_t match_initials(const char *path)
{
	char line[1024], zh[256] = "", py[256];
	size_t count = 0;
	FILE *file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	while (fgets(line, sizeof(line), file)) {
		if (line[0] == '#')
			continue;
		value_of(line, "zh: ", zh, sizeof(zh));
		if (!value_of(line, "py: ", py, sizeof(py)))
			continue;
		ck_assert_msg(pinyin_match_start(py, zh), "%s: %s %s", path, py, zh);
		ck_assert_msg(pinyin_match(py, zh), "%s: %s %s", path, py, zh);
		count++;
	}
	fclose(file);
	return count;
}

START_TEST(initials_in_the_data_files_match_their_names)
{
	glob_t files;
	size_t count = 0;
	ck_assert_int_eq(glob(DATA "/*.yaml", 0, NULL, &files), 0);
	for (size_t i = 0; i < files.gl_pathc; i++)
		count += match_initials(files.gl_pathv[i]);
	globfree(&files);
	ck_assert_uint_gt(count, 90);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, surnames_have_all_their_readings);
	tcase_add_test(tests, commonest_reading_comes_first);
	tcase_add_test(tests, unusual_characters_and_syllables);
	tcase_add_test(tests, what_is_no_chinese_has_no_reading);
	tcase_add_test(tests, every_reading_is_a_toneless_syllable_given_once);
	tcase_add_test(tests, matching);
	tcase_add_test(tests, longest_query_still_matches);
	tcase_add_test(tests, initials_in_the_data_files_match_their_names);
}

UNIT_MAIN("pinyin", add_tests)
