#include "unit.h"

#include <string.h>

#include "menzhen/base/error.h"
#include "menzhen/base/text.h"

enum { SIZE = 512 };

static const char *swapped(const char *msgid)
{
	return strcmp(msgid, "%s is not %s") == 0 ? "不是%2$s，是%1$s" : msgid;
}

static const char *hostile(const char *msgid)
{
	return strcmp(msgid, "%s") == 0 ? "%n %9$s|%d %s %1$ %" : msgid;
}

/* As gettext() does, it gives the header of the catalogue for the empty msgid. */
static const char *chinese(const char *msgid)
{
	if (strcmp(msgid, "%s is required%s") == 0)
		return "必须填写%s%s";
	if (strcmp(msgid, "the reason") == 0)
		return "理由";
	return *msgid ? msgid : "Project-Id-Version: menzhen";
}

START_TEST(set_returns_its_status_and_fills)
{
	struct error err = {.line = 7, .file = "old"};
	char out[SIZE];
	ck_assert_int_eq(
		error_set(&err, STATUS_REFUSED, "%s is not %s", "李华", "on duty"), STATUS_REFUSED);
	ck_assert_int_eq(err.status, STATUS_REFUSED);
	ck_assert_str_eq(error_format(&err, NULL, out, SIZE), "李华 is not on duty");
	ck_assert_int_eq(error_set(NULL, STATUS_USAGE, "%s", "x"), STATUS_USAGE);
}
END_TEST

START_TEST(translation_may_reorder)
{
	struct error err;
	char out[SIZE];
	error_set(&err, STATUS_REFUSED, "%s is not %s", "a", "b");
	ck_assert_str_eq(error_format(&err, swapped, out, SIZE), "不是b，是a");
}
END_TEST

START_TEST(translation_is_never_a_printf_format)
{
	struct error err;
	char out[SIZE];
	error_set(&err, STATUS_REFUSED, "%s", "first");
	ck_assert_str_eq(error_format(&err, hostile, out, SIZE), "%n |%d first %1$ %");
}
END_TEST

START_TEST(arguments_that_are_msgids_are_translated)
{
	struct error err;
	char out[SIZE];
	error_set(&err, STATUS_REFUSED, "%s is required%s", ERROR_ID("the reason"), "");
	ck_assert_str_eq(error_format(&err, chinese, out, SIZE), "必须填写理由");
	ck_assert_str_eq(error_format(&err, NULL, out, SIZE), "the reason is required");
}
END_TEST

/* A person may be called what a word of the catalogue is. */
START_TEST(other_arguments_are_shown_as_they_are)
{
	struct error err;
	char out[SIZE];
	error_set(&err, STATUS_REFUSED, "%s is required%s", "the reason", ERROR_ID("the reason"));
	ck_assert_str_eq(error_format(&err, chinese, out, SIZE), "必须填写the reason理由");
	error_argument(&err, 1, NULL);
	ck_assert_str_eq(error_format(&err, chinese, out, SIZE), "必须填写the reason");
	error_argument(&err, 0, ERROR_ID("the reason"));
	ck_assert_str_eq(error_format(&err, chinese, out, SIZE), "必须填写理由");
	error_argument(&err, 0, "the reason");
	ck_assert_str_eq(error_format(&err, chinese, out, SIZE), "必须填写the reason");
}
END_TEST

START_TEST(say_takes_no_arguments_and_forgets_the_last_error)
{
	struct error err;
	char out[SIZE];
	error_set(&err, STATUS_CONFIG, "%s", "old");
	error_at(&err, "f", 1, 1);
	ck_assert_int_eq(error_say(&err, STATUS_REFUSED, "100%% no"), STATUS_REFUSED);
	ck_assert_int_eq(err.status, STATUS_REFUSED);
	ck_assert_str_eq(error_format(&err, NULL, out, SIZE), "100% no");
	ck_assert_int_eq(error_say(NULL, STATUS_USAGE, "no"), STATUS_USAGE);
}
END_TEST

START_TEST(percent_signs_take_no_argument)
{
	struct error err;
	char out[SIZE];
	error_set(&err, STATUS_CONFIG, "100%% of %s, not %s", "50%s", "%%");
	ck_assert_str_eq(error_format(&err, NULL, out, SIZE), "100% of 50%s, not %%");
}
END_TEST

