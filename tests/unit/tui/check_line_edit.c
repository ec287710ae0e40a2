/* Editing a field: tables of "text before, keys, text after", with | for the cursor. */
#include "menzhen/tui/widget/line_edit.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/text.h"
#include "unit.h"

struct edit_case {
	const char *before, *keys, *after;
};

/* Type KEYS into EDIT: characters, and keys by their names in <>. Returns the last result. */
static enum edit_result type(struct line_edit *edit, const char *keys)
{
	enum edit_result result = EDIT_IGNORED;
	while (*keys) {
		struct key_event event = {0};
		const char *end = *keys == '<' ? strchr(keys, '>') : NULL;
		if (end) {
			char name[KEY_LABEL_SIZE + 8];
			snprintf(name, sizeof(name), "%.*s", (int)(end - keys - 1), keys + 1);
			ck_assert_msg(key_parse(name, &event.code), "no key <%s>", name);
			keys = end + 1;
		} else {
			keys += text_decode(keys, strlen(keys), &event.code);
		}
		result = line_edit_key(edit, &event);
	}
	return result;
}

static enum edit_result paste(struct line_edit *edit, const char *text)
{
	return line_edit_key(edit, &(struct key_event){.code = KEYCODE_PASTE, .paste = text});
}

/* Put the text in, without its |, and the cursor where that stood. */
static void begin(struct line_edit *edit, const char *marked)
{
	char text[512];
	const char *mark = strchr(marked, '|');
	ck_assert_ptr_nonnull(mark);
	snprintf(text, sizeof(text), "%.*s%s", (int)(mark - marked), marked, mark + 1);
	ck_assert(line_edit_set(edit, text));
	edit->cursor = (size_t)(mark - marked);
}

static void assert_state(const struct line_edit *edit, const char *expected, const char *keys)
{
	char state[1024];
	const char *text = line_edit_text(edit);
	snprintf(state, sizeof(state), "%.*s|%s", (int)edit->cursor, text, text + edit->cursor);
	ck_assert_msg(strcmp(state, expected) == 0, "after %s: %s, not %s", keys, state, expected);
}

static void run_cases(struct line_edit_rules rules, const struct edit_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct line_edit edit = {.rules = rules};
		line_edit_view(&edit, 5, 11); /* several lines: broken at 10 columns */
		begin(&edit, cases[i].before);
		type(&edit, cases[i].keys);
		assert_state(&edit, cases[i].after, cases[i].keys);
		line_edit_release(&edit);
	}
}

#define RUN(rules, cases) run_cases(rules, cases, sizeof(cases) / sizeof((cases)[0]))

START_TEST(moves_by_what_people_see)
{
	static const struct edit_case cases[] = {
		{"|", "<Left>", "|"},
		{"|", "<Right>", "|"},
		{"ab|", "<Left>", "a|b"},
		{"张三|", "<Left>", "张|三"},
		{"|张三", "<Right>", "张|三"},
		{"e\u0301x|", "<Left><Left>", "|e\u0301x"}, /* e with an accent of its own is one */
		{"|e\u0301x", "<Right>", "e\u0301|x"},
		{"\U0002B74E|", "<Left>", "|\U0002B74E"}, /* four bytes */
		{"一二三|", "<Home>", "|一二三"},
		{"|一二三", "<End>", "一二三|"},
		{"一二|三", "<Ctrl-A>", "|一二三"},
		{"一|二三", "<Ctrl-E>", "一二三|"},
	};
	RUN((struct line_edit_rules){0}, cases);
}
END_TEST

START_TEST(moves_by_words)
{
	static const struct edit_case cases[] = {
		{"one two|", "<Ctrl-Left>", "one |two"},
		{"one two |", "<Ctrl-Left>", "one |two "},
		{"one |two", "<Ctrl-Left>", "|one two"},
		{"|one two", "<Ctrl-Right>", "one| two"},
		{"one| two", "<Ctrl-Right>", "one two|"},
		{"拖欠工资abc|", "<Ctrl-Left>", "拖欠工资|abc"},
		{"拖欠工资|abc", "<Ctrl-Left>", "|拖欠工资abc"},
		{"来了，走了|", "<Ctrl-Left>", "来了，|走了"},
		{"来了，|走了", "<Ctrl-Left>", "来了|，走了"},
		{"|", "<Ctrl-Left>", "|"},
		{"|", "<Ctrl-Right>", "|"},
	};
	RUN((struct line_edit_rules){0}, cases);
}
END_TEST

