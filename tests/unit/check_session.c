#include "unit.h"

#include <string.h>

#include "menzhen/model/session.h"

static const struct {
	enum session_kind kind;
	const char *code;
	char letter;
} cases[] = {
	{SESSION_DAYTIME, "daytime", 'D'},
	{SESSION_NIGHT, "night", 'N'},
	{SESSION_WEEKEND, "weekend", 'W'},
	{SESSION_EXPERT, "expert", 'E'},
	{SESSION_FREE_EVENT, "free_event", 'F'},
	{SESSION_BOOKED_VISIT, "booked_visit", 'B'},
	{SESSION_ONLINE_TRIAGE, "online_triage", 'O'},
	{SESSION_HOME_ROUND, "home_round", 'H'},
	{SESSION_JOINT_CONSULTATION, "joint_consultation", 'J'},
	{SESSION_LAW_BUS, "law_bus", 'L'},
	{SESSION_HALL, "hall", 'T'},
};

START_TEST(every_kind_has_its_words)
{
	ck_assert_int_eq(sizeof(cases) / sizeof(cases[0]), SESSION_KINDS);
	for (int i = 0; i < SESSION_KINDS; i++) {
		enum session_kind parsed;
		ck_assert_str_eq(session_code(cases[i].kind), cases[i].code);
		ck_assert_int_eq(session_letter(cases[i].kind), cases[i].letter);
		ck_assert(session_parse(cases[i].code, &parsed));
		ck_assert_int_eq(parsed, cases[i].kind);
		ck_assert_uint_gt(strlen(session_title(cases[i].kind)), 0);
	}
}
END_TEST

START_TEST(no_two_kinds_share_a_letter_or_a_title)
{
	for (int i = 0; i < SESSION_KINDS; i++) {
		for (int j = 0; j < i; j++) {
			enum session_kind a = cases[i].kind, b = cases[j].kind;
			ck_assert_int_ne(session_letter(a), session_letter(b));
			ck_assert_str_ne(session_title(a), session_title(b));
		}
	}
}
END_TEST

START_TEST(other_words_are_no_session)
{
	static const char *const wrong[] = {"", "Night", "nigh", "night ", "nightly", "夜门诊"};
	enum session_kind kind = SESSION_HALL;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		ck_assert_msg(!session_parse(wrong[i], &kind), "'%s'", wrong[i]);
	ck_assert_int_eq(kind, SESSION_HALL);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_kind_has_its_words);
	tcase_add_test(tests, no_two_kinds_share_a_letter_or_a_title);
	tcase_add_test(tests, other_words_are_no_session);
}

UNIT_MAIN("session", add_tests)
