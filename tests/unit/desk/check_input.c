/* From bytes and key numbers to events. */
#include "menzhen/tui/terminal/input.h"

#include <string.h>

#include "unit.h"

/* Feed BYTES and check that exactly the CODES (ending in 0) come out. */
static void expect(struct input *input, const char *bytes, const int32_t *codes)
{
	struct key_event event = {0};
	for (const char *at = bytes; *at; at++) {
		input_byte(input, (unsigned char)*at);
		for (; input_take(input, &event); codes++) {
			ck_assert_int_ne(*codes, 0);
			ck_assert_int_eq(event.code, *codes);
		}
	}
	ck_assert_int_eq(*codes, 0);
}

static const struct {
	const char *bytes;
	int32_t codes[6];
} cases[] = {
	{"ab", {'a', 'b'}},
	{"张三", {0x5F20, 0x4E09}},
	{"\xF0\xAB\x9D\x8E", {0x2B74E}},
	{"\r", {KEYCODE_ENTER}},
	{"\n", {KEYCODE_ENTER}},
	{"\x08\x7F", {KEYCODE_BACKSPACE, KEYCODE_BACKSPACE}},
	{"\x10", {KEYCODE_CTRL('P')}},
	{"\xE5\xBC"
	 "a",
		{'a'}},                 /* a character broken off */
	{"\xE5\xE5\xBC\xA0", {0x5F20}}, /* and begun again */
	{"\x80\xBF"
	 "a",
		{'a'}},
	{"\xC0\x80"
	 "a",
		{'a'}}, /* overlong */
	{"\xED\xA0\x80"
	 "a",
		{'a'}}, /* a surrogate */
	{"\xFF\xFE"
	 "a",
		{'a'}},
};

START_TEST(puts_characters_together)
{
	struct input input = {0};
	expect(&input, cases[_i].bytes, cases[_i].codes);
	input_release(&input);
}
END_TEST

/* Feed what lies between the two marks and take the one event that results. */
static struct key_event pasted(struct input *input, const char *bytes)
{
	struct key_event event;
	input_code(input, KEYCODE_PASTE_BEGIN);
	for (; *bytes; bytes++) {
		input_byte(input, (unsigned char)*bytes);
		ck_assert(!input_take(input, &event));
	}
	input_code(input, KEYCODE_PASTE_END);
	ck_assert(input_take(input, &event));
	ck_assert_int_eq(event.code, KEYCODE_PASTE);
	return event;
}

START_TEST(collects_a_paste)
{
	struct input input = {0};
	ck_assert_str_eq(pasted(&input, "张三\r李四").paste, "张三\n李四");
	ck_assert_str_eq(
		pasted(&input, "张三\r\n李四\r\n\r\n王五\n\r").paste, "张三\n李四\n\n王五\n\n");
	ck_assert_str_eq(pasted(&input, "").paste, "");
	ck_assert_str_eq(pasted(&input, "x\x08y").paste, "x\x08y"); /* the field filters */
	expect(&input, "a", (int32_t[]){'a', 0});
	input_release(&input);
}
END_TEST

START_TEST(keys_within_a_paste_are_dropped)
{
	struct input input = {0};
	struct key_event event;
	input_code(&input, KEYCODE_PASTE_BEGIN);
	input_byte(&input, 'a');
	input_code(&input, KEYCODE_UP);
	ck_assert(!input_take(&input, &event));
	input_code(&input, KEYCODE_RESIZE); /* not typed: comes through */
	ck_assert(input_take(&input, &event));
	ck_assert_int_eq(event.code, KEYCODE_RESIZE);
	input_taken(&input);
	input_byte(&input, 'b');
	input_code(&input, KEYCODE_PASTE_END);
	ck_assert(input_take(&input, &event));
	ck_assert_str_eq(event.paste, "ab");
	input_taken(&input);
	ck_assert_str_eq(buffer_text(&input.paste), "");
	input_release(&input);
}
END_TEST

START_TEST(a_paste_without_end_is_given_out)
{
	struct input input = {0};
	struct key_event event;
	input_timeout(&input);
	ck_assert(!input_take(&input, &event));
	input_code(&input, KEYCODE_PASTE_BEGIN);
	input_byte(&input, 'a');
	input_timeout(&input);
	ck_assert(input_take(&input, &event));
	ck_assert_str_eq(event.paste, "a");
	input_code(&input, KEYCODE_PASTE_END); /* late: means nothing any more */
	ck_assert(!input_take(&input, &event));
	input_release(&input);
}
END_TEST

START_TEST(a_paste_is_bounded)
{
	struct input input = {0};
	struct key_event event;
	input_code(&input, KEYCODE_PASTE_BEGIN);
	for (int i = 0; i < INPUT_PASTE_MAX + 1000; i++)
		input_byte(&input, 'x');
	input_code(&input, KEYCODE_PASTE_END);
	ck_assert(input_take(&input, &event));
	ck_assert_uint_le(strlen(event.paste), INPUT_PASTE_MAX);
	ck_assert_uint_ge(strlen(event.paste), INPUT_PASTE_MAX - 4);
	input_release(&input);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, puts_characters_together, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, collects_a_paste);
	tcase_add_test(tests, keys_within_a_paste_are_dropped);
	tcase_add_test(tests, a_paste_without_end_is_given_out);
	tcase_add_test(tests, a_paste_is_bounded);
}

UNIT_MAIN("input", add)
