/* Text that is written into HTML stays text. */
#include "menzhen/files/page/html.h"

#include <string.h>

#include "hostile.h"
#include "unit.h"

static const struct {
	const char *text, *html;
} cases[] = {
	{"王晓明", "王晓明"},
	{"", ""},
	{NULL, ""},
	{"a & b < c > d", "a &amp; b &lt; c &gt; d"},
	{"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
	{"\" onload='x'", "&quot; onload=&#39;x&#39;"},
	{"&lt;", "&amp;lt;"}, /* what looks escaped is text too */
	{"a\x01\x1b[31m", "a&lt;U+0001&gt;&lt;U+001B&gt;[31m"},
	{"a\xE2\x80\xAE"
	 "b",
		"a&lt;U+202E&gt;b"}, /* would turn the line round */
	{"\xff<\xfe", "\xEF\xBF\xBD&lt;\xEF\xBF\xBD"},
	{"𠮷𬭎", "𠮷𬭎"},
};

START_TEST(stays_text)
{
	struct buffer out = {0};

	ck_assert(html_add_text(&out, cases[_i].text));
	ck_assert_str_eq(buffer_text(&out), cases[_i].html);
	buffer_release(&out);
}
END_TEST

/* Nothing of it is markup, and what cannot be seen is shown as on the screen. */
START_TEST(hostile_text_stays_text)
{
	const struct hostile *hostile = &hostile_texts[_i];
	struct buffer out = {0}, shown = {0};

	ck_assert(html_add_text(&out, hostile->text));
	ck_assert(html_add_text(&shown, hostile->shown));
	ck_assert_str_eq(buffer_text(&out), buffer_text(&shown));
	ck_assert_ptr_null(strpbrk(buffer_text(&out), "<>\"'\x1B\x07\x08\x7F"));
	buffer_release(&out);
	buffer_release(&shown);
}
END_TEST

START_TEST(an_element)
{
	struct buffer out = {0};

	ck_assert(html_add_element(&out, "td", "</td>"));
	ck_assert_str_eq(buffer_text(&out), "<td>&lt;/td&gt;</td>");
	buffer_release(&out);
}
END_TEST

START_TEST(a_full_buffer_is_told)
{
	struct buffer out = {.maximum = 8};

	ck_assert(!html_add_element(&out, "td", "somebody"));
	buffer_release(&out);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, stays_text, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_loop_test(tests, hostile_text_stays_text, 0, HOSTILE_TEXTS);
	tcase_add_test(tests, an_element);
	tcase_add_test(tests, a_full_buffer_is_told);
}

UNIT_MAIN("html", add_tests)
