#include "coded_unit.h"
#include "menzhen/model/roster/pool.h"

/* As the format spells them. */
START_TEST(pools_of_the_format)
{
	static const char *const codes[] = {"expert_panel", "lecturers", "government_counsel",
		"legal_aid", "fine_notaries", "hotline_12348", "village_adviser", "three_officers",
		"five_elders", "law_literate"};

	expect_codes(&pool_table, codes, sizeof(codes) / sizeof(codes[0]));
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, pools_of_the_format);
}

UNIT_MAIN("pool", add_tests)
