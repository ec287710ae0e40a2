/* Which tokens are kept of a case. */
#include "menzhen/model/search/search_token.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/model/search/search_case.h"
#include "unit.h"

enum { SHOWN_SIZE = 4096 };

struct shown {
	char text[SHOWN_SIZE];
	size_t length;
};

static char letter_of(char mark)
{
	switch (mark) {
	case TOKEN_CLIENT:
		return 'p';
	case TOKEN_CLIENT_INITIALS:
		return 'i';
	case TOKEN_OTHER:
		return 'o';
	case TOKEN_OTHER_INITIALS:
		return 'j';
	case TOKEN_LAST:
		return 'l';
	case TOKEN_FACET:
		return 'f';
	default:
		return '\0';
	}
}

/* "拖 工 拖工 p:zh f:category=LAB01", in the order they are given. */
static int show(void *context, const char *token, size_t length)
{
	struct shown *shown = context;
	char mark = letter_of(*token), written[64], padded[80];

	if (mark != '\0')
		snprintf(written, sizeof(written), "%c:%.*s", mark, (int)length - 1, token + 1);
	else
		snprintf(written, sizeof(written), "%.*s", (int)length, token);
	snprintf(padded, sizeof(padded), " %s ", written);
	if (strstr(shown->text, padded) != NULL)
		return 0; /* given before */
	shown->length += (size_t)snprintf(
		shown->text + shown->length, SHOWN_SIZE - shown->length, "%s ", written);
	return 0;
}

struct row {
	enum search_column column;
	const char *value, *tokens;
};

static const struct row rows[] = {
	{SEARCH_SUMMARY, "拖欠工资", "拖 欠 拖欠 工 欠工 资 工资"},
	{SEARCH_SUMMARY, "工", "工"},
	/* Full width, case, traditional characters. */
	{SEARCH_SUMMARY, "ＡｂC", "a b ab c bc"},
	{SEARCH_SUMMARY, "張偉", "张 伟 张伟"},
	/* No pair spans white space, and there is no token of it. */
	{SEARCH_SUMMARY, "工 资\n单", "工 资 单"},
	{SEARCH_SUMMARY, "　 工　资 ", "工 资"},
	{SEARCH_SUMMARY, "，。", ", 。 ,。"},
	{SEARCH_SUMMARY, "3年", "3 年 3年"},
	/* Digits by fours too. */
	{SEARCH_SUMMARY, "20261", "2 0 20 02 6 26 2026 1 61 0261"},
	{SEARCH_SUMMARY, "", ""},
	/* Beyond the BMP. */
	{SEARCH_SUMMARY, "𬭎a", "𬭎 a 𬭎a"},
	{SEARCH_CLIENT, "李安", "李 安 李安 p:l p:li p:a p:an i:la"},
	/* All readings of each character. */
	{SEARCH_CLIENT, "单", "单 p:d p:da p:dan p:c p:ch p:cha p:chan p:s p:sh p:sha p:shan"},
	/* What is silent is passed over; letters and digits are typed as they are. */
	{SEARCH_CLIENT, "Bo·3", "b o bo · o· 3 ·3 p:b p:o i:bo p:3 i:o3 i:bo3"},
	{SEARCH_OPPONENT, "阿乙", "阿 乙 阿乙 o:a o:e o:y o:yi j:ay j:ey"},
	{SEARCH_PHONE, "12345", "1 2 12 3 23 4 34 1234 5 45 2345 l:2345"},
	{SEARCH_ID_NUMBER, "123X", "1 2 12 3 23 x 3x l:123x"},
	{SEARCH_PHONE, "123", "1 2 12 3 23"},
	{SEARCH_OPPONENT_PHONE, "1234", "1 2 12 3 23 4 34 1234"},
	{SEARCH_CATEGORY, "LAB01", "f:category=LAB01"},
	{SEARCH_PRIORITY, "minor,disabled", "f:priority=minor f:priority=disabled"},
	{SEARCH_DETAILS, "{\"wish\":\"\\u5de5\\n\\\"\"}", "工 \""},
	{SEARCH_DETAILS, "{\"urgency\":\"urgent\",\"access\":\"lift,sign\"}",
		"f:urgency=urgent f:access=lift f:access=sign"},
	{SEARCH_DETAILS, "{\"more_opponents\":\"安; 1\\n乙\"}", "安 o:a o:an 1 乙 o:y o:yi"},
	{SEARCH_DETAILS, "{\"unheard_of\":\"工\"}", ""},
};

START_TEST(tokens_of_a_column)
{
	const struct row *row = &rows[_i];
	const char *values[SEARCH_COLUMNS] = {NULL};
	struct shown shown = {.text = " ", .length = 1};
	struct buffer text = {0};
	char expected[SHOWN_SIZE];

	values[row->column] = row->value;
	ck_assert(search_case_text(values, &text));
	ck_assert_int_eq(search_tokens(buffer_text(&text), text.length, show, &shown), 0);
	snprintf(expected, sizeof(expected), *row->tokens != '\0' ? " %s " : " %s", row->tokens);
	ck_assert_str_eq(shown.text, expected);
	buffer_release(&text);
}
END_TEST

START_TEST(no_pair_spans_two_columns)
{
	const char *values[SEARCH_COLUMNS] = {NULL};
	struct shown shown = {.text = " ", .length = 1};
	struct buffer text = {0};

	values[SEARCH_SUMMARY] = "工";
	values[SEARCH_ADVICE] = "资";
	ck_assert(search_case_text(values, &text));
	search_tokens(buffer_text(&text), text.length, show, &shown);
	ck_assert_str_eq(shown.text, " 工 资 ");
	buffer_release(&text);
}
END_TEST

static int stop_at_second(void *context, const char *token, size_t length)
{
	(void)token;
	(void)length;
	return ++*(int *)context == 2 ? 7 : 0;
}

START_TEST(whoever_takes_them_can_stop)
{
	int taken = 0;

	ck_assert_int_eq(search_tokens("\001abcdef", 7, stop_at_second, &taken), 7);
	ck_assert_int_eq(taken, 2);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, tokens_of_a_column, 0, sizeof(rows) / sizeof(rows[0]));
	tcase_add_test(tests, no_pair_spans_two_columns);
	tcase_add_test(tests, whoever_takes_them_can_stop);
}

UNIT_MAIN("search_token", add_tests)
