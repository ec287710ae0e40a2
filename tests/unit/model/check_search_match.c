/* Which words a case is found by, and that the index is asked for nothing that would miss it. */
#include "menzhen/model/search/search_match.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/model/search/search_case.h"
#include "menzhen/model/search/search_plan.h"
#include "menzhen/model/search/search_text.h"
#include "unit.h"

static const char *const values[SEARCH_COLUMNS] = {
	[SEARCH_NUMBER] = "ZL-20261125-007",
	[SEARCH_TICKET] = "N07",
	[SEARCH_CLIENT] = "張曉单",
	[SEARCH_PHONE] = "138-0000-1234",
	[SEARCH_ID_NUMBER] = "11010519491231002X",
	[SEARCH_OPPONENT] = "演示建材（常州）有限公司",
	[SEARCH_OPPONENT_PHONE] = "0519-88881234",
	[SEARCH_SUMMARY] = "拖欠三个月工资，说好\n“下月 付”。电话13900005678",
	[SEARCH_ADVICE] = "Ask for ARBITRATION",
	[SEARCH_DETAILS] = "{\"wish\":\"要回押金\",\"more_opponents\":\"李水; 13700009999\"}",
	[SEARCH_CATEGORY] = "LAB01",
	[SEARCH_ADVISER] = "wang-xm",
};

struct row {
	const char *words;
	bool found, as_client;
};

static const struct row rows[] = {
	/* Any part of any column; white space divides words. */
	{"工资", true, false},
	{"工 资", true, false},
	{"资工", false, false},
	{"三个月工资，说", true, false},
	{"说好“下", false, false},
	{"月付", false, false},
	{"月 付", true, false},
	{"20261125", true, false},
	{"zl-2026", true, false},
	{"ZL－２０２６", true, false},
	{"n07", true, false},
	{"arbi", true, false},
	{"押金", true, false},
	{"工资 不存在", false, false},
	{"工资 押金 arbitration", true, false},
	/* Names, by characters and variants of them. */
	{"张", true, true},
	{"张晓", true, true},
	{"張晓單", true, true},
	{"建材", true, false},
	{"李水", true, false},
	/* By pinyin: initials, syllables, parts of them, any reading. */
	{"z", true, true},
	{"zx", true, true},
	{"zxs", true, true},
	{"zxd", true, true},
	{"zhang", true, true},
	{"zhangx", true, true},
	{"zhangxiao", true, true},
	{"zhxiaosh", true, true},
	{"xiaodan", true, true},
	{"xc", true, true},
	{"zs", false, false},
	{"zhangs", false, false},
	{"ysjc", true, false},
	{"cailc", false, false},
	{"jcczyx", true, false},
	{"lish", true, false},
	{"tuoqian", false, false}, /* of names alone */
	/* What sounds alike is a client's only. */
	{"章小", false, true},
	{"章大", false, false},
	{"章小善", false, true},
	/* Numbers: whole ones as such, parts as parts. */
	{"13800001234", false, false},
	{"1234", true, true},
	{"0000-1234", true, false},
	{"0001", false, false},
	{"002x", true, true},
	{"11010519491231002x", true, true},
	{"11010519491231002X", true, true},
	{"1101051949", true, true},
	{"13900005678", true, false},
	{"+8613900005678", true, false},
	{"139-0000-5678", true, false},
	{"1390000567", true, false},
	{"13700009999", true, false},
	{"88881234", true, false},
	{"0519-8888", true, false},
	/* Codes are no text. */
	{"lab01", false, false},
	{"wang-xm", false, false},
	{"category=", false, false},
};

static void make_text(struct buffer *out)
{
	ck_assert(search_case_text(values, out));
}

START_TEST(words_that_match)
{
	const struct row *row = &rows[_i];
	struct search_query query = {0};
	struct buffer text = {0};
	bool whole = strcmp(row->words, "13800001234") == 0;

	make_text(&text);
	ck_assert_int_eq(search_query_add(&query, row->words, NULL), STATUS_OK);
	/* Hyphens do not matter in a whole number. */
	ck_assert_int_eq(
		search_match(&query, buffer_text(&text), text.length), whole || row->found);
	ck_assert_int_eq(
		search_match_person(&query, buffer_text(&text), text.length) != PERSON_OTHER,
		whole || row->as_client);
	search_query_release(&query);
	buffer_release(&text);
}
END_TEST

