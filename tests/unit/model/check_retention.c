/* When personal data was kept long enough, written from the rule. */
#include "menzhen/model/client/retention.h"

#include "menzhen/model/client/erasure.h"
#include "unit.h"

static struct day day_of(const char *text)
{
	struct day day;

	ck_assert(day_parse(text, &day));
	return day;
}

static const struct {
	const char *last;
	int years;
	const char *end;
} ends[] = {
	{"2021-11-25", 5, "2026-11-25"},
	{"2024-02-29", 1, "2025-03-01"},
	{"2024-02-29", 4, "2028-02-29"},
	{"2023-02-28", 1, "2024-02-28"},
	{"1999-12-31", 100, "2099-12-31"},
};

START_TEST(the_same_date_years_later)
{
	char text[DAY_TEXT_SIZE];

	day_format(retention_end(day_of(ends[_i].last), ends[_i].years), text);
	ck_assert_str_eq(text, ends[_i].end);
}
END_TEST

static const struct {
	const char *last;
	bool open, held;
	int years;
	enum retention expected;
} cases[] = {
	{"2021-11-25", false, false, 5, RETENTION_DUE},
	{"2021-11-26", false, false, 5, RETENTION_KEPT},
	{"2001-01-01", false, false, 5, RETENTION_DUE},
	{"2001-01-01", false, false, 0, RETENTION_KEPT},
	{"2001-01-01", true, false, 5, RETENTION_KEPT},
	{"2001-01-01", true, true, 5, RETENTION_KEPT},
	{"2001-01-01", false, true, 5, RETENTION_HELD},
	{"2026-11-25", false, true, 5, RETENTION_KEPT},
};

START_TEST(due_held_or_kept)
{
	const struct retention_facts facts = {
		day_of(cases[_i].last), cases[_i].open, cases[_i].held};

	ck_assert_int_eq(
		retention_of(&facts, cases[_i].years, day_of("2026-11-25")), cases[_i].expected);
}
END_TEST

static const struct {
	const char *name;
	bool says;
} words[] = {
	{"王芳", true},
	{"王", false},
	{"Li", true},
	{"L", false},
	{"13800001111", true},
	{"0519-5550", true},
	{"110", false},
	{"12348", false},
	{"X", false},
	{"", false},
};

START_TEST(what_is_too_short_finds_nobody)
{
	struct string_list list = {0};

	ck_assert(erasure_add_word(&list, words[_i].name));
	ck_assert(erasure_add_word(&list, words[_i].name));
	ck_assert_uint_eq(list.count, words[_i].says ? 1 : 0);
	ck_assert(!erasure_says(&list, NULL));
	ck_assert(!erasure_says(&list, "另一位"));
	if (words[_i].says)
		ck_assert(erasure_says(&list, words[_i].name));
	string_list_release(&list);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, the_same_date_years_later, 0, sizeof(ends) / sizeof(ends[0]));
	tcase_add_loop_test(tests, due_held_or_kept, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_loop_test(
		tests, what_is_too_short_finds_nobody, 0, sizeof(words) / sizeof(words[0]));
}

UNIT_MAIN("retention", add)
