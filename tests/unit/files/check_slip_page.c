/* A page of slips holds every field of the register, each number once, and nothing that is markup.
 */
#include "menzhen/files/page/slip_page.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/model/case/register.h"
#include "unit.h"

static size_t times(const struct buffer *page, const char *text)
{
	size_t found = 0;
	for (const char *p = strstr(buffer_text(page), text); p; p = strstr(p + 1, text))
		found++;
	return found;
}

static void write_page(struct buffer *out, const char *station, int last, enum slip_paper paper)
{
	const struct slip_page page = {
		.station = station, .year = 2026, .first = 9, .last = last, .paper = paper};
	ck_assert_int_eq(slip_page_write(&page, out, NULL), STATUS_OK);
}

START_TEST(every_field_stands_on_every_slip)
{
	struct buffer page = {0};
	write_page(&page, "Centre", 11, SLIP_PAPER_A4);
	for (int i = 0; i < REGISTER_FIELDS; i++) {
		char open[96];
		const char *title = register_fields[i].title;
		if (strchr(title, '\'') != NULL)
			continue; /* written as an entity */
		snprintf(open, sizeof(open), "\">%s", title);
		ck_assert_msg(times(&page, open) >= 3, "%s", title);
	}
	ck_assert_uint_eq(times(&page, "P-2026-0009"), 1);
	ck_assert_uint_eq(times(&page, "P-2026-0011"), 1);
	ck_assert_uint_eq(times(&page, "P-2026-0012"), 0);
	buffer_release(&page);
}
END_TEST

START_TEST(two_on_a4_one_on_a5)
{
	struct buffer a4 = {0}, a5 = {0};
	write_page(&a4, "Centre", 11, SLIP_PAPER_A4);
	write_page(&a5, "Centre", 11, SLIP_PAPER_A5);
	ck_assert_uint_eq(times(&a4, "class=\"sheet\""), 2);
	ck_assert_uint_eq(times(&a5, "class=\"sheet\""), 3);
	ck_assert_uint_eq(times(&a4, "size: A4 landscape"), 1);
	ck_assert_uint_eq(times(&a5, "size: A5"), 1);
	buffer_release(&a4);
	buffer_release(&a5);
}
END_TEST

START_TEST(a_name_is_no_markup)
{
	struct buffer page = {0};
	write_page(&page, "<script>@title@</script>&", 9, SLIP_PAPER_A4);
	ck_assert_uint_eq(times(&page, "<script>"), 0);
	ck_assert_uint_eq(times(&page, "&lt;script&gt;"), 2);
	buffer_release(&page);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_field_stands_on_every_slip);
	tcase_add_test(tests, two_on_a4_one_on_a5);
	tcase_add_test(tests, a_name_is_no_markup);
}

UNIT_MAIN("slip_page", add_tests)
