/* Sharing a row out between columns. */
#include "menzhen/tui/widget/list.h"

#include "unit.h"

static const struct list_column columns[] = {
	{.width = 4},
	{.width = 20, .minimum = 10, .flex = 2},
	{.width = 6},
	{.width = 10, .minimum = 8, .flex = 1},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static const struct {
	int width, expected[COLUMNS];
} cases[] = {
	{43, {4, 20, 6, 10}},                     /* as wanted: 40 and three gaps */
	{31, {4, 10, 6, 8}},                      /* the minima: 28 and three gaps */
	{33, {4, 12, 6, 8}},                      /* the first grow first */
	{42, {4, 20, 6, 9}}, {30, {4, 18, 6, 0}}, /* the last falls away, and what it had is used */
	{21, {4, 16, 0, 0}}, {15, {4, 10, 0, 0}}, {14, {4, 0, 0, 0}}, {4, {4, 0, 0, 0}},
	{3, {0, 0, 0, 0}}, {0, {0, 0, 0, 0}}, {-5, {0, 0, 0, 0}},
	{73, {4, 40, 6, 20}}, /* thirty to spare, two to one */
};

START_TEST(shares_out)
{
	int widths[COLUMNS];
	list_layout(columns, COLUMNS, cases[_i].width, widths);
	for (int i = 0; i < COLUMNS; i++)
		ck_assert_msg(widths[i] == cases[_i].expected[i], "width %d, column %d: %d, not %d",
			cases[_i].width, i, widths[i], cases[_i].expected[i]);
}
END_TEST

START_TEST(a_column_of_no_width_takes_no_room)
{
	static const struct list_column some[] = {{.width = 4}, {.width = 0}, {.width = 4}};
	int widths[3];
	list_layout(some, 3, 9, widths);
	ck_assert_int_eq(widths[0], 4);
	ck_assert_int_eq(widths[1], 0);
	ck_assert_int_eq(widths[2], 4);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, shares_out, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, a_column_of_no_width_takes_no_room);
}

UNIT_MAIN("list_layout", add)
