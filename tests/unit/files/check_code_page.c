/* The paper with a recovery code says whose it is and what for, and nothing in it is markup. */
#include "menzhen/files/page/code_page.h"

#include <string.h>

#include "unit.h"

static void write_page(struct buffer *out, enum code_use use, const char *station, const char *user)
{
	const struct code_page page = {.use = use,
		.station = station,
		.user = user,
		.code = "ABCDE-FGH2J-KM3NP-Q4RST",
		.printed = {.day = day_from_civil((struct civil){2026, 11, 25}),
			.minute = 19 * 60 + 42}};
	ck_assert_int_eq(code_page_write(&page, out, NULL), STATUS_OK);
}

START_TEST(it_says_whose_it_is)
{
	static const char *const words[] = {"<code>ABCDE-FGH2J-KM3NP-Q4RST</code>", "<b>zhou</b>",
		"Centre", "2026-11-25 19:42", "F8"};
	struct buffer page = {0};
	write_page(&page, CODE_FOR_PIN, "Centre", "zhou");
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		ck_assert_msg(strstr(buffer_text(&page), words[i]) != NULL, "%s", words[i]);
	ck_assert_ptr_null(strstr(buffer_text(&page), "@use@"));
	buffer_release(&page);
}
END_TEST

/* Who has both papers must not take one for the other. */
START_TEST(that_of_the_backups_is_told_from_that_of_a_pin)
{
	static const char *const words[] = {"<code>ABCDE-FGH2J-KM3NP-Q4RST</code>", "<p>Centre</p>",
		"<h1>Recovery code of the backups</h1>", "menzhen restore", "2026-11-25 19:42"};
	struct buffer page = {0};
	write_page(&page, CODE_FOR_BACKUPS, "Centre", NULL);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		ck_assert_msg(strstr(buffer_text(&page), words[i]) != NULL, "%s", words[i]);
	ck_assert_ptr_null(strstr(buffer_text(&page), "PIN"));
	ck_assert_ptr_null(strstr(buffer_text(&page), "F8"));
	buffer_release(&page);
}
END_TEST

START_TEST(a_name_is_no_markup)
{
	struct buffer page = {0};
	write_page(&page, CODE_FOR_PIN, "<script>", "zhou");
	ck_assert_ptr_null(strstr(buffer_text(&page), "<script>"));
	buffer_release(&page);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, it_says_whose_it_is);
	tcase_add_test(tests, that_of_the_backups_is_told_from_that_of_a_pin);
	tcase_add_test(tests, a_name_is_no_markup);
}

UNIT_MAIN("code_page", add_tests)
