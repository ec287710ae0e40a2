/* A half-typed form comes back as it was, whatever was typed into it. */
#include "screens/form_draft.h"

#include <string.h>

#include "unit.h"

static const struct form_field fields[] = {
	{.name = "client", .label = "Visitor"},
	{.name = "phone", .label = "Phone", .kind = FIELD_NUMBER},
	{.name = "summary", .label = "Summary", .kind = FIELD_NOTE, .rows = 3, .maximum = 2000},
};

static void open_form(struct form *form)
{
	ck_assert_int_eq(form_init(form, fields, 3, NULL, NULL), STATUS_OK);
}

START_TEST(every_text_comes_back)
{
	static const char *const texts[] = {
		"张三",
		"第一行\n第二行\n",
		"C:\\new\\table",
		"\\",
		"\\n is no newline\n\\\\",
		"a=b=c",
		"=",
		"client=李四\nphone=1",
	};
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct form typed, again;
		struct buffer draft = {0};
		open_form(&typed);
		open_form(&again);
		ck_assert(form_set(&typed, "summary", texts[i]));
		ck_assert(form_set(&typed, "phone", "138"));
		ck_assert(form_draft_write(&typed, &draft));
		ck_assert(form_draft_read(&again, buffer_text(&draft)));
		ck_assert_str_eq(form_value(&again, "summary"), texts[i]);
		ck_assert_str_eq(form_value(&again, "phone"), "138");
		ck_assert_str_eq(form_value(&again, "client"), "");
		buffer_release(&draft);
		form_release(&typed);
		form_release(&again);
	}
}
END_TEST

START_TEST(an_empty_form_is_an_empty_draft)
{
	struct form form;
	struct buffer draft = {0};
	open_form(&form);
	ck_assert(form_draft_write(&form, &draft));
	ck_assert_str_eq(buffer_text(&draft), "");
	ck_assert(!form_draft_read(&form, ""));
	form_release(&form);
	buffer_release(&draft);
}
END_TEST

/* Of another version of the form, cut off, or no draft at all: what fits is taken. */
START_TEST(what_does_not_fit_is_passed_over)
{
	static const struct {
		const char *draft, *client;
		bool any;
	} cases[] = {
		{"client=甲\nunknown=乙\n", "甲", true},
		{"unknown=乙\n", "", false},
		{"client", "", false},
		{"client=", "", true},
		{"client=甲\\", "甲\\", true},
		{"\n\n\nclient=甲", "甲", true},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct form form;
		open_form(&form);
		ck_assert_int_eq(form_draft_read(&form, cases[i].draft), cases[i].any);
		ck_assert_str_eq(form_value(&form, "client"), cases[i].client);
		form_release(&form);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_text_comes_back);
	tcase_add_test(tests, an_empty_form_is_an_empty_draft);
	tcase_add_test(tests, what_does_not_fit_is_passed_over);
}

UNIT_MAIN("form_draft", add_tests)
