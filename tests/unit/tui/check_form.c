/* Rows that come and go, sections, several choices in one field, and what is offered under one. */
#include "menzhen/tui/widget/form.h"

#include <string.h>

#include "menzhen/tui/app.h"
#include "unit.h"

static const struct choice towns[] = {
	{.code = "东河镇", .label = "东河镇"},
	{.code = "东山镇", .label = "东山镇"},
};

static struct choice_list offer(void *context, const char *value)
{
	(void)context;
	return (struct choice_list){towns, strcmp(value, "d") == 0 ? 2 : 0};
}

static void taken(void *context, const struct choice *choice)
{
	struct form *form = context;
	ck_assert(form_set(form, "known", choice->code));
}

static const struct choice needs[] = {
	{.code = "sight", .label = "Sees badly"},
	{.code = "hearing", .label = "Hears badly"},
};
static const struct choice_list need_list = {needs, 2};

static const struct form_field fields[] = {
	{.name = "client", .section = "First", .suggest = offer, .taken = taken},
	{.name = "known", .section = "First", .kind = FIELD_GIVEN},
	{.name = "phone", .section = "First", .kind = FIELD_NUMBER},
	{.name = "town", .section = "Visitor", .suggest = offer, .further = true},
	{.name = "access",
		.label = "Access",
		.section = "Visitor",
		.further = true,
		.kind = FIELD_CHOICES,
		.list = &need_list},
	{.name = "project", .section = "Desk", .further = true},
	{.name = "last", .section = "Desk", .kind = FIELD_GIVEN},
};

struct fixture {
	struct app app;
	struct screen screen;
	struct form form;
};

static void set_up(struct fixture *f)
{
	*f = (struct fixture){.screen = {.redraw = REDRAW_NONE}};
	f->screen.app = &f->app;
	ck_assert_int_eq(
		form_init(&f->form, fields, sizeof(fields) / sizeof(fields[0]), &f->form, NULL),
		STATUS_OK);
}

static enum form_result press(struct fixture *f, int32_t code)
{
	return form_key(&f->form, &f->screen, &(struct key_event){.code = code});
}

/* The name of the field that has the focus. */
static const char *focus(const struct fixture *f)
{
	return f->form.fields[f->form.focus].name;
}

START_TEST(a_row_that_nobody_set_is_passed_over)
{
	struct fixture f;
	set_up(&f);
	press(&f, KEYCODE_TAB);
	ck_assert_str_eq(focus(&f), "phone");
	press(&f, KEYCODE_BACK_TAB);
	press(&f, KEYCODE_BACK_TAB);
	ck_assert_str_eq(focus(&f), "project");
	ck_assert_int_eq(press(&f, KEYCODE_ENTER), FORM_SUBMIT);
	ck_assert(form_set(&f.form, "known", "ZL-1"));
	ck_assert(form_set(&f.form, "last", "A-1"));
	ck_assert_int_eq(press(&f, KEYCODE_ENTER), FORM_USED);
	ck_assert_str_eq(focus(&f), "last");
	press(&f, KEYCODE_TAB);
	press(&f, KEYCODE_TAB);
	ck_assert_str_eq(focus(&f), "known");
	form_release(&f.form);
}
END_TEST

/* What the program has set is not typed over, but can be taken off. */
START_TEST(what_was_given_can_be_taken_off)
{
	struct fixture f;
	set_up(&f);
	ck_assert(form_set(&f.form, "known", "ZL-1"));
	press(&f, KEYCODE_TAB);
	press(&f, 'x');
	ck_assert_str_eq(form_value(&f.form, "known"), "ZL-1");
	press(&f, KEYCODE_BACKSPACE);
	ck_assert_str_eq(form_value(&f.form, "known"), "");
	ck_assert_str_eq(focus(&f), "phone");
	ck_assert(form_changed(&f.form));
	ck_assert(form_set(&f.form, "last", "A-1"));
	while (strcmp(focus(&f), "last") != 0)
		press(&f, KEYCODE_TAB);
	press(&f, KEYCODE_DELETE);
	ck_assert_str_eq(focus(&f), "project");
	form_release(&f.form);
}
END_TEST

