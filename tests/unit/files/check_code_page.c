/* The paper with a recovery code says whose it is and what for, and nothing in it is markup. */
#include "menzhen/files/page/code_page.h"

#include <string.h>

#include "unit.h"

static void write_page(struct buffer *out, const char *station)
{
	const struct code_page page = {.station = station,
		.user = "zhou",
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
	write_page(&page, "Centre");
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		ck_assert_msg(strstr(buffer_text(&page), words[i]) != NULL, "%s", words[i]);
	ck_assert_ptr_null(strstr(buffer_text(&page), "@use@"));
	buffer_release(&page);
}
END_TEST

START_TEST(a_name_is_no_markup)
{
	struct buffer page = {0};
	write_page(&page, "<script>");
	ck_assert_ptr_null(strstr(buffer_text(&page), "<script>"));
	buffer_release(&page);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, it_says_whose_it_is);
	tcase_add_test(tests, a_name_is_no_markup);
}

UNIT_MAIN("code_page", add_tests)
