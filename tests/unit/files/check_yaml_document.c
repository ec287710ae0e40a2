/* What may stand in a YAML file at all, before anyone asks what it means. */
#include "menzhen/files/yaml/yaml_document.h"

#include "files_unit.h"

struct bad_text {
	const char *text;
	size_t length; /* 0: up to the NUL */
	const char *expected;
};

static const struct bad_text bad_texts[] = {
	{"\xEF\xBB\xBF"
	 "a: 1\n",
		0,
		"f.yaml:1:1: this file begins with a byte order mark; save the file as UTF-8 "
		"without BOM\n"},
	{"\xFF\xFE"
	 "a\0:\0",
		6, "f.yaml:1:1: this file is in UTF-16; save it as UTF-8 without BOM\n"},
	{"a: 1\nname: \xCD\xF5\xCF\xFE\xC3\xF7\n", 0, /* 王晓明 */
		"f.yaml:2:7: this file is in GB18030; save it as UTF-8\n"},
	{"a: 1\r\nname: 王\xFF\xFF\n", 0,
		"f.yaml:2:8: this file is not UTF-8 from here on; save it as UTF-8\n"},
	{"a:\n\tb: 1\n  \tc: 2\n\t# a comment may\n\t\nd: 1\n", 0,
		"f.yaml:2:1: this line is indented with a tab; indent with spaces\n"
		"f.yaml:3:3: this line is indented with a tab; indent with spaces\n"},
	{"a: 1\0\nb: 2\x1b\n", 12,
		"f.yaml:1:5: this line has the control character U+0000 in it; delete it\n"
		"f.yaml:2:5: this line has the control character U+001B in it; delete it\n"},
	{"a: 王\xC2\x90\n", 0,
		"f.yaml:1:5: this line has the control character U+0090 in it; delete it\n"},
	{"", 0, "f.yaml:1:1: this file is empty\n"},
	{"# nothing but a comment\n", 0, "f.yaml:1:1: this file is empty\n"},
	{"a: &x 1\nb: *x\nc: !!str 2\n", 0,
		"f.yaml:1:4: the anchor '&x' is not allowed; write every value out\n"
		"f.yaml:2:4: the alias '*x' is not allowed; write the value out\n"
		"f.yaml:3:4: the tag 'tag:yaml.org,2002:str' is not allowed; put a text that "
		"begins with '!' "
		"in quotes\n"},
	{"a: 1\n---\nb: 2\n", 0,
		"f.yaml:2:1: a second document begins here; keep one, without '---' lines\n"},
	{"? [a, b]\n: 1\n", 0, "f.yaml:1:3: a key must be a word, not a list or a mapping\n"},
	{"a: \"one\\ntwo\"\nb: |\n  x\n  y\nc: \"\\u202A\\u2028\"\n", 0,
		"f.yaml:1:4: a text must be one line without control characters\n"
		"f.yaml:2:4: a text must be one line without control characters\n"
		"f.yaml:5:4: a text must be one line without control characters\n"},
	{"a: 1\n  b: 2\n", 0,
		"f.yaml:2:4: a ':' does not belong here: is the line above indented rightly? A "
		"text with "
		"': ' in it goes in quotes\n"},
	{"a: [1, 2\nb: 3\n", 0, "f.yaml:2:2: ',' or ']' is missing in the list\n"},
	{"a: \"no end\nb: 3\n", 0, "f.yaml:1:4: a quotation mark is not closed\n"},
	{"a: @home\n", 0,
		"f.yaml:1:4: no word may begin with this character; put the text in quotes\n"},
	{"a: 1\nb\n", 0, "f.yaml:2:1: a ':' and a space are missing after the word on this line\n"},
};

START_TEST(bad_texts_are_told)
{
	const struct bad_text *bad = &bad_texts[_i];
	struct yaml_document document = {0};
	struct error_list errors = {0};
	struct report report;
	size_t length = bad->length > 0 ? bad->length : strlen(bad->text);
	report_init(&report, "f.yaml", &errors, NULL);
	ck_assert(!yaml_document_parse(&document, bad->text, length, &report));
	ck_assert_int_eq(report_finish(&report, NULL), STATUS_CONFIG);
	expect_findings(&errors, bad->expected, bad->text);
	yaml_document_release(&document);
	error_list_release(&errors);
}
END_TEST

