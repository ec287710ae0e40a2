#include "menzhen/files/page/text_template.h"

#include "unit.h"

static const struct template_value values[] = {{"name", "王"}, {"n", "1"}, {"empty", ""}};

struct fill_case {
	const char *text, *wanted;
};

static const struct fill_case fills[] = {
	{"", ""},
	{"no blanks", "no blanks"},
	{"@name@", "王"},
	{"a @n@@name@ b@empty@", "a 1王 b"},
	{"@nam@ @name @@ x@n@y@", "@nam@ @name @@ x1y@"},
	{"@name", "@name"},
};

START_TEST(blanks_are_filled)
{
	struct buffer out = {0};
	ck_assert(text_template_fill(fills[_i].text, values, 3, &out));
	ck_assert_str_eq(buffer_text(&out), fills[_i].wanted);
	buffer_release(&out);
}
END_TEST

static const struct fill_case quotes[] = {
	{"", "\"\""},
	{"王: #", "\"王: #\""},
	{"a\"b\\", "\"a\\\"b\\\\\""},
	{"a\xE2\x80\xAE"
	 "b\xF3\xA0\x80\x81",
		"\"a\\u202Eb\\U000E0001\""},
	{"one\ntwo", NULL},
	{"\x7f", NULL},
	{"\xff", NULL},
};

START_TEST(words_are_quoted)
{
	struct buffer out = {0};
	ck_assert_int_eq(text_template_quote(quotes[_i].text, &out), quotes[_i].wanted != NULL);
	ck_assert_str_eq(buffer_text(&out), quotes[_i].wanted ? quotes[_i].wanted : "");
	buffer_release(&out);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, blanks_are_filled, 0, sizeof(fills) / sizeof(fills[0]));
	tcase_add_loop_test(tests, words_are_quoted, 0, sizeof(quotes) / sizeof(quotes[0]));
}

UNIT_MAIN("text_template", add_tests)
