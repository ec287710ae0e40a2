/* Reports of the mouse, as xterm's ctlseqs have them. */
#include "menzhen/tui/terminal/mouse.h"

#include <string.h>

#include "unit.h"

enum { NOTHING = -1 };

static const struct {
	enum mouse_form form;
	const char *bytes; /* behind the sequence that leads the report */
	int kind, row, column;
} reports[] = {
	{MOUSE_SGR, "0;1;1M", MOUSE_CLICK, 0, 0},
	{MOUSE_SGR, "0;300;12M", MOUSE_CLICK, 11, 299},
	{MOUSE_SGR, "16;5;6M", MOUSE_CLICK, 5, 4}, /* with Ctrl */
	{MOUSE_SGR, "64;2;3M", MOUSE_WHEEL_UP, 2, 1},
	{MOUSE_SGR, "65;2;3M", MOUSE_WHEEL_DOWN, 2, 1},
	{MOUSE_SGR, "0;1;1m", NOTHING, 0, 0},  /* let go */
	{MOUSE_SGR, "2;1;1M", NOTHING, 0, 0},  /* the right button */
	{MOUSE_SGR, "32;4;4M", NOTHING, 0, 0}, /* moved with the button down */
	{MOUSE_SGR, "66;4;4M", NOTHING, 0, 0}, /* a wheel that goes sideways */
	{MOUSE_SGR, "0;1M", NOTHING, 0, 0},
	{MOUSE_SGR, "0;1;1;", NOTHING, 0, 0},
	{MOUSE_SGR, "0;0;0M", NOTHING, 0, 0},
	{MOUSE_SGR, "0;99999999999;1M", NOTHING, 0, 0},
	{MOUSE_SGR, "x", NOTHING, 0, 0},
	{MOUSE_X10, "\x20\x21\x21", MOUSE_CLICK, 0, 0},
	{MOUSE_X10, "\x20\xFF\x2C", MOUSE_CLICK, 11, 222},
	{MOUSE_X10, "\x60\x22\x23", MOUSE_WHEEL_UP, 2, 1},
	{MOUSE_X10, "\x61\x22\x23", MOUSE_WHEEL_DOWN, 2, 1},
	{MOUSE_X10, "\x23\x21\x21", NOTHING, 0, 0}, /* let go */
	{MOUSE_X10, "\x20\x01", NOTHING, 0, 0},
};

/* A report ends with its last byte, whole or broken; what follows is typed again. */
START_TEST(reports_are_read_to_their_end)
{
	struct mouse_report report = {0};
	struct mouse mouse = {0};
	const char *bytes = reports[_i].bytes;
	int kind = NOTHING;
	mouse_report_begin(&report, reports[_i].form);
	for (; *bytes && mouse_report_reading(&report); bytes++)
		if (mouse_report_byte(&report, (unsigned char)*bytes, &mouse))
			kind = (int)mouse.kind;
	ck_assert(!mouse_report_reading(&report));
	ck_assert_int_eq(kind, reports[_i].kind);
	if (kind == NOTHING)
		return;
	ck_assert_str_eq(bytes, "");
	ck_assert_int_eq(mouse.row, reports[_i].row);
	ck_assert_int_eq(mouse.column, reports[_i].column);
}
END_TEST

START_TEST(twice_in_one_place_is_a_double_click)
{
	static const struct {
		int64_t at;
		int row, column;
		enum mouse_kind before, after;
	} steps[] = {
		{1000, 3, 4, MOUSE_CLICK, MOUSE_CLICK},
		{1400, 3, 4, MOUSE_CLICK, MOUSE_DOUBLE},
		{1500, 3, 4, MOUSE_CLICK, MOUSE_CLICK}, /* the third begins anew */
		{1901, 3, 4, MOUSE_CLICK, MOUSE_CLICK}, /* too late */
		{2000, 3, 5, MOUSE_CLICK, MOUSE_CLICK}, /* elsewhere */
		{2001, 3, 5, MOUSE_WHEEL_UP, MOUSE_WHEEL_UP},
		{2002, 3, 5, MOUSE_CLICK, MOUSE_DOUBLE},
	};
	struct mouse_clicks clicks = {0};
	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		struct mouse mouse = {
			.kind = steps[i].before, .row = steps[i].row, .column = steps[i].column};
		mouse_clicks_count(&clicks, &mouse, steps[i].at);
		ck_assert_msg(mouse.kind == steps[i].after, "step %zu", i);
	}
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(
		tests, reports_are_read_to_their_end, 0, sizeof(reports) / sizeof(reports[0]));
	tcase_add_test(tests, twice_in_one_place_is_a_double_click);
}

UNIT_MAIN("mouse", add)