START_TEST(types_and_deletes)
{
	static const struct edit_case cases[] = {
		{"|", "abc", "abc|"},
		{"张|", "三", "张三|"},
		{"a|c", "b", "ab|c"},
		{"张三|", "<Backspace>", "张|"},
		{"|张三", "<Backspace>", "|张三"},
		{"|张三", "<Del>", "|三"},
		{"张三|", "<Del>", "张三|"},
		{"e\u0301|", "<Backspace>", "|"},
		{"one two|", "<Ctrl-W>", "one |"},
		{"one two |", "<Ctrl-W>", "one |"},
		{"|one two", "<Ctrl-Del>", "| two"},
		{"拖欠|工资", "<Ctrl-U>", "|工资"},
		{"拖欠|工资", "<Ctrl-K>", "拖欠|"},
		{"ａｂ|", "１", "ａｂ１|"}, /* not folded where no number is meant */
		/* no more marks on a character than can be drawn, however they come */
		{"|", "e\u0301\u0302\u0303\u0304\u0305\u0306", "e\u0301\u0302\u0303\u0304|"},
		{"a|b", "\u0301\uFE0F\uFE00", "a\u0301\uFE0F|b"},
		{"a|b", "\u202E\u200B", "a|b"},
		/* Halves that become one flag. */
		{"|\U0001F1F3", "\U0001F1E8", "\U0001F1E8\U0001F1F3|"},
		{"\U0001F1E8|x\U0001F1F3", "<Del>", "\U0001F1E8\U0001F1F3|"},
	};
	RUN((struct line_edit_rules){0}, cases);
}
END_TEST

START_TEST(undoes_and_redoes)
{
	static const struct edit_case cases[] = {
		{"|", "<Ctrl-Z>", "|"},
		{"x|", "<Ctrl-Z>", "x|"},  /* what was set is no step */
		{"|", "abc<Ctrl-Z>", "|"}, /* a word is one step */
		{"|", "abc<Ctrl-Z><Ctrl-Y>", "abc|"},
		{"|", "ab cd<Ctrl-Z>", "ab |"},
		{"|", "ab cd<Ctrl-Z><Ctrl-Z>", "|"},
		{"|", "ab<Left>c<Ctrl-Z>", "a|b"}, /* moving ends a step */
		{"abc|", "<Backspace><Backspace><Ctrl-Z>", "abc|"},
		{"abc|", "<Backspace>x<Ctrl-Z>", "ab|"},
		{"a b|", "<Ctrl-U><Ctrl-Z>", "a b|"},
		{"a b|", "<Ctrl-U><Ctrl-Z><Ctrl-Y>", "|"},
		{"|", "ab<Ctrl-Z>c<Ctrl-Y>", "c|"}, /* a change forgets what was undone */
		{"|", "ab<Ctrl-Y>", "ab|"},
	};
	RUN((struct line_edit_rules){0}, cases);
}
END_TEST

START_TEST(folds_full_width_where_a_number_is_meant)
{
	static const struct edit_case cases[] = {
		{"|", "３２０４", "3204|"},
		{"|", "ｘ", "x|"},
		{"|", "（０５１９）", "(0519)|"},
		{"1|", "\u3000", "1 |"},
		{"|", "张", "张|"},
	};
	RUN((struct line_edit_rules){.fold = true}, cases);
}
END_TEST

START_TEST(edits_several_lines)
{
	static const struct edit_case cases[] = {
		{"a|b", "<Enter>", "a\n|b"},
		{"ab\nc|d", "<Home>", "ab\n|cd"},
		{"a|b\ncd", "<End>", "ab|\ncd"},
		{"ab\nc|d", "<Up>", "a|b\ncd"},
		{"a|b\ncd", "<Down>", "ab\nc|d"},
		{"ab\ncd|", "<Ctrl-U>", "ab\n|"},
		{"|ab\ncd", "<Ctrl-K>", "|\ncd"},
		{"ab\n|cd", "<Backspace>", "ab|cd"},
		/* ten columns: 一二三四五 / 六七八 */
		{"一二三四五六七|八", "<Up>", "一二|三四五六七八"},
		{"一二|三四五六七八", "<Down>", "一二三四五六七|八"},
		/* over a shorter line the column is remembered */
		{"abcd|\nx\nabcd", "<Down><Down>", "abcd\nx\nabcd|"},
		{"|\n\nabcd", "<Down><Down>", "\n\n|abcd"},
		/* a column in the middle of a wide character is its left edge */
		{"abc|\n一二三", "<Down>", "abc\n一|二三"},
	};
	RUN((struct line_edit_rules){.multiline = true}, cases);
}
END_TEST

