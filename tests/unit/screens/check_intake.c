/* Who gives no name is recorded as such, and of nobody else is that said. */
#include "menzhen/desk/case/case_open.h"

#include "unit.h"

START_TEST(who_gives_no_name)
{
	static const struct {
		const char *client, *id_type;
		bool anonymous;
	} cases[] = {
		{"anonymous", NULL, true},
		{"  Anonymous ", NULL, true},
		{"匿名", NULL, true},
		{" 匿名", "passport", true},
		{NULL, "refused", true},
		{"", "refused", true},
		{"  ", "refused", true},
		{"", "none", false}, /* no document with them: they have a name all the same */
		{"", NULL, false},
		{NULL, NULL, false},
		{"张三", "refused", false},
		{"匿名者", NULL, false},
		{"anonymous2", NULL, false},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct intake intake = {.client = cases[i].client,
			.details = {[REGISTER_ID_TYPE] = cases[i].id_type}};
		ck_assert_msg(intake_is_anonymous(&intake) == cases[i].anonymous, "case %zu", i);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, who_gives_no_name);
}

UNIT_MAIN("intake", add_tests)
