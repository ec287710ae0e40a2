#include "unit.h"

#include <stdint.h>

#include "menzhen/base/json_writer.h"

START_TEST(strings_are_escaped)
{
	static const struct {
		const char *text, *expected;
	} cases[] = {
		{"", "\"\""},
		{"拖欠工资", "\"拖欠工资\""},
		{"a\"b\\c/", "\"a\\\"b\\\\c/\""},
		{"a\nb\tc\r", "\"a\\nb\\tc\\u000d\""},
		{"\x01\x1B\x1F", "\"\\u0001\\u001b\\u001f\""},
		{"\x7F\xC2\x9B", "\"\\u007f\\u009b\""},
		{"😀", "\"😀\""},
		{"a\u2028b\u2029", "\"a\\u2028b\\u2029\""},
		{"\u202Eevil\u2066", "\"\\u202eevil\\u2066\""},
		{"\u200B\uFEFF", "\"\\u200b\\ufeff\""},
		{"\U000E0041", "\"\\udb40\\udc41\""}, /* a tag, of the fourteenth plane */
		{"\xFFz\xE9\x97", "\"\uFFFDz\uFFFD\uFFFD\""},
		{"\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
		{NULL, "null"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buffer out = {0};
		struct json_writer json = {.out = &out};
		json_string(&json, cases[i].text);
		ck_assert_str_eq(buffer_text(&out), cases[i].expected);
		buffer_release(&out);
	}
}
END_TEST

START_TEST(commas_stand_between_and_nowhere_else)
{
	struct buffer out = {0};
	struct json_writer json = {.out = &out};
	json_object_begin(&json);
	json_member(&json, "number", "N07");
	json_member(&json, "lawyer", NULL);
	json_member_integer(&json, "waited", 6);
	json_member_boolean(&json, "night", true);
	json_key(&json, "empty");
	json_array_begin(&json);
	json_array_end(&json);
	json_key(&json, "rows");
	json_array_begin(&json);
	json_object_begin(&json);
	json_object_end(&json);
	json_object_begin(&json);
	json_member(&json, "k\"", "v");
	json_object_end(&json);
	json_array_begin(&json);
	json_null(&json);
	json_boolean(&json, false);
	json_integer(&json, -1);
	json_array_end(&json);
	json_array_end(&json);
	json_member(&json, "last", "");
	json_object_end(&json);
	ck_assert_str_eq(buffer_text(&out), "{\"number\":\"N07\",\"lawyer\":null,\"waited\":6,"
					    "\"night\":true,\"empty\":[],\"rows\":[{},"
					    "{\"k\\\"\":\"v\"},[null,false,-1]],\"last\":\"\"}");
	buffer_release(&out);
}
END_TEST

START_TEST(integers_over_their_whole_range)
{
	struct buffer out = {0};
	struct json_writer json = {.out = &out};
	json_array_begin(&json);
	json_integer(&json, INT64_MIN);
	json_integer(&json, INT64_MAX);
	json_array_end(&json);
	ck_assert_str_eq(buffer_text(&out), "[-9223372036854775808,9223372036854775807]");
	buffer_release(&out);
}
END_TEST

START_TEST(a_full_buffer_is_seen_at_the_end)
{
	struct buffer out = {.maximum = 8};
	struct json_writer json = {.out = &out};
	json_object_begin(&json);
	json_member(&json, "name", "value");
	json_object_end(&json);
	ck_assert(out.failed);
	buffer_release(&out);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, strings_are_escaped);
	tcase_add_test(tests, commas_stand_between_and_nowhere_else);
	tcase_add_test(tests, integers_over_their_whole_range);
	tcase_add_test(tests, a_full_buffer_is_seen_at_the_end);
}

UNIT_MAIN("json_writer", add_tests)