START_TEST(page_keys_go_from_section_to_section)
{
	struct fixture f;
	set_up(&f);
	press(&f, KEYCODE_TAB);
	press(&f, KEYCODE_PAGE_DOWN);
	ck_assert_str_eq(focus(&f), "town");
	press(&f, KEYCODE_PAGE_DOWN);
	ck_assert_str_eq(focus(&f), "project");
	press(&f, KEYCODE_PAGE_DOWN);
	ck_assert_str_eq(focus(&f), "project");
	press(&f, KEYCODE_PAGE_UP);
	ck_assert_str_eq(focus(&f), "town");
	press(&f, KEYCODE_TAB);
	press(&f, KEYCODE_PAGE_UP);
	ck_assert_str_eq(focus(&f), "town");
	press(&f, KEYCODE_PAGE_UP);
	ck_assert_str_eq(focus(&f), "client");
	press(&f, KEYCODE_PAGE_UP);
	ck_assert_str_eq(focus(&f), "client");
	form_release(&f.form);
}
END_TEST

START_TEST(one_of_what_is_offered_becomes_the_value)
{
	struct fixture f;
	set_up(&f);
	press(&f, KEYCODE_PAGE_DOWN);
	press(&f, 'd');
	ck_assert_uint_eq(f.form.offer.list.count, 2);
	press(&f, KEYCODE_DOWN);
	press(&f, KEYCODE_DOWN);
	press(&f, KEYCODE_DOWN);
	ck_assert_str_eq(form_value(&f.form, "town"), "d");
	press(&f, KEYCODE_ENTER);
	ck_assert_str_eq(form_value(&f.form, "town"), "东山镇");
	ck_assert_str_eq(focus(&f), "access");
	ck_assert_uint_eq(f.form.offer.list.count, 0);
	form_release(&f.form);
}
END_TEST

/* Who does not look at it types on, and Enter goes on as without it. */
START_TEST(what_is_offered_can_be_left_alone)
{
	struct fixture f;
	set_up(&f);
	press(&f, KEYCODE_PAGE_DOWN);
	press(&f, 'd');
	press(&f, KEYCODE_ENTER);
	ck_assert_str_eq(form_value(&f.form, "town"), "d");
	ck_assert_str_eq(focus(&f), "access");
	press(&f, KEYCODE_UP);
	ck_assert_uint_eq(f.form.offer.list.count, 0);
	press(&f, KEYCODE_BACKSPACE);
	press(&f, 'd');
	ck_assert_int_eq(press(&f, KEYCODE_ESCAPE), FORM_USED);
	ck_assert_uint_eq(f.form.offer.list.count, 0);
	ck_assert_int_eq(press(&f, KEYCODE_ESCAPE), FORM_IGNORED);
	press(&f, 'x');
	ck_assert_str_eq(form_value(&f.form, "town"), "dx");
	form_release(&f.form);
}
END_TEST

START_TEST(what_is_taken_can_fill_other_fields)
{
	struct fixture f;
	set_up(&f);
	press(&f, 'd');
	press(&f, KEYCODE_DOWN);
	press(&f, KEYCODE_ENTER);
	ck_assert_str_eq(form_value(&f.form, "client"), "d");
	ck_assert_str_eq(form_value(&f.form, "known"), "东河镇");
	ck_assert_str_eq(focus(&f), "known");
	form_release(&f.form);
}
END_TEST

