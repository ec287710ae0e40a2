/* Keys by name and number. */
#include "menzhen/tui/terminal/key.h"

#include "unit.h"

static const struct {
	const char *name;
	int32_t code;
} both_ways[] = {
	{"F1", KEYCODE_F(1)},
	{"F12", KEYCODE_F(12)},
	{"Ctrl-P", 16},
	{"Ctrl-A", 1},
	{"Ctrl-Z", 26},
	{"Tab", '\t'},
	{"Enter", '\r'},
	{"Esc", 27},
	{"Space", ' '},
	{"PgDn", KEYCODE_PAGE_DOWN},
	{"Shift-Tab", KEYCODE_BACK_TAB},
	{"/", '/'},
	{"n", 'n'},
	{"N", 'N'},
	{"f", 'f'},
	{"<", '<'},
	{"张", 0x5F20},
};

START_TEST(names_go_both_ways)
{
	char label[KEY_LABEL_SIZE];
	int32_t code = 0;
	ck_assert_str_eq(key_label(both_ways[_i].code, label), both_ways[_i].name);
	ck_assert(key_parse(both_ways[_i].name, &code));
	ck_assert_int_eq(code, both_ways[_i].code);
}
END_TEST

START_TEST(no_such_key)
{
	static const char *const names[] = {
		"", "F0", "F13", "F1x", "Ctrl-", "Ctrl-1", "Ctrl-PP", "nn", "\x01", "\xFF"};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		int32_t code = 77;
		ck_assert_msg(!key_parse(names[i], &code), "'%s'", names[i]);
		ck_assert_int_eq(code, 77);
	}
}
END_TEST

START_TEST(names_without_regard_to_case)
{
	int32_t code;
	ck_assert(key_parse("ctrl-p", &code));
	ck_assert_int_eq(code, 16);
	ck_assert(key_parse("f2", &code));
	ck_assert_int_eq(code, KEYCODE_F(2));
}
END_TEST

START_TEST(text_is_what_can_be_typed)
{
	ck_assert(key_is_text(' '));
	ck_assert(key_is_text('~'));
	ck_assert(key_is_text(0xA0));
	ck_assert(key_is_text(0x5F20));
	ck_assert(key_is_text(0x2B74E));
	ck_assert(!key_is_text(0));
	ck_assert(!key_is_text(27));
	ck_assert(!key_is_text(KEYCODE_BACKSPACE));
	ck_assert(!key_is_text(0x9B)); /* a control code that terminals take for Escape [ */
	ck_assert(!key_is_text(KEYCODE_UP));
	ck_assert(!key_is_text(KEYCODE_F(1)));
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, names_go_both_ways, 0, sizeof(both_ways) / sizeof(both_ways[0]));
	tcase_add_test(tests, no_such_key);
	tcase_add_test(tests, names_without_regard_to_case);
	tcase_add_test(tests, text_is_what_can_be_typed);
}

UNIT_MAIN("key", add)
