/* The compiled defaults say what data/ says, and are never written to. */
#include "menzhen/builtin/builtin_defaults.h"

#include "files_unit.h"
#include "menzhen/files/lists/category_file.h"
#include "menzhen/files/lists/code_list_file.h"
#include "menzhen/files/roster/calendar_file.h"

START_TEST(categories_are_those_of_the_file)
{
	const struct category_list *built = &builtin_defaults.categories;
	struct category_list read;
	struct error_list errors = {0};
	struct buffer text = {0};
	read_whole(DATA "/categories.yaml", &text);
	ck_assert_int_eq(
		category_file_parse(buffer_text(&text), text.length, "", &read, &errors, NULL),
		STATUS_OK);
	ck_assert_uint_eq(built->count, read.count);
	for (size_t i = 0; i < read.count; i++) {
		const struct category *a = &built->items[i], *b = &read.items[i];
		ck_assert_str_eq(a->code, b->code);
		ck_assert_str_eq(a->zh, b->zh);
		ck_assert_str_eq(a->py, b->py);
		ck_assert_str_eq(a->en, b->en);
		ck_assert_str_eq(a->en_short, b->en_short);
		ck_assert_str_eq(a->cause, b->cause);
		ck_assert_int_eq(a->hotline_class, b->hotline_class);
		ck_assert_int_eq(a->group, b->group);
	}
	category_list_release(&read);
	buffer_release(&text);
}
END_TEST

static const struct {
	const char *path, *root;
	const struct code_list *built;
} code_lists[] = {
	{DATA "/outcomes.yaml", "outcomes", &builtin_defaults.outcomes},
	{DATA "/rating.yaml", "reasons", &builtin_defaults.rating_reasons},
};

START_TEST(codes_are_those_of_the_files)
{
	const struct code_list *built = code_lists[_i].built;
	struct code_list read;
	struct error_list errors = {0};
	struct buffer text = {0};
	read_whole(code_lists[_i].path, &text);
	ck_assert_int_eq(code_list_file_parse(buffer_text(&text), text.length, "",
				 code_lists[_i].root, &read, &errors, NULL),
		STATUS_OK);
	ck_assert_uint_eq(built->count, read.count);
	for (size_t i = 0; i < read.count; i++) {
		const struct code_item *a = &built->items[i], *b = &read.items[i];
		ck_assert_str_eq(a->code, b->code);
		ck_assert_str_eq(a->zh, b->zh);
		ck_assert_str_eq(a->py, b->py);
		ck_assert_str_eq(a->en, b->en);
		ck_assert_str_eq(a->source, b->source);
		ck_assert_int_eq(a->bad, b->bad);
	}
	code_list_release(&read);
	buffer_release(&text);
}
END_TEST

START_TEST(years_are_those_of_the_files)
{
	const struct calendar_year *built = calendar_find(&builtin_defaults.calendar, _i);
	struct calendar_year read;
	struct error_list errors = {0};
	struct buffer text = {0};
	char path[256];
	snprintf(path, sizeof(path), DATA "/calendar/%d.yaml", _i);
	read_whole(path, &text);
	ck_assert_int_eq(
		calendar_file_parse(buffer_text(&text), text.length, "", &read, &errors, NULL),
		STATUS_OK);
	ck_assert_ptr_nonnull(built);
	ck_assert_int_eq(built->provisional, read.provisional);
	ck_assert_str_eq(built->source, read.source);
	ck_assert_uint_eq(built->holiday_count, read.holiday_count);
	for (size_t i = 0; i < read.holiday_count; i++) {
		ck_assert_int_eq(built->holidays[i].first.n, read.holidays[i].first.n);
		ck_assert_int_eq(built->holidays[i].last.n, read.holidays[i].last.n);
	}
	ck_assert_uint_eq(built->make_up_count, read.make_up_count);
	for (size_t i = 0; i < read.make_up_count; i++)
		ck_assert_int_eq(built->make_up_workdays[i].n, read.make_up_workdays[i].n);
	calendar_year_release(&read);
	buffer_release(&text);
}
END_TEST

/* They stand in memory that cannot be written, so a release that frees them would end the test. */
START_TEST(releasing_leaves_them)
{
	struct defaults mine = builtin_defaults;
	category_list_release(&mine.categories);
	code_list_release(&mine.outcomes);
	code_list_release(&mine.rating_reasons);
	calendar_release(&mine.calendar);
	ck_assert_uint_eq(mine.categories.count, 0);
	ck_assert_ptr_nonnull(category_find(&builtin_defaults.categories, "LAB01"));
}
END_TEST

START_TEST(another_year_goes_to_a_copy)
{
	const struct calendar *built = &builtin_defaults.calendar;
	struct day last = built->years[0].holidays[0].last;
	struct calendar calendar = *built;
	struct calendar_year changed = {.year = built->years[0].year}, more = {.year = 2099};
	ck_assert_int_eq(calendar_add(&calendar, &more, NULL), STATUS_OK);
	ck_assert_uint_eq(calendar.count, built->count + 1);
	ck_assert_int_eq(calendar_class(&calendar, last), DAY_HOLIDAY);
	ck_assert_int_eq(calendar_add(&calendar, &changed, NULL), STATUS_OK);
	ck_assert_uint_eq(calendar.count, built->count + 1);
	ck_assert_int_ne(calendar_class(&calendar, last), DAY_HOLIDAY);
	ck_assert_int_eq(calendar_class(built, last), DAY_HOLIDAY);
	calendar_release(&calendar);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, categories_are_those_of_the_file);
	tcase_add_loop_test(
		tests, codes_are_those_of_the_files, 0, sizeof(code_lists) / sizeof(code_lists[0]));
	tcase_add_loop_test(tests, years_are_those_of_the_files, 2025, 2028);
	tcase_add_test(tests, releasing_leaves_them);
	tcase_add_test(tests, another_year_goes_to_a_copy);
}

UNIT_MAIN("builtin_defaults", add_tests)
