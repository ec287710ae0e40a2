/* What a person of roster.yaml may do and how long: pools, licence, term, quota. */
#include "roster_unit.h"

static const struct bad_roster bad_standing[] = {
	{PERSON "    term: {from: 2026-02-30, until: soon}\n",
		"r.yaml:6:18: there is no day '2026-02-30'; write days as 2026-11-25\n"
		"r.yaml:6:37: there is no day 'soon'; write days as 2026-11-25\n"},
	{PERSON "    term: {from: 2027-01-01, until: 2026-12-31, selected: x}\n",
		"r.yaml:6:37: 'until' is before 'from'\n"
		"r.yaml:6:49: unknown key 'selected' (did you mean 'selected_by'?)\n"},
	{PERSON "    quota: 20\n",
		"r.yaml:6:12: expected 'key: value' lines for 'quota', found a word\n"},
	{PERSON "    quota: {min_hours: 21, max_hours: 20}\n",
		"r.yaml:6:24: 'min_hours' is more than 'max_hours'\n"},
	{PERSON "    quota: {min_hours: 0, max_hours: 745, max_duties: many, hours: 8}\n",
		"r.yaml:6:24: 'min_hours' must be a number from 1 to 744\n"
		"r.yaml:6:38: 'max_hours' must be a number from 1 to 744\n"
		"r.yaml:6:55: 'max_duties' must be a number from 1 to 999\n"
		"r.yaml:6:61: unknown key 'hours'\n"},
	{PERSON "    pools: legal_aid\n",
		"r.yaml:6:12: expected a list for 'pools', found a word; write it as "
		"[legal_aid]\n"},
	{PERSON "    licence: [1]\n",
		"r.yaml:6:14: expected a single word for 'licence', found a list\n"},
};

START_TEST(bad_standing_is_told)
{
	refused(&bad_standing[_i]);
}
END_TEST

/* The rules of a licence are in check_licence.c; these are how they are told, and of whom. */
static const struct bad_roster warned[] = {
	{PERSON "    licence: \"13204201510123456\"\n", ""},
	{PERSON "    licence: \"13204201510123456\"\n    sex: male\n", ""},
	{PERSON "    licence: \"13204201510123456\"\n    sex: female\n",
		"r.yaml:6:14: the licence '13204201510123456' has a slip: its 11th digit is 0, "
		"that of a man, but 'sex' is female\n"},
	{PERSON "    licence: 23204201510123456\n",
		"r.yaml:6:14: the licence '23204201510123456' has a slip: a lawyer's begins with "
		"1\n"},
	{PERSON "    licence: 苏司证012\n",
		"r.yaml:6:14: the licence '苏司证012' has a slip: a lawyer's has digits alone\n"},
	/* others have numbers of their own kind, but not a lawyer's */
	{PERSON "  - {id: sun, name: 孙, kind: notary, licence: 苏公证012}\n", ""},
	{PERSON "  - {id: sun, name: 孙, kind: notary, licence: 13204201510123456, sex: female}\n",
		"r.yaml:6:47: the licence '13204201510123456' is that of a lawyer, but 'kind' is "
		"notary\n"},
	{PERSON "    pools: [legal_aid, 钟楼区普法小分队, our_own_team]\n", ""},
	{PERSON "    pools: [legal_ad, expert-panel, five_elders]\n",
		"r.yaml:6:13: the pool 'legal_ad' is not known (did you mean 'legal_aid'?)\n"
		"r.yaml:6:23: the pool 'expert-panel' is not known (did you mean "
		"'expert_panel'?)\n"},
};

START_TEST(doubts_do_not_stop)
{
	struct roster roster;
	good(warned[_i].text, &roster, warned[_i].expected);
	roster_release(&roster);
}
END_TEST

START_TEST(quotas_are_read)
{
	struct roster roster;
	good(PERSON "    quota: {min_hours: 8, max_hours: 20, max_duties: 6}\n"
		    "  - {id: li-h, name: 李华, kind: lawyer, quota: {max_duties: 4}}\n"
		    "  - {id: sun, name: 孙, kind: notary}\n",
		&roster, "");
	const struct quota *all = &roster.advisers[0].quota, *one = &roster.advisers[1].quota,
			   *none = &roster.advisers[2].quota;
	ck_assert_int_eq(all->minutes_least, 480);
	ck_assert_int_eq(all->minutes_most, 1200);
	ck_assert_int_eq(all->duties_most, 6);
	ck_assert_int_eq(one->minutes_least + one->minutes_most, 0);
	ck_assert_int_eq(one->duties_most, 4);
	ck_assert_int_eq(none->duties_most + none->minutes_most + none->minutes_least, 0);
	roster_release(&roster);
}
END_TEST

START_TEST(a_term_may_have_one_end)
{
	struct roster roster;
	good(PERSON "    term: {from: 2026-03-01, selected_by: 单位推荐}\n", &roster, "");
	ck_assert_int_eq(
		roster.advisers[0].term.first.n, day_from_civil((struct civil){2026, 3, 1}).n);
	ck_assert_int_eq(roster.advisers[0].term.last.n, ROSTER_DAY_MAX);
	ck_assert_str_eq(roster.advisers[0].selected_by, "单位推荐");
	roster_release(&roster);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(
		tests, bad_standing_is_told, 0, sizeof(bad_standing) / sizeof(bad_standing[0]));
	tcase_add_loop_test(tests, doubts_do_not_stop, 0, sizeof(warned) / sizeof(warned[0]));
	tcase_add_test(tests, quotas_are_read);
	tcase_add_test(tests, a_term_may_have_one_end);
}

UNIT_MAIN("roster_standing", add_tests)
