#include "coded_unit.h"
#include "menzhen/model/session.h"

/* The plan's forms of service, as the journal spells them for ever. */
START_TEST(every_form_of_service_has_a_kind)
{
	static const char *const codes[] = {"booked_visit", "daytime", "expert", "free_event",
		"hall", "home_round", "joint_consultation", "law_bus", "night", "online_triage",
		"weekend"};

	ck_assert_uint_eq(session_table.count, SESSION_KINDS);
	expect_codes(&session_table, codes, sizeof(codes) / sizeof(codes[0]));
	for (size_t i = 0; i < SESSION_KINDS; i++) {
		enum session_kind parsed;
		ck_assert(session_parse(session_code((enum session_kind)i), &parsed));
		ck_assert_uint_eq(parsed, i);
	}
}
END_TEST

/* A ticket is read aloud and looked up by its letter: N07 of the night clinic. */
START_TEST(no_two_kinds_share_a_letter)
{
	ck_assert_int_eq(session_letter(SESSION_DAYTIME), 'D');
	ck_assert_int_eq(session_letter(SESSION_NIGHT), 'N');
	ck_assert_int_eq(session_letter(SESSION_WEEKEND), 'W');
	for (int i = 0; i < SESSION_KINDS; i++) {
		char letter = session_letter((enum session_kind)i);
		ck_assert(letter >= 'A' && letter <= 'Z');
		for (int j = 0; j < i; j++)
			ck_assert_int_ne(letter, session_letter((enum session_kind)j));
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
	tcase_add_test(tests, every_form_of_service_has_a_kind);
	tcase_add_test(tests, no_two_kinds_share_a_letter);
	tcase_add_test(tests, other_words_are_no_session);
}

UNIT_MAIN("session", add_tests)
