/* Breaking text into rows: each case is the text and its rows, joined by /. */
#include "menzhen/tui/widget/wrap.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"

static const struct {
	const char *text;
	int width;
	const char *rows;
} cases[] = {
	{"", 10, ""}, {"abc", 10, "abc"}, {"abcdefghij", 10, "abcdefghij"},
	{"one two three", 10, "one two/three"},
	{"one two three", 7, "one two/three"}, /* the blank hangs over */
	{"o   \u0301", 2, "o/ \u0301"},        /* the accent on a blank does not */
	{"abcdefghijkl", 10, "abcdefghij/kl"}, /* a word longer than a row */
	{"ab\ncd", 10, "ab/cd"}, {"ab\n", 10, "ab/"}, {"\n\n", 10, "//"},
	{"拖欠工资纠纷", 10, "拖欠工资纠/纷"},
	{"拖欠工资纠纷", 11, "拖欠工资纠/纷"},         /* no half character */
	{"拖欠工资三，应付", 10, "拖欠工资/三，应付"}, /* no comma at the start of a row */
	{"拖欠工资（见证）", 10, "拖欠工资/（见证）"}, /* no bracket at its end */
	{"，，，，，，，", 10, "，，，，，/，，"},     /* nothing but those: cut all the same */
	{"欠工资abcdef", 10, "欠工资/abcdef"}, {"a   b", 2, "a/b"},
	{"abc\u202Edefgh", 10, "abc/\u202Ede/fgh"}, /* shown as <U+202E> */
	{"ab   \ncd", 3, "ab/cd"}, /* blanks before a newline make no row of their own */
};

START_TEST(breaks_rows)
{
	char rows[256] = "";
	const char *text = cases[_i].text;
	size_t length = strlen(text), count = 0;
	struct wrap_row row = {0};
	do {
		row = wrap_row(text, length, row.next, cases[_i].width);
		size_t used = strlen(rows);
		/* Only a last row keeps its blanks: they may still be typed at. */
		size_t end = row.end;
		while (end > row.from && text[end - 1] == ' ')
			end--;
		snprintf(rows + used, sizeof(rows) - used, "%s%.*s", count++ ? "/" : "",
			(int)(end - row.from), text + row.from);
	} while (!row.last);
	ck_assert_str_eq(rows, cases[_i].rows);
	ck_assert_uint_eq(wrap_count(text, length, cases[_i].width), count);
}
END_TEST

START_TEST(always_gets_on)
{
	/* Wider than the row, of no width, broken: each row still takes something. */
	static const char *const texts[] = {"一二", "\u0301\u0301", "\xFF\xFE", "a\u0301b"};
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		ck_assert_uint_le(wrap_count(texts[i], strlen(texts[i]), 1), strlen(texts[i]));
}
END_TEST

START_TEST(counts_columns)
{
	const char *text = "a张b";
	ck_assert_int_eq(wrap_columns(text, 0, strlen(text)), 4);
	ck_assert_int_eq(wrap_columns(text, 1, 4), 2);
	ck_assert_int_eq(wrap_columns(text, 4, 4), 0);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, breaks_rows, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, always_gets_on);
	tcase_add_test(tests, counts_columns);
}

UNIT_MAIN("wrap", add)
