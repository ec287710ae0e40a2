#include "menzhen/model/conflict/party.h"

#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/base/text.h"
#include "unit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The surest that a common key of both says; MATCH_NONE where they have none. */
static enum party_match match(const struct party *a, const struct party *b)
{
	struct party_keys left, right;
	enum party_match best = MATCH_NONE;

	party_keys_read(a, &left);
	party_keys_read(b, &right);
	for (size_t i = 0; i < left.count; i++)
		for (size_t j = 0; j < right.count; j++)
			if (left.items[i].value == right.items[j].value) {
				enum party_match found = party_compare(
					left.items[i].kind, &left.marks, &right.marks);
				ck_assert_int_eq(left.items[i].kind, right.items[j].kind);
				best = found > best ? found : best;
			}
	return best;
}

static const struct {
	const char *a, *b;
	enum party_match want;
} names[] = {
	{"张三", "张三", MATCH_NAME},
	{"张三", "李四", MATCH_NONE},
	{"张三", "张三丰", MATCH_NONE},
	/* Ways of writing it. */
	{"張國強", "张国强", MATCH_NAME},
	{"张　三", " 张三 ", MATCH_NAME},
	{"买买提·艾合买提", "买买提艾合买提", MATCH_NAME},
	{"ＬＩ ＭＩＮＧ", "li ming", MATCH_NAME},
	/* What sounds alike, tones aside. */
	{"张伟", "章炜", MATCH_SOUND},
	{"王芳", "汪方", MATCH_SOUND},
	{"李娜", "黎那", MATCH_SOUND},
	{"徐丽", "许莉", MATCH_SOUND},
	{"吕梁", "鲁良", MATCH_NONE}, /* lü is not lu */
	{"林晨", "凌晨", MATCH_NONE}, /* nor lin ling */
	/* Under any reading of each character. */
	{"单伟", "丹伟", MATCH_SOUND},
	{"单伟", "陕伟", MATCH_SOUND},
	{"单伟", "禅伟", MATCH_SOUND},
	{"曾强", "增枪", MATCH_SOUND},
	{"任长乐", "任昌月", MATCH_SOUND},
	{"任长乐", "任张勒", MATCH_SOUND},
	{"欧阳娜娜", "欧杨诺那", MATCH_SOUND},
	/* Beyond the BMP, and rare. */
	{"王𬭎", "王𬭎", MATCH_NAME},
	{"王𬭎", "王宏", MATCH_SOUND},
	{"王𬭎", "王鋐", MATCH_NAME},
	{"李䶮", "李龑", MATCH_NAME},
	{"李䶮", "李岩", MATCH_SOUND},
	{"周㛃", "周洁", MATCH_SOUND},
	{"周𰻝", "周𰻝", MATCH_NAME}, /* a character that has no reading here */
	/* As typed without an input method. */
	{"张伟", "zhang wei", MATCH_SOUND},
	{"吕梁", "lvliang", MATCH_SOUND},
	/* Organisations are not matched by sound. */
	{"常州鑫源建材有限公司", "常州新源建材有限公司", MATCH_NONE},
	{"常州鑫源建材有限公司", "常州鑫源（建材）有限公司", MATCH_STRONG},
	{"示例律師事務所", "示例律师事务所", MATCH_STRONG},
	{"常州鑫源建材有限公司", "鑫源公司", MATCH_NONE},
	/* Among several. */
	{"李四、王五", "王武", MATCH_SOUND},
	{"李四、王五", "王五", MATCH_SOUND},
	{"李四、常州鑫源建材有限公司", "常州鑫源建材有限公司", MATCH_STRONG},
	/* Nobody is nobody. */
	{"匿名", "匿名", MATCH_NONE},
	{"张某", "张某", MATCH_NONE},
	{"", "", MATCH_NONE},
};

START_TEST(names_match_as_written_or_by_sound)
{
	const struct party a = {.name = names[_i].a}, b = {.name = names[_i].b};

	ck_assert_msg(match(&a, &b) == names[_i].want, "%s %s: %d", names[_i].a, names[_i].b,
		match(&a, &b));
	ck_assert_int_eq(match(&b, &a), names[_i].want);
}
END_TEST

