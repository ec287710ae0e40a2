#include "menzhen/files/yaml/suggestion.h"

#include <string.h>

#include "unit.h"

struct suggestion_case {
	const char *word, *wanted; /* NULL: nothing is near enough */
};

/* One slip in a word of up to five letters, two up to eight, three beyond. */
static const struct suggestion_case cases[] = {
	{"nigt", "night"},
	{"NIGHT", "night"},
	{"nihgt", "night"},
	{"nite", NULL},
	{"wekend", "weekend"},
	{"weekends", "weekend"},
	{"joint_consultatoin", "joint_consultation"},
	{"jointconsult", NULL},
	{"", NULL},
	{"x", NULL},
	{"hal", "hall"},
};

START_TEST(nearest_word_is_offered)
{
	static const char *const words[] = {"night", "weekend", "joint_consultation", "hall", "b"};
	struct suggestion near = {.word = cases[_i].word};
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		suggestion_offer(&near, words[i]);
	if (cases[_i].wanted)
		ck_assert_ptr_nonnull(near.best);
	ck_assert_msg((!near.best && !cases[_i].wanted) || strcmp(near.best, cases[_i].wanted) == 0,
		"%s: %s", cases[_i].word, near.best);
}
END_TEST

START_TEST(nearer_one_wins)
{
	struct suggestion near = {.word = "wang-xn"};
	suggestion_offer(&near, "wang-xyz");
	suggestion_offer(&near, "wang-xm");
	suggestion_offer(&near, "wang-xo");
	ck_assert_str_eq(near.best, "wang-xm");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, nearest_word_is_offered, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, nearer_one_wins);
}

UNIT_MAIN("suggestion", add_tests)
