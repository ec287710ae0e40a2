#include "unit.h"

#include <string.h>

#include "menzhen/base/buffer.h"

START_TEST(empty_buffer_reads_as_empty_text)
{
	struct buffer buf = {0};
	ck_assert_str_eq(buffer_text(&buf), "");
	buffer_release(&buf);
	buffer_release(NULL);
}
END_TEST

START_TEST(additions_are_joined)
{
	struct buffer buf = {0};
	ck_assert(buffer_add_text(&buf, "夜"));
	ck_assert(buffer_add(&buf, "门诊xx", 6));
	ck_assert(buffer_add_char(&buf, ' '));
	ck_assert(buffer_printf(&buf, "%d:%02d %s", 19, 5, "N07"));
	ck_assert_str_eq(buffer_text(&buf), "夜门诊 19:05 N07");
	ck_assert_uint_eq(buf.length, strlen("夜门诊 19:05 N07"));
	buffer_release(&buf);
	ck_assert_ptr_null(buf.data);
}
END_TEST

START_TEST(bytes_may_be_nul)
{
	struct buffer buf = {0};
	ck_assert(buffer_add(&buf, "a\0b", 3));
	ck_assert_uint_eq(buf.length, 3);
	ck_assert_int_eq(memcmp(buf.data, "a\0b", 4), 0);
	buffer_release(&buf);
}
END_TEST

START_TEST(grows_past_any_first_size)
{
	struct buffer buf = {0};
	for (int i = 0; i < 100000; i++)
		ck_assert(buffer_add_char(&buf, (char)('a' + i % 26)));
	ck_assert_uint_eq(buf.length, 100000);
	ck_assert_uint_eq(strlen(buffer_text(&buf)), 100000);
	ck_assert_int_eq(buf.data[99999], 'a' + 99999 % 26);
	ck_assert(buffer_printf(&buf, "%0500d", 7));
	ck_assert_uint_eq(buf.length, 100500);
	buffer_release(&buf);
}
END_TEST

START_TEST(maximum_is_reached_but_never_passed)
{
	struct buffer buf = {.maximum = 5};
	ck_assert(buffer_add_text(&buf, "12345"));
	ck_assert(buffer_add_text(&buf, ""));
	ck_assert(!buffer_add_char(&buf, '6'));
	ck_assert(buf.failed);
	ck_assert_str_eq(buffer_text(&buf), "12345");
	ck_assert(!buffer_add_text(&buf, ""));
	ck_assert(!buffer_printf(&buf, "%s", ""));
	buffer_release(&buf);
}
END_TEST

START_TEST(printf_past_the_maximum_adds_nothing)
{
	struct buffer buf = {.maximum = 5};
	ck_assert(buffer_add_text(&buf, "123"));
	ck_assert(!buffer_printf(&buf, "%s", "456"));
	ck_assert_str_eq(buffer_text(&buf), "123");
	buffer_release(&buf);
}
END_TEST

START_TEST(default_maximum_holds)
{
	struct buffer buf = {0};
	char *block = calloc(1, BUFFER_DEFAULT_MAXIMUM);
	ck_assert_ptr_nonnull(block);
	ck_assert(buffer_add(&buf, block, BUFFER_DEFAULT_MAXIMUM));
	ck_assert(!buffer_add_char(&buf, 'x'));
	free(block);
	buffer_release(&buf);
}
END_TEST

START_TEST(clear_forgets_content_and_failure)
{
	struct buffer buf = {.maximum = 3};
	buffer_add_text(&buf, "abc");
	buffer_add_char(&buf, 'd');
	buffer_clear(&buf);
	ck_assert_str_eq(buffer_text(&buf), "");
	ck_assert(buffer_add_text(&buf, "xyz"));
	ck_assert_str_eq(buffer_text(&buf), "xyz");
	buffer_release(&buf);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, empty_buffer_reads_as_empty_text);
	tcase_add_test(tests, additions_are_joined);
	tcase_add_test(tests, bytes_may_be_nul);
	tcase_add_test(tests, grows_past_any_first_size);
	tcase_add_test(tests, maximum_is_reached_but_never_passed);
	tcase_add_test(tests, printf_past_the_maximum_adds_nothing);
	tcase_add_test(tests, default_maximum_holds);
	tcase_add_test(tests, clear_forgets_content_and_failure);
}

UNIT_MAIN("buffer", add_tests)
