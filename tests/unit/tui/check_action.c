/* The action table: finding by key, what fits the footer, rows of the manual. */
#include "menzhen/tui/action.h"

#include <string.h>

#include "menzhen/tui/app.h"
#include "menzhen/tui/terminal/key.h"
#include "unit.h"

enum { HERE = 1, THERE = 2 };

static const struct action first[] = {
	{.id = "a",
		.key = KEYCODE_F(2),
		.plain = 'n',
		.title = "New",
		.help = "A visitor",
		.where = HERE,
		.rank = 20},
	{.id = "b",
		.key = KEYCODE_F(2),
		.title = "Save",
		.help = "Keep it",
		.where = THERE,
		.rank = 20},
};

static const struct action second[] = {
	{.id = "c",
		.plain = '/',
		.title = "Find",
		.help = "By name - or number",
		.where = HERE,
		.rank = 30},
	{.id = "d",
		.key = KEYCODE_CTRL('P'),
		.title = "Palette",
		.help = "Any action",
		.where = ACTION_EVERYWHERE},
	{.id = "e",
		.key = KEYCODE_F(1),
		.title = "帮助",
		.help = "The keys",
		.where = ACTION_EVERYWHERE,
		.rank = 10},
};

static const struct action_part first_part = {first, sizeof(first) / sizeof(first[0])};
static const struct action_part no_part = {0};
static const struct action_part second_part = {second, sizeof(second) / sizeof(second[0])};
static const struct action_part *const parts[] = {&first_part, &no_part, &second_part};
static const struct action_table table = {parts, sizeof(parts) / sizeof(parts[0])};

START_TEST(parts_are_one_table)
{
	static const char order[] = "abcde";

	ck_assert_uint_eq(action_count(&table), strlen(order));
	for (size_t i = 0; i < strlen(order); i++)
		ck_assert_int_eq(action_at(&table, i)->id[0], order[i]);
}
END_TEST

static const struct {
	unsigned where;
	int32_t code;
	const char *id; /* NULL: none */
} keys[] = {
	{HERE, KEYCODE_F(2), "a"}, {THERE, KEYCODE_F(2), "b"}, {HERE, 'n', "a"}, {THERE, 'n', NULL},
	{HERE, '/', "c"}, {THERE, KEYCODE_CTRL('P'), "d"}, {HERE, KEYCODE_F(9), NULL},
	{HERE, KEYCODE_NONE, NULL},   /* an absent key is no key */
	{0, KEYCODE_CTRL('P'), NULL}, /* a dialog has no actions */
};

START_TEST(finds_by_key)
{
	const struct action *action = action_find(&table, keys[_i].where, keys[_i].code);
	if (keys[_i].id)
		ck_assert_str_eq(action->id, keys[_i].id);
	else
		ck_assert_ptr_null(action);
}
END_TEST

static const struct {
	int width, gap;
	const char *ids;
} footers[] = {
	/* "F2 New" 6, "/ Find" 6, "F1帮助" 6, two blanks between two; the palette has no rank */
	{22, 2, "ace"},
	{21, 1, "ace"}, /* one blank, so that all are there */
	{20, 1, "ace"},
	{19, 1, "ae"}, /* the highest rank goes first */
	{13, 1, "ae"},
	{12, 1, "e"},
	{6, 1, "e"},
	{5, 1, ""},
	{0, 1, ""},
};

static bool never(const struct app *app)
{
	(void)app;
	return false;
}

/* Nor is its key another's: it says why nothing comes of it. */
START_TEST(what_means_nothing_here_is_left_out)
{
	static const struct action rows[] = {
		{.id = "f",
			.key = KEYCODE_F(12),
			.title = "Lock",
			.help = "Cover it",
			.where = HERE,
			.rank = 5,
			.offered = never},
	};
	static const struct action_part part = {rows, 1};
	static const struct action_part *const one[] = {&part};
	static const struct action_table locks = {one, 1};
	const struct app app = {.actions = &locks};
	const struct action *shown[1];
	int gap = 0;

	ck_assert(!action_offered(&app, &rows[0], HERE));
	ck_assert_uint_eq(action_footer(&app, HERE, 80, shown, &gap), 0);
	ck_assert_ptr_eq(action_find(&locks, HERE, KEYCODE_F(12)), &rows[0]);
}
END_TEST

START_TEST(fits_the_footer)
{
	const struct action *shown[8];
	char ids[16] = "";
	int gap = 0;
	const struct app app = {.actions = &table};
	size_t count = action_footer(&app, HERE, footers[_i].width, shown, &gap);
	for (size_t i = 0; i < count; i++)
		strcat(ids, shown[i]->id);
	ck_assert_str_eq(ids, footers[_i].ids);
	ck_assert_int_eq(gap, footers[_i].gap);
}
END_TEST

START_TEST(writes_the_manual)
{
	struct buffer out = {0};
	action_manual(&table, &out);
	ck_assert_ptr_nonnull(
		strstr(buffer_text(&out), ".TP\n\\fBF2\\fR, \\fBn\\fR\nNew: A visitor\n"));
	ck_assert_ptr_nonnull(
		strstr(buffer_text(&out), ".TP\n\\fB/\\fR\nFind: By name \\- or number\n"));
	ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\\fBCtrl\\-P\\fR"));
	buffer_release(&out);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, what_means_nothing_here_is_left_out);
	tcase_add_test(tests, parts_are_one_table);
	tcase_add_loop_test(tests, finds_by_key, 0, sizeof(keys) / sizeof(keys[0]));
	tcase_add_loop_test(tests, fits_the_footer, 0, sizeof(footers) / sizeof(footers[0]));
	tcase_add_test(tests, writes_the_manual);
}

UNIT_MAIN("action", add)