START_TEST(leaves_other_keys_to_the_form)
{
	struct line_edit line = {0}, note = {.rules.multiline = true};
	static const char *const others[] = {
		"<Tab>", "<Shift-Tab>", "<Esc>", "<F2>", "<Ctrl-P>", "<Up>", "<Down>", "<PgDn>"};
	line_edit_view(&note, 5, 11);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		ck_assert_int_eq(type(&line, others[i]), EDIT_IGNORED);
		ck_assert_int_eq(type(&note, others[i]), EDIT_IGNORED);
	}
	ck_assert_int_eq(type(&line, "<Enter>"), EDIT_IGNORED);
	ck_assert_int_eq(type(&note, "<Enter>"), EDIT_CHANGED);
	ck_assert_int_eq(type(&note, "<Up>"), EDIT_MOVED);
	ck_assert_int_eq(type(&note, "<Up>"), EDIT_IGNORED);
	line_edit_release(&line);
	line_edit_release(&note);
}
END_TEST

START_TEST(pastes_only_what_may_stand_there)
{
	static const struct {
		bool multiline;
		const char *text, *after;
	} cases[] = {
		{false, "张三\n李四", "张三 李四|"},
		{true, "张三\n李四", "张三\n李四|"},
		{true, "a\r\nb", "a\nb|"},
		{false, "a\tb", "a b|"},
		{true, "a\tb", "a b|"},
		{false, "a\033[31mb", "a [31mb|"},
		{false, "\uFEFF王\u200B五", "王五|"}, /* invisible, as from web pages */
		{false, "\u202Eabc", "abc|"},         /* turns the direction */
		{false,
			"a\xFF"
			"b",
			"a\uFFFD"
			"b|"},
		{false, "", "|"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct line_edit edit = {.rules.multiline = cases[i].multiline};
		paste(&edit, cases[i].text);
		assert_state(&edit, cases[i].after, "pasting");
		line_edit_release(&edit);
	}
}
END_TEST

START_TEST(a_paste_is_one_step)
{
	struct line_edit edit = {0};
	type(&edit, "ab");
	paste(&edit, "cd");
	type(&edit, "ef");
	assert_state(&edit, "abcdef|", "typing");
	type(&edit, "<Ctrl-Z>");
	assert_state(&edit, "abcd|", "undo");
	type(&edit, "<Ctrl-Z>");
	assert_state(&edit, "ab|", "undo");
	line_edit_release(&edit);
}
END_TEST

START_TEST(keeps_to_the_maximum_in_characters)
{
	struct line_edit edit = {.rules.maximum = 3};
	ck_assert_int_eq(type(&edit, "张三丰"), EDIT_CHANGED);
	ck_assert_int_eq(type(&edit, "x"), EDIT_FULL);
	assert_state(&edit, "张三丰|", "typing");
	type(&edit, "<Backspace>");
	ck_assert_int_eq(paste(&edit, "xyz"), EDIT_FULL);
	assert_state(&edit, "张三x|", "pasting");
	ck_assert_int_eq(type(&edit, "<Ctrl-U>"), EDIT_CHANGED);
	ck_assert(line_edit_set(&edit, "甲乙丙丁"));
	assert_state(&edit, "甲乙丙|", "setting");
	line_edit_release(&edit);
}
END_TEST

START_TEST(undo_is_kept_within_bounds)
{
	struct line_edit edit = {.rules.maximum = 1000};
	for (int i = 0; i < EDIT_HISTORY_MAX + 10; i++)
		paste(&edit, "x");
	for (int i = 0; i < EDIT_HISTORY_MAX; i++)
		ck_assert_int_eq(type(&edit, "<Ctrl-Z>"), EDIT_CHANGED);
	ck_assert_int_eq(type(&edit, "<Ctrl-Z>"), EDIT_MOVED);
	assert_state(&edit, "xxxxxxxxxx|", "undo");
	line_edit_release(&edit);
}
END_TEST

START_TEST(scrolls_to_the_cursor)
{
	static const struct {
		const char *state;
		int width;
		const char *shown;
		int column;
	} cases[] = {
		{"abc|", 10, "abc", 3}, {"abcdefghi|", 10, "abcdefghi", 9},
		{"abcdefghij|", 10, "bcdefghij", 9}, /* one column is the cursor's */
		{"|abcdefghijkl", 10, "abcdefghij", 0}, {"一二三四五|", 10, "二三四五", 8},
		{"一二三四|五", 10, "一二三四五", 8},
		{"a一二三四|五", 10, "一二三四五", 8}, /* the cursor covers two columns */
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct line_edit edit = {0};
		begin(&edit, cases[i].state);
		struct line_edit_view view = line_edit_view(&edit, 1, cases[i].width);
		char shown[128];
		snprintf(shown, sizeof(shown), "%.*s", (int)(view.to - view.from),
			line_edit_text(&edit) + view.from);
		ck_assert_str_eq(shown, cases[i].shown);
		ck_assert_int_eq(view.column, cases[i].column);
		ck_assert_int_eq(view.row, 0);
		line_edit_release(&edit);
	}
}
END_TEST

START_TEST(scrolls_back_when_text_goes)
{
	struct line_edit edit = {0};
	line_edit_set(&edit, "abcdefghijklmnop");
	ck_assert_uint_gt(line_edit_view(&edit, 1, 10).from, 0);
	for (int i = 0; i < 10; i++)
		type(&edit, "<Backspace>");
	struct line_edit_view view = line_edit_view(&edit, 1, 10);
	ck_assert_uint_eq(view.from, 0);
	ck_assert_int_eq(view.column, 6);
	line_edit_release(&edit);
}
END_TEST

START_TEST(scrolls_by_rows)
{
	struct line_edit edit = {.rules.multiline = true};
	line_edit_set(&edit, "1\n2\n3\n4");
	struct line_edit_view view = line_edit_view(&edit, 2, 11);
	ck_assert_uint_eq(view.from, 4);
	ck_assert_int_eq(view.row, 1);
	ck_assert_int_eq(view.column, 1);
	edit.cursor = 0;
	view = line_edit_view(&edit, 2, 11);
	ck_assert_uint_eq(view.from, 0);
	ck_assert_int_eq(view.row, 0);
	ck_assert_int_eq(view.column, 0);
	line_edit_release(&edit);
}
END_TEST

START_TEST(a_secret_shows_as_stars_and_keeps_nothing)
{
	struct line_edit edit = {.rules.secret = true};
	struct buffer stars = {0};
	for (const char *digit = "735 91"; *digit; digit++)
		line_edit_key(&edit, &(struct key_event){.code = *digit});
	line_edit_insert(&edit, "密");
	ck_assert_str_eq(line_edit_text(&edit), "735 91密");
	struct line_edit_view view = line_edit_stars(&edit, 20, &stars);
	ck_assert_str_eq(buffer_text(&stars), "*******");
	ck_assert_int_eq(view.column, 7);
	line_edit_key(&edit, &(struct key_event){.code = KEYCODE_HOME});
	ck_assert_int_eq(line_edit_stars(&edit, 20, &stars).column, 0);
	line_edit_stars(&edit, 5, &stars); /* a long one stays in its field */
	ck_assert_str_eq(buffer_text(&stars), "****");
	line_edit_key(&edit, &(struct key_event){.code = KEYCODE_DELETE});
	ck_assert_str_eq(line_edit_text(&edit), "35 91密");
	ck_assert_int_eq(
		line_edit_key(&edit, &(struct key_event){.code = KEYCODE_CTRL('Z')}), EDIT_MOVED);
	ck_assert_str_eq(line_edit_text(&edit), "35 91密");
	ck_assert_uint_eq(edit.history.undo.count, 0);
	buffer_release(&stars);
	line_edit_release(&edit);
}
END_TEST

START_TEST(a_secret_is_cut_at_its_maximum)
{
	struct line_edit edit = {.rules.secret = true};
	for (int i = 0; i < LINE_EDIT_SECRET_MAXIMUM; i++)
		ck_assert_int_eq(line_edit_insert(&edit, "密"), EDIT_CHANGED);
	ck_assert_int_eq(line_edit_insert(&edit, "x"), EDIT_FULL);
	line_edit_release(&edit);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_secret_shows_as_stars_and_keeps_nothing);
	tcase_add_test(tests, a_secret_is_cut_at_its_maximum);
	tcase_add_test(tests, moves_by_what_people_see);
	tcase_add_test(tests, moves_by_words);
	tcase_add_test(tests, types_and_deletes);
	tcase_add_test(tests, undoes_and_redoes);
	tcase_add_test(tests, folds_full_width_where_a_number_is_meant);
	tcase_add_test(tests, edits_several_lines);
	tcase_add_test(tests, leaves_other_keys_to_the_form);
	tcase_add_test(tests, pastes_only_what_may_stand_there);
	tcase_add_test(tests, a_paste_is_one_step);
	tcase_add_test(tests, keeps_to_the_maximum_in_characters);
	tcase_add_test(tests, undo_is_kept_within_bounds);
	tcase_add_test(tests, scrolls_to_the_cursor);
	tcase_add_test(tests, scrolls_back_when_text_goes);
	tcase_add_test(tests, scrolls_by_rows);
}

UNIT_MAIN("line_edit", add)
