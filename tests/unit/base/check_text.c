#include "hostile.h"
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/text.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* What RFC 3629 calls well formed, and every kind of what it does not. */
static const struct {
	const char *text;
	bool valid;
} encodings[] = {
	{"", true},
	{"abc", true},
	{"门诊", true},
	{"\x7F", true},
	{"\xC2\x80", true},
	{"\xDF\xBF", true},
	{"\xE0\xA0\x80", true},
	{"\xED\x9F\xBF", true},
	{"\xEE\x80\x80", true},
	{"\xEF\xBF\xBF", true},
	{"\xF0\x90\x80\x80", true},
	{"\xF4\x8F\xBF\xBF", true},
	{"\x80", false},             /* continuation alone */
	{"\xC0\x80", false},         /* overlong */
	{"\xC1\xBF", false},         /* overlong */
	{"\xE0\x9F\xBF", false},     /* overlong */
	{"\xF0\x8F\xBF\xBF", false}, /* overlong */
	{"\xED\xA0\x80", false},     /* surrogate */
	{"\xED\xBF\xBF", false},     /* surrogate */
	{"\xF4\x90\x80\x80", false}, /* past U+10FFFF */
	{"\xF5\x80\x80\x80", false},
	{"\xFF", false},
	{"\xE9\x97", false}, /* cut short */
	{"\xE9", false},
	{"a\xE9\x97z", false},
	{"\xF0\x9F\x98", false},
};

START_TEST(valid_is_shortest_form_without_surrogates)
{
	for (size_t i = 0; i < COUNT(encodings); i++)
		ck_assert_msg(text_valid(encodings[i].text, strlen(encodings[i].text)) ==
				      encodings[i].valid,
			"case %zu", i);
	ck_assert(text_valid("a\0b", 3));
	ck_assert(text_valid("门诊", 3));
	ck_assert(!text_valid("门诊", 4));
}
END_TEST

START_TEST(decoding_always_ends_and_marks_broken_bytes)
{
	for (size_t i = 0; i < COUNT(encodings); i++) {
		const char *text = encodings[i].text;
		size_t length = strlen(text), at = 0, steps = 0;
		bool broken = false;
		int32_t codepoint;
		while (at < length) {
			size_t size = text_decode(text + at, length - at, &codepoint);
			ck_assert_uint_ge(size, 1);
			broken = broken || (codepoint == 0xFFFD && size == 1);
			at += size;
			ck_assert_uint_le(++steps, 16);
		}
		ck_assert_uint_eq(at, length);
		ck_assert_msg(broken == !encodings[i].valid, "case %zu", i);
		ck_assert_uint_eq(text_decode(text + at, 0, &codepoint), 0);
	}
}
END_TEST

START_TEST(encoding_is_the_inverse_of_decoding)
{
	static const int32_t edges[] = {0, 'a', 0x7F, 0x80, 0x7FF, 0x800, 0x95E8, 0xD7FF, 0xE000,
		0xFFFD, 0xFFFF, 0x10000, 0x20BB7, 0x10FFFF};
	for (size_t i = 0; i < COUNT(edges); i++) {
		char bytes[4];
		int32_t codepoint = -1;
		size_t size = text_encode(edges[i], bytes);
		ck_assert_uint_eq(text_decode(bytes, size, &codepoint), size);
		ck_assert_int_eq(codepoint, edges[i]);
	}
}
END_TEST

START_TEST(what_is_no_character_is_encoded_as_the_replacement)
{
	static const int32_t wrong[] = {-1, 0xD800, 0xDFFF, 0x110000, INT32_MAX, INT32_MIN};
	for (size_t i = 0; i < COUNT(wrong); i++) {
		char bytes[4];
		ck_assert_uint_eq(text_encode(wrong[i], bytes), 3);
		ck_assert_int_eq(memcmp(bytes, "\xEF\xBF\xBD", 3), 0);
	}
}
END_TEST

START_TEST(copies_are_cut_at_a_character)
{
	static const struct {
		const char *text;
		size_t size;
		const char *expected;
	} cases[] = {
		{"门诊", 8, "门诊"},
		{"门诊", 7, "门诊"},
		{"门诊", 6, "门"},
		{"门诊", 4, "门"},
		{"门诊", 3, ""},
		{"门诊", 1, ""},
		{"a😀", 5, "a"},
		{"", 1, ""},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		char out[16];
		ck_assert_str_eq(text_copy(cases[i].text, out, cases[i].size), cases[i].expected);
		ck_assert_uint_eq(
			text_cut(cases[i].text, cases[i].size - 1), strlen(cases[i].expected));
	}
}
END_TEST

