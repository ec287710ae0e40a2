#include "menzhen/model/conflict/conflict.h"

#include <string.h>

#include "coded_unit.h"

START_TEST(bands_ties_and_decisions_have_codes)
{
	static const char *const bands[] = {"none", "name_only", "likely", "certain"};
	static const char *const ties[] = {"advised", "represents", "firm"};
	static const char *const decisions[] = {"none", "different", "consented", "override"};

	expect_codes(&conflict_band_table, bands, CONFLICT_BANDS);
	expect_codes(&conflict_tie_table, ties, CONFLICT_TIES);
	expect_codes(&conflict_decision_table, decisions, CONFLICT_DECISIONS);
}
END_TEST

/* Who may decide what: the rule, row by row. */
static const struct {
	enum conflict_band band;
	enum conflict_tie tie;
	bool stops, different, consented;
} rules[] = {
	{BAND_CERTAIN, TIE_ADVISED, true, false, false},
	{BAND_CERTAIN, TIE_REPRESENTS, true, false, false},
	{BAND_CERTAIN, TIE_FIRM, false, false, true},
	{BAND_LIKELY, TIE_ADVISED, true, false, false},
	{BAND_LIKELY, TIE_REPRESENTS, true, false, false},
	{BAND_LIKELY, TIE_FIRM, false, true, true},
	{BAND_NAME_ONLY, TIE_ADVISED, true, true, false},
	{BAND_NAME_ONLY, TIE_REPRESENTS, true, true, false},
	{BAND_NAME_ONLY, TIE_FIRM, false, true, true},
};

START_TEST(a_hit_stops_or_warns_until_it_is_decided)
{
	struct conflict conflict = {.band = rules[_i].band, .tie = rules[_i].tie};

	ck_assert(conflict_open(&conflict));
	ck_assert(conflict_stops(&conflict) == rules[_i].stops);
	for (int decision = DECISION_DIFFERENT; decision < CONFLICT_DECISIONS; decision++) {
		conflict.decision = (enum conflict_decision)decision;
		ck_assert(!conflict_open(&conflict));
		ck_assert(!conflict_stops(&conflict));
	}
	ck_assert(!conflict_open(NULL));
	ck_assert(!conflict_stops(NULL));
}
END_TEST

START_TEST(each_hit_has_its_own_decisions)
{
	struct conflict conflict = {.band = rules[_i].band, .tie = rules[_i].tie};

	ck_assert(!conflict_allows(&conflict, DECISION_NONE));
	ck_assert(conflict_allows(&conflict, DECISION_DIFFERENT) == rules[_i].different);
	ck_assert(conflict_allows(&conflict, DECISION_CONSENTED) == rules[_i].consented);
	ck_assert(conflict_allows(&conflict, DECISION_OVERRIDDEN));
	conflict.band = BAND_NONE;
	for (int decision = 0; decision < CONFLICT_DECISIONS; decision++)
		ck_assert(!conflict_allows(&conflict, (enum conflict_decision)decision));
}
END_TEST

/* From the gravest on. */
START_TEST(the_gravest_is_open_then_ones_own_then_sure)
{
	static const struct conflict order[] = {
		{.band = BAND_CERTAIN, .tie = TIE_REPRESENTS},
		{.band = BAND_LIKELY, .tie = TIE_ADVISED},
		{.band = BAND_NAME_ONLY, .tie = TIE_ADVISED},
		{.band = BAND_CERTAIN, .tie = TIE_FIRM},
		{.band = BAND_NAME_ONLY, .tie = TIE_FIRM},
		{.band = BAND_CERTAIN, .tie = TIE_ADVISED, .decision = DECISION_OVERRIDDEN},
		{.band = BAND_NAME_ONLY, .tie = TIE_ADVISED, .decision = DECISION_DIFFERENT},
		{.band = BAND_CERTAIN, .tie = TIE_FIRM, .decision = DECISION_CONSENTED},
	};
	enum { COUNT = sizeof(order) / sizeof(order[0]) };

	for (size_t i = 0; i < COUNT; i++)
		for (size_t j = 0; j < COUNT; j++)
			ck_assert_msg(
				conflict_graver(&order[i], &order[j]) == (i < j), "%zu %zu", i, j);
}
END_TEST

START_TEST(a_refusal_names_the_adviser_and_a_way_out)
{
	struct conflict conflict = {.band = rules[_i].band, .tie = rules[_i].tie};
	struct error err = {0};
	char text[512];

	ck_assert_int_eq(conflict_refusal(&conflict, "Wang Xiaoming", &err), STATUS_REFUSED);
	error_format(&err, NULL, text, sizeof(text));
	ck_assert_ptr_nonnull(strstr(text, "Wang Xiaoming"));
	ck_assert_ptr_nonnull(strstr(text, "choose another"));
	ck_assert((strstr(text, "supervisor") == NULL) == !rules[_i].stops || rules[_i].different);
}
END_TEST

static void add_tests(TCase *tests)
{
	enum { RULES = sizeof(rules) / sizeof(rules[0]) };

	tcase_add_test(tests, bands_ties_and_decisions_have_codes);
	tcase_add_loop_test(tests, a_hit_stops_or_warns_until_it_is_decided, 0, RULES);
	tcase_add_loop_test(tests, each_hit_has_its_own_decisions, 0, RULES);
	tcase_add_test(tests, the_gravest_is_open_then_ones_own_then_sure);
	tcase_add_loop_test(tests, a_refusal_names_the_adviser_and_a_way_out, 0, RULES);
}

UNIT_MAIN("conflict", add_tests)