/* 11010519491231002X is the example of GB 11643; the others have right check digits too. */
static const struct {
	const char *a, *b;
	enum party_match want;
} numbers[] = {
	{"11010519491231002X", "11010519491231002X", MATCH_ID},
	{"11010519491231002X", "11010519491231002x", MATCH_ID},
	{"11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ", MATCH_ID},
	{"11010519491231002X", "110105 19491231 002x", MATCH_ID},
	{"11010519491231002X", "110105491231002", MATCH_ID},
	{"11010519491231002X", "１１０１０５４９１２３１００２", MATCH_ID},
	{"320404198001010015", "320404800101001", MATCH_ID},
	{"11010519491231002X", "320404198001010015", MATCH_NONE},
	{"91350100M000100Y43", "91350100m000100y43", MATCH_ID},
	{"E12345678", "e1234 5678", MATCH_ID},
	{"军字第1234567号", "军字第1234567号", MATCH_ID},
	/* A number with a mistake is nobody's. */
	{"110105194912310021", "110105194912310021", MATCH_NONE},
	{"110105199913310021", "110105199913310021", MATCH_NONE},
	{"1101051949", "1101051949", MATCH_NONE},
	{"00000000000000000X", "00000000000000000X", MATCH_NONE},
	{"无", "无", MATCH_NONE},
	{"AAAAAAAA", "AAAAAAAA", MATCH_NONE},
	{"E12", "E12", MATCH_NONE},
};

START_TEST(id_numbers_match_in_every_form)
{
	const struct party a = {.id_number = numbers[_i].a}, b = {.id_number = numbers[_i].b};

	ck_assert_msg(match(&a, &b) == numbers[_i].want, "%s %s: %d", numbers[_i].a, numbers[_i].b,
		match(&a, &b));
}
END_TEST

static const struct {
	const char *a, *b;
	enum party_match want;
} phones[] = {
	{"13800001111", "13800001111", MATCH_STRONG},
	{"13800001111", "138-0000-1111", MATCH_STRONG},
	{"13800001111", "＋８６ １３８００００１１１１", MATCH_STRONG},
	{"0519-85551234", "051985551234", MATCH_STRONG},
	{"0519-85551234", "+86 519 85551234", MATCH_STRONG},
	{"13800001111", "13800001112", MATCH_NONE},
	{"12348", "12348", MATCH_NONE}, /* a hotline is nobody's */
	{"138", "138", MATCH_NONE}, {"85551234", "85551234", MATCH_NONE}, /* of which town? */
};

START_TEST(phones_match_however_they_are_written)
{
	const struct party a = {.phone = phones[_i].a}, b = {.phone = phones[_i].b};

	ck_assert_msg(match(&a, &b) == phones[_i].want, "%s %s", phones[_i].a, phones[_i].b);
}
END_TEST

#define ID_1 "11010519491231002X"
#define ID_2 "320404198001010015"
#define PERMIT "810000199408230021"
#define COMPANY_1 "91350100M000100Y43"

/* What is known besides, and whether it tells two apart. */
static const struct {
	struct party a, b;
	enum party_match want;
} together[] = {
	{{"张三", NULL, ID_1}, {"张三", NULL, ID_2}, MATCH_NONE},
	{{"张三", NULL, ID_1}, {"张三", NULL, "320404800101001"}, MATCH_NONE},
	{{"张三", NULL, ID_1}, {"张三", NULL, NULL}, MATCH_NAME},
	{{"张三", NULL, ID_1}, {"章散", NULL, ID_2}, MATCH_NONE},
	{{"张三", "13800001111", ID_1}, {"李四", "13800001111", ID_2}, MATCH_NONE},
	{{"张三", "13800001111", ID_1}, {"李四", "13800001111", NULL}, MATCH_STRONG},
	{{"张三", NULL, ID_1}, {"李四", NULL, ID_1}, MATCH_ID},
	/* A number of another kind, or one that is wrong, tells nothing apart. */
	{{"张三", NULL, ID_1}, {"张三", NULL, "E12345678"}, MATCH_NAME},
	{{"张三", NULL, ID_1}, {"张三", NULL, PERMIT}, MATCH_NAME},
	{{"张三", NULL, ID_1}, {"张三", NULL, "110105194912310021"}, MATCH_NAME},
	{{"常州鑫源建材有限公司", NULL, COMPANY_1}, {"常州鑫源建材有限公司", NULL, ID_2},
		MATCH_STRONG},
	/* Whose number it is among several names is not known. */
	{{"张三、李四", NULL, ID_1}, {"张三", NULL, ID_2}, MATCH_SOUND},
};