START_TEST(position_leads_as_far_as_known)
{
	static const struct {
		const char *file;
		int line, column;
		const char *expected;
	} cases[] = {
		{"roster.yaml", 12, 3, "roster.yaml:12:3: wrong"},
		{"roster.yaml", 12, 0, "roster.yaml:12: wrong"},
		{"roster.yaml", 0, 0, "roster.yaml: wrong"},
		{NULL, 12, 3, "12:3: wrong"},
		{NULL, 0, 0, "wrong"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct error err;
		char out[SIZE];
		error_set(&err, STATUS_CONFIG, "wrong");
		error_at(&err, cases[i].file, cases[i].line, cases[i].column);
		ck_assert_str_eq(error_format(&err, NULL, out, SIZE), cases[i].expected);
	}
	error_at(NULL, "x", 1, 1);
}
END_TEST

START_TEST(long_argument_is_cut_at_a_character)
{
	struct error err;
	char name[3 * ERROR_ARG_SIZE + 1] = "";
	for (int i = 0; i < ERROR_ARG_SIZE; i++)
		strcat(name, "证");
	error_set(&err, STATUS_REFUSED, "%s", name);
	ck_assert_uint_eq(strlen(err.args[0]), (size_t)((ERROR_ARG_SIZE - 1) / 3) * 3);
	ck_assert(text_valid(err.args[0], strlen(err.args[0])));
}
END_TEST

START_TEST(what_is_quoted_is_cut_after_60_characters)
{
	struct error err;
	char typed[61 * 3 + 1] = "", out[SIZE];
	for (int i = 0; i < 60; i++)
		strcat(typed, "证");
	error_set(&err, STATUS_USAGE, "no '%s'; %s", typed, typed);
	ck_assert_str_eq(err.args[0], typed);
	strcat(typed, "x");
	error_set(&err, STATUS_USAGE, "no '%s'; %s", typed, typed);
	ck_assert_uint_eq(
		strlen(err.args[0]), 183); /* sixty characters of three bytes, and the dots */
	ck_assert_str_eq(&err.args[0][177], "证...");
	ck_assert_str_eq(err.args[1], typed);
	error_format(&err, NULL, out, SIZE);
	ck_assert_ptr_nonnull(strstr(out, "证...'; "));
}
END_TEST

START_TEST(short_room_cuts_the_sentence_at_a_character)
{
	static const char whole[] = "f:1: 甲 is 乙";
	struct error err;
	error_set(&err, STATUS_REFUSED, "%s is %s", "甲", "乙");
	error_at(&err, "f", 1, 0);
	for (size_t size = 1; size <= sizeof(whole); size++) {
		char out[SIZE];
		memset(out, 'X', sizeof(out));
		error_format(&err, NULL, out, size);
		ck_assert_uint_lt(strlen(out), size);
		ck_assert_int_eq(strncmp(whole, out, strlen(out)), 0);
		ck_assert(text_valid(out, strlen(out)));
		ck_assert_uint_gt(strlen(out) + 3, size - 1);
		ck_assert_int_eq(out[size], 'X');
	}
}
END_TEST

START_TEST(arguments_may_come_from_the_error_itself)
{
	struct error err;
	char out[SIZE];
	error_set(&err, STATUS_STORE, "%s and %s", "a", "b");
	error_set(&err, STATUS_STORE, "%s, %s", err.args[1], err.args[0]);
	ck_assert_str_eq(error_format(&err, NULL, out, SIZE), "b, a");
}
END_TEST

START_TEST(unset_and_memory_errors_can_be_written)
{
	struct error err = {0};
	char out[SIZE];
	ck_assert_str_eq(error_format(&err, NULL, out, SIZE), "");
	ck_assert_int_eq(error_memory(&err), STATUS_MEMORY);
	ck_assert_str_ne(error_format(&err, NULL, out, SIZE), "");
}
END_TEST

START_TEST(list_keeps_its_maximum_and_counts_the_rest)
{
	struct error_list list = {0};
	struct error err = {0};
	ck_assert(error_list_empty(&list));
	for (int i = 1; i <= ERROR_LIST_MAX + 5; i++) {
		error_set(&err, STATUS_CONFIG, "wrong");
		error_at(&err, "f", i, 0);
		error_list_add(&list, &err);
	}
	ck_assert(!error_list_empty(&list));
	ck_assert_uint_eq(list.count, ERROR_LIST_MAX);
	ck_assert_uint_eq(list.dropped, 5);
	ck_assert_int_eq(list.items[0].line, 1);
	ck_assert_int_eq(list.items[ERROR_LIST_MAX - 1].line, ERROR_LIST_MAX);
	error_list_release(&list);
	ck_assert(error_list_empty(&list));
	error_list_release(NULL);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, set_returns_its_status_and_fills);
	tcase_add_test(tests, translation_may_reorder);
	tcase_add_test(tests, translation_is_never_a_printf_format);
	tcase_add_test(tests, arguments_that_are_msgids_are_translated);
	tcase_add_test(tests, other_arguments_are_shown_as_they_are);
	tcase_add_test(tests, say_takes_no_arguments_and_forgets_the_last_error);
	tcase_add_test(tests, percent_signs_take_no_argument);
	tcase_add_test(tests, position_leads_as_far_as_known);
	tcase_add_test(tests, long_argument_is_cut_at_a_character);
	tcase_add_test(tests, what_is_quoted_is_cut_after_60_characters);
	tcase_add_test(tests, short_room_cuts_the_sentence_at_a_character);
	tcase_add_test(tests, arguments_may_come_from_the_error_itself);
	tcase_add_test(tests, unset_and_memory_errors_can_be_written);
	tcase_add_test(tests, list_keeps_its_maximum_and_counts_the_rest);
}

UNIT_MAIN("error", add_tests)