/* Choices, found by letters or marked one after the other, are joined in the list's order. */
START_TEST(any_number_of_choices)
{
	static const struct {
		const char *keys, *value;
	} cases[] = {
		{" \r", "sight"},
		{" 2\r", "hearing"},
		{" 21\r", "sight,hearing"},
		{" 12 \r", "sight"},
		{"he\r", "hearing"},
		{"he se \r", "sight,hearing"},
		{"he se\r", "sight,hearing"},
		{" 1\r\x1b", "sight"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fixture f;
		set_up(&f);
		press(&f, KEYCODE_PAGE_DOWN);
		press(&f, KEYCODE_TAB);
		press(&f, cases[i].keys[0]);
		for (const char *key = cases[i].keys + 1; *key != '\0' && f.app.top; key++)
			f.app.top->type->key(f.app.top, &(struct key_event){.code = *key});
		ck_assert_ptr_null(f.app.top);
		ck_assert_str_eq(form_value(&f.form, "access"), cases[i].value);
		form_release(&f.form);
	}
}
END_TEST

START_TEST(choices_come_marked_and_can_be_unmarked)
{
	struct fixture f;
	set_up(&f);
	ck_assert(form_set(&f.form, "access", "sight,hearing"));
	press(&f, KEYCODE_PAGE_DOWN);
	press(&f, KEYCODE_TAB);
	press(&f, ' ');
	f.app.top->type->key(f.app.top, &(struct key_event){.code = '1'});
	f.app.top->type->key(f.app.top, &(struct key_event){.code = KEYCODE_ENTER});
	ck_assert_str_eq(form_value(&f.form, "access"), "hearing");
	ck_assert_str_eq(focus(&f), "project");
	form_release(&f.form);
}
END_TEST

/* A brief form passes over what stands back, unless it holds something. */
START_TEST(what_stands_back)
{
	struct fixture f;
	set_up(&f);
	form_set_brief(&f.form, true);
	ck_assert_str_eq(focus(&f), "client");
	press(&f, KEYCODE_TAB);
	press(&f, KEYCODE_TAB);
	ck_assert_str_eq(focus(&f), "client");
	press(&f, KEYCODE_DOWN);
	ck_assert_str_eq(focus(&f), "phone");
	ck_assert_int_eq(press(&f, KEYCODE_ENTER), FORM_SUBMIT);
	ck_assert(form_set(&f.form, "access", "sight"));
	press(&f, KEYCODE_DOWN);
	ck_assert_str_eq(focus(&f), "access");
	press(&f, KEYCODE_BACKSPACE); /* emptied, it stays until it is left */
	ck_assert_str_eq(focus(&f), "access");
	press(&f, KEYCODE_UP);
	press(&f, KEYCODE_DOWN);
	ck_assert_str_eq(focus(&f), "phone");
	form_release(&f.form);
}
END_TEST

START_TEST(what_stands_back_is_shown_and_goes_again)
{
	struct fixture f;
	set_up(&f);
	form_set_brief(&f.form, true);
	form_set_brief(&f.form, false);
	ck_assert_str_eq(focus(&f), "town");
	form_set_brief(&f.form, true); /* nothing in it: it goes */
	ck_assert_str_eq(focus(&f), "client");
	form_set_brief(&f.form, false);
	press(&f, 'x');
	form_set_brief(&f.form, true); /* it stays, and so does the cursor */
	ck_assert_str_eq(focus(&f), "town");
	form_release(&f.form);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_row_that_nobody_set_is_passed_over);
	tcase_add_test(tests, what_was_given_can_be_taken_off);
	tcase_add_test(tests, page_keys_go_from_section_to_section);
	tcase_add_test(tests, one_of_what_is_offered_becomes_the_value);
	tcase_add_test(tests, what_is_offered_can_be_left_alone);
	tcase_add_test(tests, what_is_taken_can_fill_other_fields);
	tcase_add_test(tests, any_number_of_choices);
	tcase_add_test(tests, choices_come_marked_and_can_be_unmarked);
	tcase_add_test(tests, what_stands_back);
	tcase_add_test(tests, what_stands_back_is_shown_and_goes_again);
}

UNIT_MAIN("form", add_tests)
