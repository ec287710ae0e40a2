/* How the plates of the duty board share a screen, and whose turn it is. */
#include "screens/board/board_layout.h"

#include "state_council.h"
#include "unit.h"

static const struct {
	size_t count;
	int height, rows;
	size_t fit, pages;
} layouts[] = {
	{0, 18, 5, 3, 1},
	{3, 18, 5, 3, 1}, /* room to spare is used */
	{4, 18, 4, 4, 1},
	{5, 18, 3, 6, 1},
	{6, 18, 3, 6, 1},
	{7, 18, 3, 6, 2},
	{12, 18, 3, 6, 2},
	{13, 18, 3, 6, 3},
	{11, 35, 3, 11, 1},
	{5, 2, 3, 1, 5}, /* a tiny window shows one at a time */
	{5, -3, 3, 1, 5},
};

START_TEST(shares_the_rows)
{
	struct board_layout layout = board_layout(layouts[_i].count, layouts[_i].height);

	ck_assert_int_eq(layout.rows, layouts[_i].rows);
	ck_assert_uint_eq(layout.fit, layouts[_i].fit);
	ck_assert_uint_eq(layout.pages, layouts[_i].pages);
}
END_TEST

/* Each page has the same time, in its order; the keys go on from there, and round. */
START_TEST(every_page_has_its_turn)
{
	const struct board_layout layout = {.rows = 3, .fit = 6, .pages = 3};
	const moment turn = BOARD_PAGE_SECONDS * (moment)1000;
	const moment start = 1764070920000 / (3 * turn) * (3 * turn);

	for (int i = 0; i < 7; i++) {
		ck_assert_uint_eq(board_page_at(&layout, start + i * turn, 0), (size_t)(i % 3));
		ck_assert_uint_eq(
			board_page_at(&layout, start + i * turn + turn - 1, 0), (size_t)(i % 3));
	}
	ck_assert_uint_eq(board_page_at(&layout, start, 1), 1);
	ck_assert_uint_eq(board_page_at(&layout, start, -1), 2);
	ck_assert_uint_eq(board_page_at(&layout, start, -7), 2);
	ck_assert_uint_eq(board_page_at(&layout, 0, -1000000), 2);
	ck_assert_uint_eq(board_page_at(&(struct board_layout){.pages = 1}, start, 5), 0);
}
END_TEST

static const struct {
	const char *name, *spaced;
} names[] = {
	{"王晓明", "王 晓 明"},
	{"李华", "李 华"},
	{"欧阳建国", "欧 阳 建 国"},
	{"阿卜杜拉江", "阿卜杜拉江"}, /* five: long enough */
	{"阿依古丽·买买提", "阿依古丽·买买提"},
	{"Zhang San", "Zhang San"},
	{"𠮷𬭎", "𠮷 𬭎"},
	{"", ""},
};

START_TEST(names_to_be_read_from_afar)
{
	struct buffer out = {0};

	board_name(&out, names[_i].name);
	ck_assert_str_eq(buffer_text(&out), names[_i].spaced);
	buffer_release(&out);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, shares_the_rows, 0, COUNT(layouts));
	tcase_add_test(tests, every_page_has_its_turn);
	tcase_add_loop_test(tests, names_to_be_read_from_afar, 0, COUNT(names));
}

UNIT_MAIN("board_layout", add_tests)