/* Each row is a text given cluster by cluster. */
static const char *const clusters[][6] = {
	{"a", "b", "门", "诊"}, {"e\u0301", "x"}, /* letter and accent */
	{"\r\n", "a"},                            /* one line end */
	{"👨‍👩‍👧", "👍🏽"},       /* joined family, skin tone */
	{"🇨🇳", "🇭🇰", "a"},                        /* flags come in pairs */
	{"\uAC00\u11A8", "\uAC00"},               /* Hangul syllable and final */
	{"\u8FBB\U000E0100", "\u845B\U000E0101"}, /* ideographs with variation selectors */
	{"a", "\xE9", "b"},                       /* a broken byte stands alone */
};

START_TEST(graphemes_are_walked_both_ways)
{
	for (size_t i = 0; i < COUNT(clusters); i++) {
		char text[128] = "";
		size_t starts[7] = {0}, count = 0;
		for (; count < 6 && clusters[i][count]; count++) {
			strcat(text, clusters[i][count]);
			starts[count + 1] = strlen(text);
		}
		size_t length = strlen(text);
		for (size_t k = 0; k < count; k++) {
			ck_assert_msg(text_grapheme_next(text, length, starts[k]) ==
					      starts[k + 1] - starts[k],
				"row %zu cluster %zu", i, k);
			ck_assert_msg(
				text_grapheme_previous(text, length, starts[k + 1]) == starts[k],
				"row %zu cluster %zu", i, k);
		}
		ck_assert_uint_eq(text_grapheme_next(text, length, length), 0);
		ck_assert_uint_eq(text_grapheme_previous(text, length, 0), 0);
	}
}
END_TEST

