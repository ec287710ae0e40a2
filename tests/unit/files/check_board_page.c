/* The printed duty board: what stands on it, what must not, and that names are no markup. */
#include "menzhen/files/page/board_page.h"

#include <string.h>

#include "state_council.h"
#include "unit.h"

static struct duty_plate plate(const char *day, const char *name)
{
	return (struct duty_plate){.day = day_of(day),
		.start = 19 * 60,
		.end = 21 * 60,
		.session = SESSION_NIGHT,
		.name = name,
		.kind = ADVISER_LAWYER};
}

static void write_page(struct duty_plate *items, size_t count, const char *first, const char *last,
	const struct station *station, struct buffer *out)
{
	const struct calendar calendar = state_council_calendar();
	const struct duty_plates plates = {.items = items, .count = count};
	const struct board_page page = {.station = station,
		.calendar = &calendar,
		.first = day_of(first),
		.last = day_of(last),
		.plates = &plates,
		.printed = {.day = day_of("2026-11-25"), .minute = 19 * 60 + 42},
		.language = LANGUAGE_EN};

	ck_assert_int_eq(board_page_write(&page, out, NULL), STATUS_OK);
}

static void expect(const struct buffer *out, const char *text)
{
	ck_assert_msg(
		strstr(buffer_text(out), text) != NULL, "no %s in\n%s", text, buffer_text(out));
}

static void expect_not(const struct buffer *out, const char *text)
{
	ck_assert_msg(strstr(buffer_text(out), text) == NULL, "%s in\n%s", text, buffer_text(out));
}

START_TEST(every_public_field)
{
	static char name[] = "钟楼区公共法律服务中心", phone[] = "0519-55501000",
		    complaints[] = "12348";
	const struct station station = {
		.name = name, .phone = phone, .supervision_phone = complaints};
	struct duty_plate items[] = {plate("2026-11-25", "王晓明"), plate("2026-11-25", "李华")};
	struct buffer out = {0};

	items[0].firm = "常联律师事务所";
	items[0].licence = "13204201510123456";
	items[0].where = "1号室";
	write_page(items, COUNT(items), "2026-11-25", "2026-11-25", &station, &out);
	ck_assert_int_eq(strncmp(buffer_text(&out), "<!DOCTYPE html>\n<html lang=\"en\">", 32), 0);
	expect(&out, "<meta charset=\"utf-8\">");
	expect(&out, "<h2>2026-11-25 Wed workday</h2>");
	expect(&out, "<tr><td class=\"hours\">19:00-21:00</td><td class=\"name\">王晓明</td>"
		     "<td>Lawyer</td><td>常联律师事务所</td><td>13204201510123456</td>"
		     "<td>Night clinic</td><td>1号室</td></tr>");
	/* Where nothing is stated the cell is empty; the place is the station. */
	expect(&out, "<td class=\"name\">李华</td><td>Lawyer</td><td></td><td></td>"
		     "<td>Night clinic</td><td>钟楼区公共法律服务中心</td></tr>");
	expect(&out, "Phone: <b>0519-55501000</b>");
	expect(&out, "Phone for complaints: <b>12348</b>");
	expect(&out, "As of 2026-11-25 19:42");
	buffer_release(&out);
}
END_TEST

START_TEST(a_week_day_by_day)
{
	static char name[] = "x";
	const struct station station = {.name = name};
	struct duty_plate items[] = {
		plate("2026-10-06", "a"), plate("2026-10-06", "b"), plate("2026-10-10", "c")};
	static const char *const parts[] = {"<h2>2026-10-05 Mon public holiday</h2>\n<p>Nobody",
		"<h2>2026-10-06 Tue", ">a<", ">b<", "<h2>2026-10-07", "<h2>2026-10-10 Sat make-up",
		">c<", "<h2>2026-10-11 Sun weekend</h2>\n<p>Nobody"};
	struct buffer out = {0};

	write_page(items, COUNT(items), "2026-10-05", "2026-10-11", &station, &out);
	const char *at = buffer_text(&out);
	for (size_t i = 0; i < COUNT(parts); i++) {
		at = strstr(at, parts[i]);
		ck_assert_msg(at != NULL, "no %s in its place", parts[i]);
	}
	expect_not(&out, "Phone");
	buffer_release(&out);
}
END_TEST

/* Names that would be markup, or a blank of the template, if they were let. */
START_TEST(names_are_no_markup)
{
	static char name[] = "<script>alert('x')</script> \"@days@\" & @contact@";
	const struct station station = {.name = name, .phone = name, .supervision_phone = name};
	struct duty_plate items[] = {plate("2026-11-25", name)};
	struct buffer out = {0};

	items[0].firm = items[0].licence = items[0].where = name;
	write_page(items, 1, "2026-11-25", "2026-11-25", &station, &out);
	expect_not(&out, "<script");
	expect_not(&out, "'x'");
	expect_not(&out, "\"@days@\"");
	size_t count = 0;
	for (const char *at = buffer_text(&out);
		(at = strstr(at, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; "
				 "&quot;@days@&quot; &amp; @contact@")) != NULL;
		at++)
		count++;
	ck_assert_uint_eq(count, 8); /* two heads, four cells, two phones */
	buffer_release(&out);
}
END_TEST

/* It needs no other file and runs nothing. */
START_TEST(stands_by_itself)
{
	static const char *const foreign[] = {
		"<script", "<link", "<img", "http", "url(", "@import"};
	static char name[] = "x";
	const struct station station = {.name = name};
	struct buffer out = {0};

	write_page(NULL, 0, "2026-11-25", "2026-11-25", &station, &out);
	for (size_t i = 0; i < COUNT(foreign); i++)
		expect_not(&out, foreign[i]);
	expect(&out, "size: A4");
	buffer_release(&out);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_public_field);
	tcase_add_test(tests, a_week_day_by_day);
	tcase_add_test(tests, names_are_no_markup);
	tcase_add_test(tests, stands_by_itself);
}

UNIT_MAIN("board_page", add_tests)
