#include "coded_unit.h"
#include "menzhen/base/memory.h"
#include "menzhen/model/roster/adviser.h"

START_TEST(every_kind_that_rosters_name)
{
	static const char *const codes[] = {"grassroots_legal_worker", "judge", "lawyer",
		"mediator", "notary", "police", "prosecutor", "publicist", "retired_judge",
		"retired_prosecutor", "staff", "volunteer"};

	ck_assert_uint_eq(adviser_kind_table.count, ADVISER_KINDS);
	expect_codes(&adviser_kind_table, codes, sizeof(codes) / sizeof(codes[0]));
	for (size_t i = 0; i < ADVISER_KINDS; i++)
		ck_assert_str_eq(
			adviser_kind_title((enum adviser_kind)i), adviser_kind_table.rows[i].title);
}
END_TEST

/* Those who receive or publicise are no party to a consultation; all others may be given one. */
START_TEST(who_does_not_advise)
{
	int receive_only = 0;

	ck_assert(!adviser_kind_advises(ADVISER_PUBLICIST));
	ck_assert(!adviser_kind_advises(ADVISER_VOLUNTEER));
	ck_assert(!adviser_kind_advises(ADVISER_STAFF));
	for (int kind = 0; kind < ADVISER_KINDS; kind++)
		receive_only += !adviser_kind_advises((enum adviser_kind)kind);
	ck_assert_int_eq(receive_only, 3);
}
END_TEST

START_TEST(a_sex_is_male_female_or_unstated)
{
	static const char *const codes[] = {"male", "female"};

	expect_codes(&adviser_sex_table, codes, 2);
	ck_assert_int_eq(adviser_sex_of("male"), SEX_MALE);
	ck_assert_int_eq(adviser_sex_of("female"), SEX_FEMALE);
	ck_assert_int_eq(adviser_sex_of("unstated"), SEX_UNSTATED);
	ck_assert_int_eq(adviser_sex_of(""), SEX_UNSTATED);
	ck_assert_int_eq(adviser_sex_of(NULL), SEX_UNSTATED);
}
END_TEST

START_TEST(release_takes_what_was_half_filled)
{
	struct adviser adviser = {.daily_limit = 3};

	ck_assert(string_copy(&adviser.id, "wang-xm"));
	ck_assert(string_list_add(&adviser.skills, "LAB"));
	adviser_release(&adviser);
	ck_assert_ptr_null(adviser.id);
	ck_assert_uint_eq(adviser.skills.count, 0);
	ck_assert_int_eq(adviser.daily_limit, 0);
	adviser_release(&adviser);
	adviser_release(NULL);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_kind_that_rosters_name);
	tcase_add_test(tests, who_does_not_advise);
	tcase_add_test(tests, a_sex_is_male_female_or_unstated);
	tcase_add_test(tests, release_takes_what_was_half_filled);
}

UNIT_MAIN("adviser", add_tests)