/* Parse TEXT, which has one thing wrong with it: what is said must contain WORDS. */
static void expect_refusal(const char *text, size_t length, const char *words)
{
	struct yaml_document document = {0};
	struct error_list errors = {0};
	struct report report;
	report_init(&report, "f.yaml", &errors, NULL);
	ck_assert(!yaml_document_parse(&document, text, length, &report));
	struct buffer found = {0};
	add_findings(&found, &errors);
	ck_assert_msg(strstr(buffer_text(&found), words), "%s", buffer_text(&found));
	buffer_release(&found);
	yaml_document_release(&document);
	error_list_release(&errors);
}

/* The billion laughs: nine levels of ten aliases each. */
START_TEST(alias_bomb_is_refused)
{
	struct buffer text = {0};
	buffer_add_text(&text, "a0: &a0 [ha, ha]\n");
	for (int level = 1; level < 10; level++) {
		buffer_printf(&text, "a%d: &a%d [", level, level);
		for (int i = 0; i < 10; i++)
			buffer_printf(&text, "*a%d,", level - 1);
		buffer_add_text(&text, "]\n");
	}
	expect_refusal(buffer_text(&text), text.length, "the alias '*a8' is not allowed");
	buffer_release(&text);
}
END_TEST

START_TEST(nesting_has_a_limit)
{
	static const char *const openings[] = {"[", "{a: ", "- ", "{? "};
	struct buffer text = {0};
	for (int i = 0; i < 100000; i++)
		buffer_add_text(&text, openings[_i]);
	expect_refusal(buffer_text(&text), text.length, "this is nested too deeply");
	buffer_release(&text);
}
END_TEST

START_TEST(words_have_a_limit)
{
	struct buffer text = {0};
	buffer_add_text(&text, "a: [");
	for (int i = 0; i < 200000; i++)
		buffer_add_text(&text, "a, ");
	buffer_add_text(&text, "a]\n");
	expect_refusal(buffer_text(&text), text.length, "this file has too many words");
	buffer_release(&text);
}
END_TEST

START_TEST(tree_knows_its_places)
{
	static const char text[] =
		"# 注\n名: 王晓明\r\nlist: [one, \"\"]\r\nmap:\n  inner: {x: 1}\n";
	struct yaml_document document = {0};
	struct error_list errors = {0};
	struct report report;
	report_init(&report, "f.yaml", &errors, NULL);
	ck_assert(yaml_document_parse(&document, text, strlen(text), &report));

	const struct node *name = document.root->first, *list = name->next, *map = list->next;
	ck_assert_str_eq(name->text, "名");
	ck_assert_str_eq(name->value->text, "王晓明");
	ck_assert_int_eq(name->value->line, 2);
	ck_assert_int_eq(name->value->column, 4);
	const struct node *item = list->value->first;
	ck_assert_str_eq(item->text, "one");
	ck_assert(!item->quoted && item->next->quoted && !item->next->next);
	ck_assert_int_eq(item->next->column, 13);
	ck_assert_ptr_eq(item->key, list);
	const struct node *inner = map->value->first;
	ck_assert_int_eq(inner->value->kind, NODE_MAPPING);
	ck_assert_int_eq(inner->value->first->value->line, 5);
	ck_assert_ptr_null(map->next);
	yaml_document_release(&document);
	error_list_release(&errors);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, bad_texts_are_told, 0, sizeof(bad_texts) / sizeof(bad_texts[0]));
	tcase_add_test(tests, alias_bomb_is_refused);
	tcase_add_loop_test(tests, nesting_has_a_limit, 0, 4);
	tcase_add_test(tests, words_have_a_limit);
	tcase_add_test(tests, tree_knows_its_places);
}

UNIT_MAIN("yaml_document", add_tests)