START_TEST(different_numbers_are_different_persons)
{
	ck_assert_int_eq(match(&together[_i].a, &together[_i].b), together[_i].want);
	ck_assert_int_eq(match(&together[_i].b, &together[_i].a), together[_i].want);
}
END_TEST

/* However many readings, and however long: so many keys, each once, the commonest reading in. */
START_TEST(keys_are_limited)
{
	const struct party many = {
		"单曾解乐行长、单曾解、曾乐、乐长、行长乐、张三", "13800001111", ID_1};
	const struct party common = {.name = "单曾解乐行长"}, same = {.name = "但层解勒行长"};
	struct party_keys keys;

	party_keys_read(&many, &keys);
	ck_assert_uint_le(keys.count, PARTY_KEYS_MAX);
	for (size_t i = 0; i < keys.count; i++) {
		ck_assert_int_ge(keys.items[i].value, 0);
		for (size_t j = 0; j < i; j++)
			ck_assert_int_ne(keys.items[i].value, keys.items[j].value);
	}
	party_keys_read(&common, &keys);
	ck_assert_uint_eq(keys.count, PARTY_SOUNDS_MAX);
	ck_assert_int_eq(match(&common, &same), MATCH_SOUND);
}
END_TEST

START_TEST(bands_follow_from_matches)
{
	ck_assert_int_eq(party_band(MATCH_NONE), BAND_NONE);
	ck_assert_int_eq(party_band(MATCH_SOUND), BAND_NAME_ONLY);
	ck_assert_int_eq(party_band(MATCH_NAME), BAND_NAME_ONLY);
	ck_assert_int_eq(party_band(MATCH_STRONG), BAND_LIKELY);
	ck_assert_int_eq(party_band(MATCH_ID), BAND_CERTAIN);
}
END_TEST

static uint64_t mix(uint64_t sum, uint64_t value)
{
	return (sum ^ value) * UINT64_C(1099511628211);
}

/* The keys of names made of every character that has a reading. */
static uint64_t digest_of_all(void)
{
	const char *readings[PINYIN_READINGS_MAX];
	uint64_t sum = UINT64_C(14695981039346656037);

	for (int32_t codepoint = 0x2E80; codepoint < 0x32000; codepoint++) {
		char name[16] = "王";
		size_t length = strlen(name);
		struct party_keys keys;
		if (pinyin_readings(codepoint, readings) == 0)
			continue;
		length += text_encode(codepoint, name + length);
		name[length] = '\0';
		party_keys_read(&(struct party){.name = name}, &keys);
		for (size_t i = 0; i < keys.count; i++)
			sum = mix(sum, (uint64_t)keys.items[i].value);
		sum = mix(sum, (uint64_t)keys.marks.name);
	}
	return sum;
}

/*
 * Keys are kept in databases. When they change, raise PARTY_KEYS_VERSION, and write here what they
 * are then: databases are brought up to date by it.
 */
START_TEST(keys_change_with_their_version)
{
	static const struct party others[] = {
		{"张三", "0519-85551234", ID_1},
		{"李四、常州鑫源建材有限公司", "+8613800001111", "E12345678"},
		{"买买提·艾合买提", NULL, COMPANY_1},
	};
	uint64_t sum = digest_of_all();

	for (size_t i = 0; i < COUNT(others); i++) {
		struct party_keys keys;
		party_keys_read(&others[i], &keys);
		for (size_t k = 0; k < keys.count; k++)
			sum = mix(sum, (uint64_t)keys.items[k].value);
		sum = mix(mix(sum, (uint64_t)keys.marks.name), (uint64_t)keys.marks.identity);
	}
	sum = mix(sum, (uint64_t)adviser_key("wang-xm"));
	ck_assert_int_eq(PARTY_KEYS_VERSION, 3);
	ck_assert_msg(sum == UINT64_C(0x54b92a6bcff61446), "the keys are now %#llx",
		(unsigned long long)sum);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, names_match_as_written_or_by_sound, 0, COUNT(names));
	tcase_add_loop_test(tests, id_numbers_match_in_every_form, 0, COUNT(numbers));
	tcase_add_loop_test(tests, phones_match_however_they_are_written, 0, COUNT(phones));
	tcase_add_loop_test(tests, different_numbers_are_different_persons, 0, COUNT(together));
	tcase_add_test(tests, keys_are_limited);
	tcase_add_test(tests, bands_follow_from_matches);
	tcase_add_test(tests, keys_change_with_their_version);
}

UNIT_MAIN("party", add_tests)