START_TEST(widths)
{
	static const struct {
		const char *text;
		int columns;
	} cases[] = {
		{"", 0},
		{"abc", 3},
		{"门诊", 4},
		{"N07 张*", 7},
		{"（）", 4},
		{"ＡＢ", 4},
		{"\u3000", 2},
		{"ｱ", 1},
		{"\U00020BB7", 2},
		{"é", 1},
		{"e\u0301", 1},
		{"\u8FBB\uFE00", 2},
		{"\u200B", 0},
		{"\t\n\x1B\x7F", 0},
		{"\xC2\x85", 0},
		{"—…·●★", 5}, /* ambiguous ones are narrow */
		{"┌─┐│", 4},
		{"한", 2},
		{"😀", 2},
		{"\u0915\u093E", 2}, /* a spacing mark */
		{"\xE9", 1},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		ck_assert_msg(text_width(cases[i].text) == cases[i].columns, "%s: %d",
			cases[i].text, text_width(cases[i].text));
}
END_TEST

START_TEST(fit_keeps_clusters_whole)
{
	static const struct {
		const char *text;
		int columns;
		const char *expected;
		int used;
	} cases[] = {
		{"abc", 2, "ab", 2},
		{"abc", 3, "abc", 3},
		{"abc", 9, "abc", 3},
		{"abc", 0, "", 0},
		{"abc", -1, "", 0},
		{"门诊", 4, "门诊", 4},
		{"门诊", 3, "门", 2},
		{"门诊", 1, "", 0},
		{"a门诊", 4, "a门", 3},
		{"e\u0301x", 1, "e\u0301", 1},
		{"ae\u0301", 1, "a", 1},
		{"a\u200B", 1, "a\u200B", 1},
		{"", 5, "", 0},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		int used = -1;
		size_t bytes = text_fit(cases[i].text, cases[i].columns, &used);
		ck_assert_msg(bytes == strlen(cases[i].expected), "case %zu: %zu", i, bytes);
		ck_assert_int_eq(memcmp(cases[i].text, cases[i].expected, bytes), 0);
		ck_assert_int_eq(used, cases[i].used);
		ck_assert_uint_eq(text_fit(cases[i].text, cases[i].columns, NULL), bytes);
	}
}
END_TEST

START_TEST(safe_text_cannot_act_or_deceive)
{
	static const struct {
		const char *text, *expected;
	} cases[] = {
		{"张三 (N07)", "张三 (N07)"},
		{"\x1B[2J", "<U+001B>[2J"},
		{"a\x07", "a<U+0007>"},
		{"a\x7F", "a<U+007F>"},
		{"\xC2\x9B"
		 "2J",
			"<U+009B>2J"},
		{"\xC2\x85", "<U+0085>"},
		{"\u202Etxt.exe", "<U+202E>txt.exe"},
		{"a\u2066b\u2069", "a<U+2066>b<U+2069>"},
		{"张\u200B三", "张<U+200B>三"},
		{"\uFEFFa", "<U+FEFF>a"},
		{"a\u061C\u00AD", "a<U+061C><U+00AD>"},
		{"a\U000E0041", "a<U+E0041>"},
		{"a\u3164b", "a<U+3164>b"},
		{"a\uFFFE\U0001FFFF", "a<U+FFFE><U+1FFFF>"},
		{"a\nb", "a b"},
		{"a\r\nb", "a b"},
		{"a\n\n\tb", "a b"},
		{"a\u2028\u2029b", "a b"},
		{"a  b", "a  b"},
		{"e\u0301", "e\u0301"},
		{"\u0301e", "<U+0301>e"},
		{"a\n\u0301", "a <U+0301>"},
		{"2\u0601b", "2<U+0601>b"}, /* no width, and it belongs to what follows */
		{"\u1112\u1161\u11AB", "\u1112\u1161\u11AB"}, /* one syllable of Korean */
		{"\u845B\U000E0101", "\u845B\U000E0101"},
		{"\u8FBB\uFE00", "\u8FBB\uFE00"},
		{"a\xFF\xE9z", "a\uFFFD\uFFFDz"},
		{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
		{"\xC0\x9B", "\uFFFD\uFFFD"},
		{"", ""},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		buffer_add_char(&out, '|');
		ck_assert(text_add_safe(&out, cases[i].text));
		ck_assert_int_eq(buffer_text(&out)[0], '|');
		ck_assert_str_eq(buffer_text(&out) + 1, cases[i].expected);
		buffer_release(&out);
	}
}
END_TEST

/* The ranges the contract names, one code point after the other. */
START_TEST(every_dangerous_code_point_becomes_visible)
{
	static const int32_t ranges[][2] = {{0x01, 0x08}, {0x0B, 0x0C}, {0x0E, 0x1F}, {0x7F, 0x9F},
		{0xAD, 0xAD}, {0x61C, 0x61C}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064},
		{0x2066, 0x2069}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE007F}};
	for (size_t i = 0; i < COUNT(ranges); i++) {
		for (int32_t c = ranges[i][0]; c <= ranges[i][1]; c++) {
			struct buffer out = {0};
			char text[] = "a\0\0\0\0", expected[16];
			text_encode(c, text + 1);
			snprintf(expected, sizeof(expected), "a<U+%04X>", (unsigned)c);
			ck_assert(text_add_safe(&out, text));
			ck_assert_str_eq(buffer_text(&out), expected);
			buffer_release(&out);
		}
	}
}
END_TEST

/* What is shown takes the columns it is said to take, and is shown the same a second time. */
START_TEST(hostile_text_is_shown_for_what_it_is)
{
	for (size_t i = 0; i < HOSTILE_TEXTS; i++) {
		const struct hostile *hostile = &hostile_texts[i];
		struct buffer once = {0}, twice = {0}, lines = {0};
		ck_assert(text_add_safe(&once, hostile->text));
		ck_assert_str_eq(buffer_text(&once), hostile->shown);
		ck_assert(text_add_safe(&twice, hostile->shown));
		ck_assert_str_eq(buffer_text(&twice), hostile->shown);
		ck_assert(text_add_safe_lines(&lines, hostile->text));
		ck_assert_str_eq(buffer_text(&lines), hostile->shown);
		ck_assert_int_eq(text_shown_width(hostile->text, strlen(hostile->text)),
			text_width(hostile->shown));
		buffer_release(&once);
		buffer_release(&twice);
		buffer_release(&lines);
	}
}
END_TEST

