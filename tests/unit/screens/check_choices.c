/* What is offered of the roster lasts when roster.yaml is read anew under it. */
#include "screens/choices.h"

#include "roster_unit.h"

static const char people[] = "advisers:\n"
			     "  - {id: wang-xm, name: 王晓明, kind: lawyer, languages: [常州话]}\n"
			     "  - {id: li-h, name: 李华, kind: notary}\n"
			     "  - {id: he-m, name: 何妹, kind: staff}\n"
			     "shifts: []\n";

/* CHOICES holds COUNT of them, and the one in ROW is of LABEL. */
static void expect(struct choices *choices, size_t count, size_t row, const char *label)
{
	const struct choice_list list = choices_list(choices);

	ck_assert_uint_eq(list.count, count);
	ck_assert_str_eq(list.items[row].label, label);
	choices_release(choices);
}

START_TEST(what_is_of_the_roster_outlasts_it)
{
	struct desk desk = {.language = LANGUAGE_ZH};
	struct choices all = {0}, who_advise = {0}, others = {0}, dialects = {0};
	struct error err = {0};

	good(people, &desk.config.roster, "");
	ck_assert_int_eq(choices_advisers(&all, &desk, &err), STATUS_OK);
	ck_assert_int_eq(choices_who_advise(&who_advise, &desk, NULL, &err), STATUS_OK);
	ck_assert_int_eq(choices_who_advise(&others, &desk, "wang-xm", &err), STATUS_OK);
	ck_assert_int_eq(choices_dialects(&dialects, &desk, &err), STATUS_OK);
	roster_release(&desk.config.roster);
	expect(&all, 3, 2, "何妹");
	expect(&who_advise, 2, 0, "王晓明");
	expect(&others, 1, 0, "李华");
	expect(&dialects, 1, 0, "常州话");
}
END_TEST

START_TEST(filled_anew_they_are_those_of_now)
{
	struct desk desk = {.language = LANGUAGE_ZH};
	struct choices choices = {0};
	struct error err = {0};

	good(people, &desk.config.roster, "");
	ck_assert_int_eq(choices_advisers(&choices, &desk, &err), STATUS_OK);
	ck_assert_int_eq(choices_who_advise(&choices, &desk, "li-h", &err), STATUS_OK);
	roster_release(&desk.config.roster);
	expect(&choices, 1, 0, "王晓明");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, what_is_of_the_roster_outlasts_it);
	tcase_add_test(tests, filled_anew_they_are_those_of_now);
}

UNIT_MAIN("choices", add_tests)
