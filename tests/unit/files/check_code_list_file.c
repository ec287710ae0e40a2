/* outcomes.yaml and rating.yaml. */
#include "menzhen/files/lists/code_list_file.h"

#include <ctype.h>

#include "files_unit.h"

struct bad_list {
	const char *text, *expected;
};

static const struct bad_list bad_lists[] = {
	{"outcomes: []\n", "l.yaml:1:1: unknown key 'outcomes'\n"
			   "l.yaml:1:1: 'reasons' is missing here\n"},
	{"reasons: []\n", "l.yaml:1:10: the list for 'reasons' is empty\n"},
	{"reasons:\n  - {code: Bad, zh: a}\n  - {code: ok, zh: [b], bad: maybe}\n  - {code: ok}\n  "
	 "- x\n",
		"l.yaml:2:12: 'Bad' cannot be a code; use up to 31 of a-z, 0-9, _, such as "
		"legal_aid\n"
		"l.yaml:3:20: expected a single word for 'zh', found a list\n"
		"l.yaml:3:30: 'bad' must be true or false\n"
		"l.yaml:4:5: 'zh' is missing here\n"
		"l.yaml:4:12: the code 'ok' is given twice\n"
		"l.yaml:5:5: expected 'key: value' lines for 'reasons', found a word\n"},
};

START_TEST(bad_lists_are_told)
{
	const struct bad_list *bad = &bad_lists[_i];
	struct code_list list;
	struct error_list errors = {0};
	enum status status = code_list_file_parse(
		bad->text, strlen(bad->text), "l.yaml", "reasons", &list, &errors, NULL);
	expect_findings(&errors, bad->expected, bad->text);
	ck_assert_int_eq(status, STATUS_CONFIG);
	ck_assert_uint_eq(list.count, 0);
	error_list_release(&errors);
}
END_TEST

static void check_words(const struct code_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct code_item *item = &list->items[i];
		ck_assert_msg(item->source[0] != '\0' && item->en[0] != '\0', "%s", item->code);
		for (const char *c = item->py; *c; c++)
			ck_assert_msg(islower((unsigned char)*c), "%s", item->code);
	}
}

START_TEST(outcomes_are_whole)
{
	static const char *const codes[] = {"answered", "appointment", "referred", "legal_aid",
		"mediation", "arbitration_or_suit", "notary", "other_body", "withdrawn"};
	const struct code_list *list = &builtin_defaults.outcomes;
	check_words(list);
	ck_assert_uint_eq(list->count, sizeof(codes) / sizeof(codes[0]));
	for (size_t i = 0; i < list->count; i++) {
		ck_assert_str_eq(list->items[i].code, codes[i]);
		ck_assert(!list->items[i].bad);
	}
}
END_TEST

/* The national option codes that fit a consultation, and the local words. */
START_TEST(rating_reasons_are_whole)
{
	static const char *const good[] = {"517", "413", "410", "515", "309", "307"};
	static const char *const bad[] = {"209", "212", "213", "214", "113", "115"};
	const struct code_list *list = &builtin_defaults.rating_reasons;
	check_words(list);
	for (size_t i = 0; i < 6; i++) {
		ck_assert(code_list_find(list, good[i]) && !code_list_find(list, good[i])->bad);
		ck_assert(code_list_find(list, bad[i]) && code_list_find(list, bad[i])->bad);
	}
	ck_assert_uint_eq(list->count, 18);
	ck_assert_str_eq(code_list_find(list, "privacy")->zh, "隐私没有保护");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, bad_lists_are_told, 0, sizeof(bad_lists) / sizeof(bad_lists[0]));
	tcase_add_test(tests, outcomes_are_whole);
	tcase_add_test(tests, rating_reasons_are_whole);
}

UNIT_MAIN("code_list_file", add_tests)
