/* limitations.yaml: what is read, and bad ones. */
#include "menzhen/files/lists/limitation_file.h"

#include "files_unit.h"

#define LIST "limitations:\n"
#define REST "article: {zh: 某法}, from: {zh: 某日}, categories: [LAB], source: 本地}\n"

struct bad_list {
	const char *text, *expected;
};

static const struct bad_list bad_lists[] = {
	{"items: []\n", "l.yaml:1:1: unknown key 'items'\n"
			"l.yaml:1:1: 'limitations' is missing here\n"},
	{LIST "  - {code: a, zh: 甲, " REST,
		"l.yaml:2:5: how long is it? Write years, months or days\n"},
	{LIST "  - {code: a, zh: 甲, years: 1, days: 3, " REST,
		"l.yaml:2:38: give the period once: in years, in months or in days\n"},
	{LIST "  - {code: a, zh: 甲, days: 0, " REST "  - {code: a, zh: 乙, days: 1001, " REST,
		"l.yaml:2:28: 'days' must be a number from 1 to 1000\n"
		"l.yaml:3:12: the code 'a' is given twice\n"
		"l.yaml:3:28: 'days' must be a number from 1 to 1000\n"},
	{LIST "  - {code: A, zh: 甲, days: 1, article: 某法, from: {en: x}, categories: []}\n",
		"l.yaml:2:5: 'source' is missing here\n"
		"l.yaml:2:12: 'A' cannot be a code; use up to 31 of a-z, 0-9, _, such as "
		"labour_arbitration\n"
		"l.yaml:2:40: expected 'key: value' lines for 'article', found a word\n"
		"l.yaml:2:50: 'zh' is missing here\n"
		"l.yaml:2:71: the list for 'categories' is empty\n"},
};

START_TEST(bad_lists_are_told)
{
	const struct bad_list *bad = &bad_lists[_i];
	struct limitation_list list;
	struct error_list errors = {0};
	enum status status =
		limitation_file_parse(bad->text, strlen(bad->text), "l.yaml", &list, &errors, NULL);
	expect_findings(&errors, bad->expected, bad->text);
	ck_assert_int_eq(status, STATUS_CONFIG);
	ck_assert_uint_eq(list.count, 0);
	error_list_release(&errors);
}
END_TEST

START_TEST(a_list_of_ones_own)
{
	const char *text = LIST "  - {code: a, zh: 甲, en: A, months: 6, binds: {zh: 乙, en: B},\n"
				"     article: {zh: 某法}, from: {zh: 某日, en: a day},\n"
				"     categories: [LAB, ADM01], source: 本地}\n";
	struct limitation_list list;
	struct error_list errors = {0};
	ck_assert_int_eq(limitation_file_parse(text, strlen(text), "l.yaml", &list, &errors, NULL),
		STATUS_OK);
	ck_assert_uint_eq(list.count, 1);
	const struct limitation *item = &list.items[0];
	ck_assert_str_eq(item->code, "a");
	ck_assert_str_eq(item->title.zh, "甲");
	ck_assert_str_eq(item->title.en, "A");
	ck_assert_int_eq(item->unit, LIMITATION_MONTHS);
	ck_assert_int_eq(item->length, 6);
	ck_assert_str_eq(item->binds.en, "B");
	ck_assert_str_eq(item->article.en, "某法");
	ck_assert_str_eq(item->from.en, "a day");
	ck_assert_uint_eq(item->categories.count, 2);
	ck_assert_str_eq(item->categories.items[1], "ADM01");
	limitation_list_release(&list);
}
END_TEST

START_TEST(no_reminders_may_be_wanted)
{
	const char *text = "limitations: []\n";
	struct limitation_list list;
	struct error_list errors = {0};
	ck_assert_int_eq(limitation_file_parse(text, strlen(text), "l.yaml", &list, &errors, NULL),
		STATUS_OK);
	ck_assert_uint_eq(list.count, 0);
}
END_TEST

START_TEST(the_compiled_list_is_that_of_the_file)
{
	const struct limitation_list *built = &builtin_defaults.limitations;
	struct limitation_list read;
	struct error_list errors = {0};
	struct buffer text = {0};
	read_whole(DATA "/limitations.yaml", &text);
	ck_assert_int_eq(
		limitation_file_parse(buffer_text(&text), text.length, "", &read, &errors, NULL),
		STATUS_OK);
	ck_assert_uint_eq(built->count, read.count);
	for (size_t i = 0; i < read.count; i++) {
		const struct limitation *a = &built->items[i], *b = &read.items[i];
		ck_assert_str_eq(a->code, b->code);
		ck_assert_str_eq(a->title.zh, b->title.zh);
		ck_assert_str_eq(a->title.en, b->title.en);
		ck_assert_str_eq(a->article.en, b->article.en);
		ck_assert_str_eq(a->from.zh, b->from.zh);
		ck_assert_pstr_eq(a->binds.zh, b->binds.zh);
		ck_assert_pstr_eq(a->binds.en, b->binds.en);
		ck_assert_str_eq(a->source, b->source);
		ck_assert_int_eq(a->unit, b->unit);
		ck_assert_int_eq(a->length, b->length);
		ck_assert_uint_eq(a->categories.count, b->categories.count);
		for (size_t k = 0; k < b->categories.count; k++)
			ck_assert_str_eq(a->categories.items[k], b->categories.items[k]);
	}
	limitation_list_release(&read);
	buffer_release(&text);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, bad_lists_are_told, 0, sizeof(bad_lists) / sizeof(bad_lists[0]));
	tcase_add_test(tests, a_list_of_ones_own);
	tcase_add_test(tests, no_reminders_may_be_wanted);
	tcase_add_test(tests, the_compiled_list_is_that_of_the_file);
}

UNIT_MAIN("limitation_file", add_tests)
