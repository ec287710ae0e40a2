#include "unit.h"

#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/adviser.h"

START_TEST(every_kind_has_its_words_and_may_advise_or_not)
{
	static const struct {
		enum adviser_kind kind;
		const char *code;
		bool advises;
	} cases[] = {
		{ADVISER_LAWYER, "lawyer", true},
		{ADVISER_NOTARY, "notary", true},
		{ADVISER_MEDIATOR, "mediator", true},
		{ADVISER_GRASSROOTS_LEGAL_WORKER, "grassroots_legal_worker", true},
		{ADVISER_JUDGE, "judge", true},
		{ADVISER_PROSECUTOR, "prosecutor", true},
		{ADVISER_POLICE, "police", true},
		{ADVISER_RETIRED_JUDGE, "retired_judge", true},
		{ADVISER_RETIRED_PROSECUTOR, "retired_prosecutor", true},
		{ADVISER_PUBLICIST, "publicist", false},
		{ADVISER_VOLUNTEER, "volunteer", false},
		{ADVISER_STAFF, "staff", false},
	};

	ck_assert_int_eq(sizeof(cases) / sizeof(cases[0]), ADVISER_KINDS);
	for (int i = 0; i < ADVISER_KINDS; i++) {
		enum adviser_kind parsed;
		ck_assert_str_eq(adviser_kind_code(cases[i].kind), cases[i].code);
		ck_assert(adviser_kind_parse(cases[i].code, &parsed));
		ck_assert_int_eq(parsed, cases[i].kind);
		ck_assert_uint_gt(strlen(adviser_kind_title(cases[i].kind)), 0);
		ck_assert_int_eq(adviser_kind_advises(cases[i].kind), cases[i].advises);
	}
	enum adviser_kind kind;
	ck_assert(!adviser_kind_parse("attorney", &kind));
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
	tcase_add_test(tests, every_kind_has_its_words_and_may_advise_or_not);
	tcase_add_test(tests, release_takes_what_was_half_filled);
}

UNIT_MAIN("adviser", add_tests)