START_TEST(lines_stay_lines)
{
	static const struct {
		const char *text, *expected;
	} cases[] = {
		{"a\n\nb\n", "a\n\nb\n"},
		{"a\r\nb", "a\nb"},
		{"a\rb\tc\u2028d", "a b c d"},
		{"a\n\u0301\x1B", "a\n<U+0301><U+001B>"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		ck_assert(text_add_safe_lines(&out, cases[i].text));
		ck_assert_str_eq(buffer_text(&out), cases[i].expected);
		buffer_release(&out);
	}
}
END_TEST

/* A name is to have none of these; a text of several lines may have line ends and tabs. */
START_TEST(unsafe_text_is_found)
{
	static const struct {
		const char *text;
		bool in_name, in_lines;
	} cases[] = {
		{"", false, false},
		{"张三", false, false},
		{"O'Brien-Łukasz é", false, false},
		{"葛\U000E0100", false, false}, /* a variant of a character: as in names */
		{"😀\uFE0F", false, false},
		{"e\u0301", false, false},
		{"张　三", false, false},
		{"张\n三", true, false},
		{"张\t三", true, false},
		{"张\r三", true, true},
		{"\x01", true, true},
		{"\x1B[2J", true, true},
		{"\x7F", true, true},
		{"\xC2\x80", true, true},
		{"\xC2\x9B", true, true},
		{"\u2028", true, true},
		{"\u2029", true, true},
		{"\u200B", true, true},
		{"a\u200F", true, true},
		{"\u202E", true, true},
		{"\u2066", true, true},
		{"\u2069", true, true},
		{"\uFEFF", true, true},
		{"\u00AD", true, true},
		{"\U000E0041", true, true},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		ck_assert_int_eq(text_has_unsafe(cases[i].text, false), cases[i].in_name);
		ck_assert_int_eq(text_has_unsafe(cases[i].text, true), cases[i].in_lines);
	}
}
END_TEST

START_TEST(narrow_is_the_ascii_form_alone)
{
	static const struct {
		int32_t wide, narrow;
	} cases[] = {
		{0xFF01, '!'},
		{0xFF21, 'A'},
		{0xFF5E, '~'},
		{0x3000, ' '},
		{'a', 'a'},
		{0xFF00, 0xFF00},
		{0xFF5F, 0xFF5F},
		{0x3001, 0x3001},
		{0xFFE5, 0xFFE5},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		ck_assert_int_eq(text_narrow(cases[i].wide), cases[i].narrow);
}
END_TEST

START_TEST(letters_and_digits_are_told_from_the_rest)
{
	static const struct {
		int32_t codepoint, letter;
	} cases[] = {
		{'a', 'a'},
		{'Z', 'z'},
		{'7', '7'},
		{0xFF21, 'a'},
		{0xFF17, '7'},
		{0x5F20, 0x5F20},
		{0x2CB6E, 0x2CB6E}, /* beyond the BMP */
		{0x2F29, 0x2F29},   /* a radical, by its category a symbol */
		{0x00C9, 0x00E9},
		{0x3007, 0x3007},
		{' ', 0},
		{'-', 0},
		{'_', 0},
		{0x00B7, 0},
		{0x2022, 0},
		{0x30FB, 0},
		{0x3001, 0},
		{0x3000, 0},
		{0xFF0A, 0},
		{0x0301, 0},
		{0xE0100, 0},
		{0x1F600, 0},
		{0, 0},
		{0xFFFD, 0},
		{0x110000, 0},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		ck_assert_msg(text_letter(cases[i].codepoint) == cases[i].letter, "U+%04X: U+%04X",
			(unsigned int)cases[i].codepoint,
			(unsigned int)text_letter(cases[i].codepoint));
}
END_TEST

START_TEST(safe_text_reports_a_full_buffer)
{
	struct buffer out = {.maximum = 4};
	ck_assert(!text_add_safe(&out, "\x1B"));
	buffer_release(&out);
}
END_TEST

START_TEST(full_width_is_folded_and_ends_trimmed)
{
	static const struct {
		const char *text;
		size_t size;
		const char *expected;
	} cases[] = {
		{"ＡＢＣ１２３", 32, "ABC123"},
		{"！～", 32, "!~"},
		{"　张　三　", 32, "张 三"},
		{" \t张三\r\n", 32, "张三"},
		{"３２０４０２　", 32, "320402"},
		{"　 　", 32, ""},
		{"", 32, ""},
		{"门诊", 6, "门"},
		{"ＡＢＣ", 3, "AB"},
		{"Ａ　Ｂ", 3, "A"},
		{"张三", 1, ""},
		{"。、￥", 32, "。、￥"}, /* no ASCII has these forms */
		{"a\xFF", 32, "a\xFF"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		char out[32];
		ck_assert_str_eq(
			text_fold_width(cases[i].text, out, cases[i].size), cases[i].expected);
		strcpy(out, cases[i].text);
		ck_assert_str_eq(text_fold_width(out, out, cases[i].size), cases[i].expected);
	}
}
END_TEST

START_TEST(trim_takes_both_ends_only)
{
	static const struct {
		const char *text, *expected;
	} cases[] = {
		{"  a b  ", "a b"}, {"　门　诊　", "门　诊"}, {"\t\n\v\f\r x", "x"}, {" 　 ", ""},
		{"", ""}, {"x", "x"},
		{"\u3001x\u3001", "\u3001x\u3001"}, /* shares bytes with U+3000 */
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[32];
		strcpy(text, cases[i].text);
		ck_assert_str_eq(text_trim(text), cases[i].expected);
	}
}
END_TEST

START_TEST(distance_counts_single_slips)
{
	static const struct {
		const char *a, *b;
		size_t distance;
	} cases[] = {
		{"", "", 0},
		{"", "abc", 3},
		{"assign", "assign", 0},
		{"assign", "asign", 1},
		{"assign", "assiggn", 1},
		{"assign", "assibn", 1},
		{"assign", "assing", 1}, /* neighbours swapped */
		{"kitten", "sitting", 3},
		{"ca", "abc", 3}, /* a swapped pair is not edited again */
		{"open", "close", 4},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		ck_assert_uint_eq(text_distance(cases[i].a, cases[i].b), cases[i].distance);
		ck_assert_uint_eq(text_distance(cases[i].b, cases[i].a), cases[i].distance);
	}
}
END_TEST

START_TEST(distance_of_long_texts_is_their_length)
{
	char full[TEXT_DISTANCE_MAX + 2];
	memset(full, 'x', sizeof(full));
	full[TEXT_DISTANCE_MAX + 1] = '\0';
	ck_assert_uint_eq(text_distance(full, "x"), TEXT_DISTANCE_MAX + 1);
	full[TEXT_DISTANCE_MAX] = '\0';
	ck_assert_uint_eq(text_distance(full, "x"), TEXT_DISTANCE_MAX - 1);
}
END_TEST

START_TEST(what_nobody_tells_proves_nothing)
{
	static const struct {
		const char *a, *b;
		bool same, known;
	} pairs[] = {
		{"a", "a", true, true},
		{"a", "b", false, false},
		{"a", NULL, false, false},
		{"", "a", false, false},
		{NULL, NULL, true, false},
		{"", NULL, true, false},
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		ck_assert_int_eq(text_same(pairs[i].a, pairs[i].b), pairs[i].same);
		ck_assert_int_eq(text_same(pairs[i].b, pairs[i].a), pairs[i].same);
		ck_assert_int_eq(text_known_same(pairs[i].a, pairs[i].b), pairs[i].known);
		ck_assert_int_eq(text_known_same(pairs[i].b, pairs[i].a), pairs[i].known);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, valid_is_shortest_form_without_surrogates);
	tcase_add_test(tests, decoding_always_ends_and_marks_broken_bytes);
	tcase_add_test(tests, encoding_is_the_inverse_of_decoding);
	tcase_add_test(tests, what_is_no_character_is_encoded_as_the_replacement);
	tcase_add_test(tests, copies_are_cut_at_a_character);
	tcase_add_test(tests, graphemes_are_walked_both_ways);
	tcase_add_test(tests, widths);
	tcase_add_test(tests, fit_keeps_clusters_whole);
	tcase_add_test(tests, safe_text_cannot_act_or_deceive);
	tcase_add_test(tests, every_dangerous_code_point_becomes_visible);
	tcase_add_test(tests, hostile_text_is_shown_for_what_it_is);
	tcase_add_test(tests, lines_stay_lines);
	tcase_add_test(tests, unsafe_text_is_found);
	tcase_add_test(tests, narrow_is_the_ascii_form_alone);
	tcase_add_test(tests, letters_and_digits_are_told_from_the_rest);
	tcase_add_test(tests, safe_text_reports_a_full_buffer);
	tcase_add_test(tests, full_width_is_folded_and_ends_trimmed);
	tcase_add_test(tests, trim_takes_both_ends_only);
	tcase_add_test(tests, what_nobody_tells_proves_nothing);
	tcase_add_test(tests, distance_counts_single_slips);
	tcase_add_test(tests, distance_of_long_texts_is_their_length);
}

UNIT_MAIN("text", add_tests)