START_TEST(a_word_stands_for_its_facets)
{
	struct search_query query = {0};
	struct buffer text = {0};

	make_text(&text);
	search_query_add(&query, "劳动", NULL);
	ck_assert(!search_match(&query, buffer_text(&text), text.length));
	search_word_facet(&query.words[0], "category", "LAB02", NULL);
	ck_assert(!search_match(&query, buffer_text(&text), text.length));
	search_word_facet(&query.words[0], "category", "LAB01", NULL);
	ck_assert(search_match(&query, buffer_text(&text), text.length));
	search_query_filter(&query, "adviser", "wang-xm", NULL);
	ck_assert(search_match(&query, buffer_text(&text), text.length));
	search_query_filter(&query, "adviser", "li-hua", NULL);
	ck_assert(!search_match(&query, buffer_text(&text), text.length));
	search_query_release(&query);
	buffer_release(&text);
}
END_TEST

START_TEST(how_sure_a_client_is)
{
	static const struct {
		const char *words;
		enum person_match match;
	} sure[] = {{"张", PERSON_SAME}, {"zx", PERSON_SAME}, {"章", PERSON_SOUND},
		{"张 1234", PERSON_SAME}, {"章 1234", PERSON_SOUND}, {"章 1235", PERSON_OTHER},
		{"水", PERSON_OTHER}, {"，", PERSON_OTHER}};
	struct buffer text = {0};

	make_text(&text);
	for (size_t i = 0; i < sizeof(sure) / sizeof(sure[0]); i++) {
		struct search_query query = {0};
		search_query_add(&query, sure[i].words, NULL);
		ck_assert_int_eq(search_match_person(&query, buffer_text(&text), text.length),
			sure[i].match);
		search_query_release(&query);
	}
	buffer_release(&text);
}
END_TEST

START_TEST(too_much_is_refused)
{
	struct search_query query = {0};
	struct error err = {0};
	char text[SEARCH_WORD_SIZE + 1];

	memset(text, 'a', sizeof(text));
	text[SEARCH_WORD_SIZE] = '\0';
	ck_assert_int_eq(search_query_add(&query, text, &err), STATUS_REFUSED);
	text[SEARCH_WORD_SIZE - 1] = '\0';
	ck_assert_int_eq(search_query_add(&query, text, &err), STATUS_OK);
	for (int i = 1; i < SEARCH_WORDS_MAX; i++)
		ck_assert_int_eq(search_query_add(&query, "a", &err), STATUS_OK);
	ck_assert_int_eq(search_query_add(&query, "a", &err), STATUS_REFUSED);
	ck_assert_int_eq(search_query_add(&query, " \n", &err), STATUS_OK);
	search_query_release(&query);
}
END_TEST

/* Expressions of FTS5; marks are written as in check_search_token.c. */
static const struct {
	const char *words, *plan;
} plans[] = {
	{"", ""},
	{"工", "(((\"工\")))"},
	{"工资", "(((\"工资\")))"},
	{"工资单", "(((\"工资\" AND \"资单\")))"},
	{"工 资", "(((\"工\")) AND ((\"资\")))"},
	{"\"", "(((\"\"\"\")))"},
	{"\" OR", "(((\"\"\"\")) AND ((\"or\") OR (\"\006or\") OR (\"\007or\")))"},
	{"20261", "(((\"2026\" AND \"0261\")))"},
	{"2026年", "(((\"2026\" AND \"6年\")))"},
	{"z", "(((\"z\") OR (\"\002z\") OR (\"\004z\")))"},
	{"13800001234", ""},
};

START_TEST(what_the_index_is_asked)
{
	struct search_query query = {0};
	struct buffer plan = {0};

	search_query_add(&query, plans[_i].words, NULL);
	ck_assert(search_plan(&query, &plan));
	ck_assert_str_eq(buffer_text(&plan), plans[_i].plan);
	buffer_release(&plan);
	search_query_release(&query);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, words_that_match, 0, sizeof(rows) / sizeof(rows[0]));
	tcase_add_test(tests, a_word_stands_for_its_facets);
	tcase_add_test(tests, how_sure_a_client_is);
	tcase_add_test(tests, too_much_is_refused);
	tcase_add_loop_test(tests, what_the_index_is_asked, 0, sizeof(plans) / sizeof(plans[0]));
}

UNIT_MAIN("search_match", add_tests)
